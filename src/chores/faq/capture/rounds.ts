import { and, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { entriesByIds } from '../entries/reading.ts';
import type { Consent, Entry } from '../model.ts';
import { authors, wishes } from '../tables.ts';

/** An entry that somebody is asked about. */
export interface Wording {
  readonly entry: Entry;
  readonly consent: Consent;
  readonly saidAt: Date | null;
  /** Only the question is theirs. */
  readonly asker: boolean;
}

/** All that a member is asked in one message. */
export interface Round {
  readonly id: string;
  readonly member: MemberId;
  readonly wordings: readonly Wording[];
  readonly wish: Exclude<Consent, 'asked'> | null;
}

/** Undefined where nothing of it is left. */
export async function roundOf(tx: Tx, id: string): Promise<Round | undefined> {
  const rows = await tx
    .select({ entry: authors.entry, member: authors.member, saidAt: authors.saidAt, wish: wishes.consent })
    .from(authors)
    .leftJoin(wishes, eq(wishes.member, authors.member))
    .where(eq(authors.round, id))
    .orderBy(authors.askedAt);
  const [first] = rows;
  if (!first) return undefined;
  const all = await entriesByIds(
    tx,
    rows.map((row) => row.entry),
  );
  const wordings = all.flatMap((entry): readonly Wording[] => {
    const saidAt = rows.find((row) => row.entry === entry.id)?.saidAt ?? null;
    const wording = wordingIn(entry, first.member);
    return wording ? [{ ...wording, saidAt }] : [];
  });
  return { id, member: first.member, wordings: wordings.toSorted(byNumber), wish: first.wish };
}

const byNumber = (a: Wording, b: Wording): number => a.entry.number - b.entry.number;

/** What a member is asked about an entry; undefined where they have no part in it. */
export function wordingIn(entry: Entry, member: MemberId): Omit<Wording, 'saidAt'> | undefined {
  const mine = entry.authors.find((each) => each.member === member);
  return mine && { entry, consent: mine.consent, asker: isAsker(entry, member) };
}

/** Whether the question is theirs and the answer is not. */
const isAsker = ({ pieces }: Entry, member: MemberId): boolean =>
  pieces.some((each) => each.part === 'question' && each.quotes === member) &&
  !pieces.some((each) => each.part === 'answer' && each.quotes === member);

/** The rounds in which somebody is asked about an entry. */
export async function roundsAbout(tx: Tx, entry: string): Promise<readonly string[]> {
  const rows = await tx
    .select({ round: authors.round })
    .from(authors)
    .where(and(eq(authors.entry, entry), isNotNull(authors.round)));
  return rows.flatMap((row) => row.round ?? []);
}
