import { type SQL, sql } from 'drizzle-orm';
import type { MemberId } from '../../../surface/identity.ts';
import { type Entry, placeKey } from '../model.ts';

/** Who looks, and from where. */
export interface Viewer {
  readonly member: MemberId;
  /** As `placeKey` writes it; undefined in a direct message. */
  readonly place: string | undefined;
}

interface Here {
  readonly actor: { readonly id: MemberId };
  readonly at: { readonly platform: string; readonly workspace: string; readonly channel?: string };
}

export const viewerOf = ({ actor, at: { channel, ...at } }: Here): Viewer => ({
  member: actor.id,
  place: channel === undefined ? undefined : placeKey({ ...at, channel }),
});

/**
 * What was said in a private channel is shown to whoever said it, to whoever captured it, and in that channel; with its author's
 * word to everybody, and then it is not closed any more. A condition on `faq_entry` as `e`.
 */
export const shownTo = ({ member, place }: Viewer): SQL =>
  sql`(e.closed_in is null or e.closed_in = ${place ?? ''} or e.captured_by = ${member}
    or exists (select from faq_author a where a.entry_id = e.id and a.member_id = ${member}))`;

/** The same of one entry at hand. */
export const isShownTo = ({ closedIn, capturedBy, authors }: Entry, { member, place }: Viewer): boolean =>
  closedIn === null ||
  closedIn === place ||
  capturedBy === member ||
  authors.some((author) => author.member === member);

/** To somebody of whom we do not know where they are, and in what everybody reads. */
export const shownToAll: SQL = sql`e.closed_in is null`;
