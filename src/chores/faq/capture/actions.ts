import { z } from 'zod';
import { action } from '../../../kernel/action.ts';

/** `draft` is what was typed. */
const typed = z.object({ draft: z.uuid() });
const entry = z.object({ entry: z.uuid() });
const to = z.enum(['named', 'unnamed', 'no']);

/** Under the warning that something like it is answered. */
export const joinEntry = action('faq.capture-join', typed.extend({ entry: z.uuid() }));
export const saveOwn = action('faq.capture-own', typed);
export const openAgain = action('faq.capture-form', typed);

export const publishNow = action('faq.publish-now', entry);

/** Whether our members' words may be used, said by whose they are. */
export const agree = action('faq.agree', entry.extend({ to }));
export const agreeAll = action('faq.agree-all', z.object({ round: z.uuid(), to }));
export const agreeAlways = action(
  'faq.agree-always',
  z.object({ round: z.uuid(), to: z.enum(['named', 'unnamed', 'no', 'ask']) }),
);
export const changeMind = action('faq.agree-change', entry);
