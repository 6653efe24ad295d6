import { fact } from '../../kernel/fact.ts';
import type { CommunityId, MemberId } from '../../surface/identity.ts';
import type { Role } from './slots/model.ts';

/** Who speaks in a call, as it is now: all who are asked or have said yes. */
export const speakersChanged = fact<{
  readonly community: CommunityId;
  readonly call: string;
  readonly speakers: readonly {
    readonly member: MemberId;
    readonly name: string;
    readonly role: Role;
    /** They have said yes. */
    readonly confirmed: boolean;
  }[];
}>('speakers.changed');

/** What somebody could speak about, as it is now; null: they do not volunteer any more. */
export const volunteering = fact<{
  readonly community: CommunityId;
  readonly member: MemberId;
  /** In their own words; may be empty. */
  readonly topics: string | null;
}>('speakers.volunteering');

/** Somebody would speak, but on another date. */
export const otherDateWanted = fact<{
  readonly community: CommunityId;
  readonly call: string;
  readonly by: MemberId;
  /** In their own words. */
  readonly note: string;
}>('speakers.otherDate');
