import { z } from 'zod';
import { action } from '../../../kernel/action.ts';

/** Where a button stands: in the steward's card, which changes by itself, or in what a coordinator asked to see. */
export type Via = 'card' | 'review';

const of = z.object({ entry: z.uuid(), via: z.enum(['card', 'review']) });

export const approveEntry = action('faq.approve', of);
export const editEntry = action('faq.edit', of);
export const rejectEntry = action('faq.reject', of);
export const mergeEntry = action('faq.merge', of);
export const askEveryone = action('faq.ask-all', of);
export const lookLater = action('faq.later', of);
export const stillRight = action('faq.still-right', of);
export const withdrawEntry = action('faq.withdraw', of);

/** A menu of entries to merge with: what is picked is the one that stays. */
export const pickMerge = action('faq.merge-with', of);
export const undoMerge = action('faq.undo-merge', z.object({ draft: z.uuid() }));
export const putBack = action('faq.put-back', z.object({ entry: z.uuid() }));
/** A menu of entries to edit. */
export const pickEdit = action('faq.pick-edit', z.object({}));
/** Opens the edit form once more with what was typed. */
export const editAgain = action('faq.edit-again', z.object({ draft: z.uuid() }));

export const turnHistory = action(
  'faq.history',
  z.object({ entry: z.uuid(), page: z.coerce.number().int().positive() }),
);
const revision = z.object({ entry: z.uuid(), revision: z.coerce.number().int().positive() });
/** Shows what an entry would say again. */
export const lookBack = action('faq.look-back', revision);
/** `now` is the entry's revision when that was shown. */
export const goBack = action('faq.go-back', revision.extend({ now: z.coerce.number().int().positive() }));
