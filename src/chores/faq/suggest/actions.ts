import { z } from 'zod';
import { action } from '../../../kernel/action.ts';

/** `words` is where this process still knows how it was asked, and perhaps it does not. */
const of = z.object({ suggestion: z.uuid(), words: z.uuid() });

export const sayHelped = action('faq.suggested-helped', of);
export const sayMissed = action('faq.suggested-missed', of);
export const showSuggested = action('faq.suggested-show', of);
/** Said outright and not toggled: two clicks at once count once. */
export const setQuiet = action('faq.quiet', z.object({ to: z.enum(['on', 'off']) }));
