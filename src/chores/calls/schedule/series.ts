import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import type { Recurrence } from '../../../time/recurrence.ts';
import type { Dated } from '../model.ts';
import { callsWhere } from '../store.ts';
import { calls, series } from '../tables.ts';

export interface Series {
  readonly id: string;
  readonly community: CommunityId;
  readonly number: number;
  readonly title: string | null;
  readonly recurrence: Recurrence;
  readonly minutes: number;
  readonly link: string | null;
  readonly agenda: string | null;
  readonly endedAt: Date | null;
}

const columns = {
  id: series.id,
  community: series.community,
  number: series.number,
  title: series.title,
  rhythm: series.rhythm,
  time: series.time,
  zone: series.zone,
  anchor: series.anchor,
  minutes: series.minutes,
  link: series.link,
  agenda: series.agenda,
  endedAt: series.endedAt,
};

type Row = Omit<Series, 'recurrence'> & Recurrence;

const seriesOf = ({ rhythm, time, zone, anchor, ...row }: Row): Series => ({
  ...row,
  recurrence: { rhythm, time, zone, anchor },
});

export interface NewSeries extends Pick<Series, 'community' | 'title' | 'recurrence' | 'minutes' | 'link' | 'agenda'> {
  readonly by: MemberId;
  readonly draft?: string | undefined;
  readonly now: Date;
}

/** Only under `lockCalls`, or two would get one number. */
export async function addSeries(tx: Tx, { recurrence, by, now, ...of }: NewSeries): Promise<Series> {
  const number = sql`(select coalesce(max(number), 0) + 1 from calls_series where community_id = ${of.community})`;
  const [added] = await tx
    .insert(series)
    .values({ ...of, ...recurrence, number, createdBy: by, createdAt: now })
    .returning(columns);
  if (!added) throw new Error('a series was inserted and not returned');
  return seriesOf(added);
}

/** Of whatever community, ended or not. */
export async function seriesById(tx: Tx, id: string): Promise<Series | undefined> {
  const [row] = await tx.select(columns).from(series).where(eq(series.id, id));
  return row && seriesOf(row);
}

/** The series made of what was typed before a warning. */
export async function seriesOfDraft(tx: Tx, draft: string): Promise<Series | undefined> {
  const [row] = await tx.select(columns).from(series).where(eq(series.draft, draft));
  return row && seriesOf(row);
}

/** Those that go on. */
export async function runningSeries(tx: Tx, community: CommunityId): Promise<readonly Series[]> {
  const rows = await tx
    .select(columns)
    .from(series)
    .where(and(eq(series.community, community), isNull(series.endedAt)))
    .orderBy(asc(series.number));
  return rows.map(seriesOf);
}

export async function markEnded(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(series).set({ endedAt: now }).where(eq(series.id, id));
}

/** Its planned calls that have not begun. */
export async function comingOf(tx: Tx, id: string, now: Date): Promise<readonly Dated[]> {
  const where = and(eq(calls.series, id), eq(calls.state, 'planned'), gt(calls.startsAt, now));
  return (await callsWhere(tx, where)) as readonly Dated[];
}
