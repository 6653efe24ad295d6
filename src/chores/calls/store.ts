import { and, asc, desc, eq, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../database/connect.ts';
import type { CommunityId, MemberId } from '../../surface/identity.ts';
import type { Call, Dated } from './model.ts';
import { calls, series } from './tables.ts';

/** Until the end of the transaction nobody else plans, moves, ends or cancels a call of this community. */
export async function lockCalls(tx: Tx, community: CommunityId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`calls/${community}`}, 0))`);
}

const columns = {
  id: calls.id,
  community: calls.community,
  number: calls.number,
  series: calls.series,
  seriesTitle: series.title,
  occurrence: calls.occurrence,
  title: calls.title,
  topic: calls.topic,
  suggestedBy: calls.suggestedBy,
  volunteers: calls.volunteers,
  startsAt: calls.startsAt,
  minutes: calls.minutes,
  link: calls.link,
  agenda: calls.agenda,
  state: calls.state,
  revision: calls.revision,
  announcedAt: calls.announcedAt,
  changedAt: calls.changedAt,
};

/** The calls that `where` names, the earliest first; with `last`, the latest first. */
export async function callsWhere(
  tx: Tx,
  where: SQL | undefined,
  { limit = 1_000, offset = 0, last = false }: { limit?: number; offset?: number; last?: boolean } = {},
): Promise<readonly Call[]> {
  const order = last ? desc : asc;
  return tx
    .select(columns)
    .from(calls)
    .leftJoin(series, eq(series.id, calls.series))
    .where(where)
    .orderBy(order(calls.startsAt), order(calls.number))
    .limit(limit)
    .offset(offset);
}

/** Of whatever community and in whatever state. */
export async function callById(tx: Tx, id: string): Promise<Call | undefined> {
  const [found] = await callsWhere(tx, eq(calls.id, id));
  return found;
}

export async function callByNumber(tx: Tx, community: CommunityId, number: number): Promise<Call | undefined> {
  const [found] = await callsWhere(tx, and(eq(calls.community, community), eq(calls.number, number)));
  return found;
}

/** Planned calls that have not begun, the next first. */
export async function upcomingCalls(tx: Tx, community: CommunityId, now: Date): Promise<readonly Dated[]> {
  const where = and(eq(calls.community, community), eq(calls.state, 'planned'), gt(calls.startsAt, now));
  return (await callsWhere(tx, where)) as readonly Dated[];
}

/** Calls that have not begun, the next first; those whose date is looked for come last. */
export const unfinishedCalls = (tx: Tx, community: CommunityId, now: Date): Promise<readonly Call[]> =>
  callsWhere(
    tx,
    and(
      eq(calls.community, community),
      or(eq(calls.state, 'dating'), and(eq(calls.state, 'planned'), gt(calls.startsAt, now))),
    ),
  );

/** Planned calls that have not ended, the next first. */
export async function openCalls(tx: Tx, community: CommunityId, now: Date): Promise<readonly Dated[]> {
  const ends = sql`${calls.startsAt} + make_interval(mins => ${calls.minutes})`;
  const where = and(eq(calls.community, community), eq(calls.state, 'planned'), gt(ends, now));
  return (await callsWhere(tx, where)) as readonly Dated[];
}

/** Planned or held calls that have begun, the last first. */
export async function begunCalls(tx: Tx, community: CommunityId, now: Date, limit = 25): Promise<readonly Dated[]> {
  const begun = and(inArray(calls.state, ['planned', 'held']), lte(calls.startsAt, now));
  const rows = await callsWhere(tx, and(eq(calls.community, community), begun), { limit, last: true });
  return rows as readonly Dated[];
}

export interface NewCall
  extends Pick<Call, 'community' | 'startsAt' | 'minutes' | 'link' | 'agenda'>,
    Partial<Pick<Call, 'series' | 'occurrence' | 'title' | 'topic' | 'suggestedBy' | 'volunteers'>> {
  readonly by: MemberId | null;
  readonly draft?: string | undefined;
  readonly now: Date;
}

/**
 * Planned where it has a start, else `dating`. Only under `lockCalls`, or two would get one number. Undefined where its
 * series has a call on that date already.
 */
export async function addCall(tx: Tx, { by, now, volunteers = [], ...of }: NewCall): Promise<Call | undefined> {
  const number = sql`(select coalesce(max(number), 0) + 1 from calls_call where community_id = ${of.community})`;
  const state = of.startsAt === null ? 'dating' : 'planned';
  const [added] = await tx
    .insert(calls)
    .values({ ...of, volunteers: [...volunteers], number, state, createdBy: by, createdAt: now, changedAt: now })
    .onConflictDoNothing({ target: [calls.series, calls.occurrence] })
    .returning({ id: calls.id });
  return added && callById(tx, added.id);
}

/** Changes what is given; calendars hear of it through a higher revision, and of `now` as the time of the change. */
export async function changeCall(
  tx: Tx,
  id: string,
  { now, ...change }: Change & { readonly now: Date },
): Promise<void> {
  await tx
    .update(calls)
    .set({ ...change, changedAt: now, revision: sql`revision + 1` })
    .where(eq(calls.id, id));
}

type Change = Partial<
  Pick<Call, 'title' | 'topic' | 'suggestedBy' | 'startsAt' | 'minutes' | 'link' | 'agenda' | 'state'>
> & { readonly volunteers?: MemberId[] };

/** Keeps the call as it is until the end of the transaction; others may hold it too. False where there is none. */
export async function holdCall(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.select({ id: calls.id }).from(calls).where(eq(calls.id, id)).for('share');
  return rows.length === 1;
}

export async function markAnnounced(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .update(calls)
    .set({ announcedAt: now })
    .where(and(eq(calls.id, id), isNull(calls.announcedAt)));
}

/** The call made of what was typed before a warning. */
export async function callOfDraft(tx: Tx, draft: string): Promise<Call | undefined> {
  const [found] = await callsWhere(tx, eq(calls.draft, draft));
  return found;
}
