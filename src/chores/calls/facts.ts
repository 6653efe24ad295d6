import { fact } from '../../kernel/fact.ts';
import type { CommunityId, MemberId } from '../../surface/identity.ts';

interface Told {
  readonly community: CommunityId;
  readonly call: string;
  readonly title: string;
}

/** A call has its date and something to talk about, and nobody is sure to speak. Told again after the date has moved. */
export const speakerWanted = fact<
  Told & {
    /** The topic that was voted for, where there is one. */
    readonly topic: string | null;
    /** ISO. */
    readonly startsAt: string;
    /** In minutes. */
    readonly length: number;
    /** Who said that they could speak, the first to ask first. */
    readonly volunteers: readonly MemberId[];
    readonly suggestedBy: MemberId | null;
    /** Whether it has a link to join by now. */
    readonly link?: boolean;
  }
>('calls.speakerWanted');

/** The call starts at another time now; both in ISO. */
export const callMoved = fact<
  Told & {
    readonly startsAt: string;
    readonly before: string;
    /** Whether it has a link to join by now. */
    readonly link?: boolean;
  }
>('calls.moved');

/** The call is not held: cancelled, or skipped in its series. */
export const callCancelled = fact<Told>('calls.cancelled');

/** The call is over. `attendees` as far as we know by then: who said that they would come. */
export const callHeld = fact<Told & { readonly startsAt: string; readonly attendees: readonly MemberId[] }>(
  'calls.held',
);

/** A call left a question open. `link` leads to more about it. */
export const questionRaised = fact<{
  readonly community: CommunityId;
  readonly call: string;
  readonly question: string;
  readonly by: MemberId;
  readonly link?: string;
}>('calls.question');

/** Somebody could show visitors something that came up in a call. */
export const offerMade = fact<{
  readonly community: CommunityId;
  readonly call: string;
  readonly offer: string;
  readonly by: MemberId;
}>('calls.offer');
