import { z } from 'zod';
import { action } from '../../kernel/action.ts';

const turn = z.object({ turn: z.uuid() });
const offer = z.object({ offer: z.uuid() });
const call = z.object({ call: z.uuid() });
const page = z.object({ page: z.coerce.number().int().positive() });

/** Under an invitation. */
export const accept = action('speakers.accept', turn);
export const decline = action('speakers.decline', turn);
export const wantSwap = action('speakers.swap', turn);
export const wantDate = action('speakers.date', turn);
export const sayWhy = action('speakers.why', turn);

/** Under a turn that was accepted. */
export const withdraw = action('speakers.withdraw', turn);

export const takeOffer = action('speakers.take', offer);
export const refuseOffer = action('speakers.refuse', offer);

/** For coordinators: somebody said yes too late; and nobody is left to ask. */
export const giveAfterAll = action('speakers.give', turn);
export const keepPresent = action('speakers.keep', turn);
export const askEveryone = action('speakers.ask-everyone', call);

export const stepUp = action('speakers.step-up', call);

export const listPage = action('speakers.list', page);
export const pastPage = action('speakers.past', page);
export const joinNow = action('speakers.join', z.object({}));
export const goAway = action('speakers.away', z.object({}));
export const comeBack = action('speakers.back', z.object({}));
