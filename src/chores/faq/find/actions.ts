import { z } from 'zod';
import { action } from '../../../kernel/action.ts';

const entry = z.uuid();
/** As way.ts writes it. */
const from = z.string();

export const showEntry = action('faq.show', z.object({ entry, from }));
/** What is answered for one place, of an entry with more to say than one message holds. */
export const showPlace = action('faq.place', z.object({ entry, from }));
export const shareEntry = action('faq.share', z.object({ entry, from }));
export const sayHelped = action('faq.helped', z.object({ entry, from }));
export const sayMissed = action('faq.missed', z.object({ entry, from }));
export const goBack = action('faq.back', z.object({ from }));
export const noteLooked = action('faq.note-gap', z.object({ memory: z.string() }));

export const turnList = action('faq.list', z.object({ from }));
export const pickTag = action('faq.tag', z.object({}));
