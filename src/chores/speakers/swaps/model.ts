import type { MemberId } from '../../../surface/identity.ts';
import type { Slot } from '../slots/model.ts';

export type SwapState = 'open' | 'taken' | 'closed';
/** `missed`: somebody else was quicker, or it was over. */
export type OfferState = 'open' | 'taken' | 'refused' | 'missed';

/** Somebody asks who would take their turn. */
export interface Swap {
  readonly id: string;
  /** The turn that is to be had. */
  readonly slot: string;
  readonly state: SwapState;
  readonly closesAt: Date;
}

export interface Offer {
  readonly id: string;
  readonly swap: string;
  readonly member: MemberId;
  /** Their own turn, which they would give for it; null: their place in the order. */
  readonly slot: string | null;
  readonly state: OfferState;
}

/** How many are asked at once. */
export const MOST_OFFERS = 5;

const LONGEST_WAIT = 48 * 3_600_000;

/** 48 hours, or half of what is left: to answer the invitation with where it is not answered yet, else until the call. */
export function closesAt(now: Date, slot: Pick<Slot, 'state' | 'confirmBy'>, startsAt: Date): Date {
  const end = slot.state === 'invited' ? slot.confirmBy : startsAt;
  return new Date(+now + Math.min(LONGEST_WAIT, Math.max(0, +end - +now) / 2));
}
