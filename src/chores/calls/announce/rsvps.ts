import { and, asc, count, eq, sql } from 'drizzle-orm';
import { members, people } from '../../../community/tables.ts';
import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import type { Rsvp } from '../model.ts';
import { rsvps } from '../tables.ts';

export interface Said {
  readonly call: string;
  readonly member: MemberId;
  readonly answer: Rsvp;
  readonly now: Date;
}

/** One answer for each member and call: what they said last. */
export async function putAnswer(tx: Tx, { now, ...said }: Said): Promise<void> {
  await tx
    .insert(rsvps)
    .values({ ...said, at: now })
    .onConflictDoUpdate({ target: [rsvps.call, rsvps.member], set: { answer: said.answer, at: now } });
}

/**
 * Whoever said yes to the time that a call has now is coming, and need not say so twice; whoever said no to it is not, though
 * they would have come at another. What they have said of the call since stands. Only after the call was given its time.
 */
export async function answerForVoters(
  tx: Tx,
  { call, dating, position }: { readonly call: string; readonly dating: string; readonly position: number },
): Promise<void> {
  await tx.execute(sql`
    insert into calls_rsvp (call_id, member_id, answer, at)
    select ${call}, v.member_id, case v.answer when 'yes' then 'yes' when 'if-need-be' then 'maybe' else 'no' end, v.at
    from calls_slot_vote v
    where v.dating_id = ${dating} and v.position = ${position}
      and (v.answer <> 'no' or exists (select from calls_rsvp r
        where r.call_id = ${call} and r.member_id = v.member_id and r.answer in ('yes', 'maybe')))
    on conflict (call_id, member_id) do update set answer = excluded.answer, at = excluded.at
    where calls_rsvp.at <= excluded.at`);
}

export type Counts = Readonly<Record<Rsvp, number>>;

export async function countAnswers(tx: Tx, call: string): Promise<Counts> {
  const rows = await tx
    .select({ answer: rsvps.answer, count: count() })
    .from(rsvps)
    .where(eq(rsvps.call, call))
    .groupBy(rsvps.answer);
  const of = (answer: Rsvp) => rows.find((row) => row.answer === answer)?.count ?? 0;
  return { yes: of('yes'), maybe: of('maybe'), no: of('no'), notes: of('notes') };
}

export interface Answered {
  readonly member: MemberId;
  readonly name: string;
  readonly answer: Rsvp;
}

/** Everybody who answered, by name; with `answer`, those who gave that one. */
export const answersOf = (tx: Tx, call: string, answer?: Rsvp): Promise<readonly Answered[]> =>
  tx
    .select({ member: rsvps.member, name: people.name, answer: rsvps.answer })
    .from(rsvps)
    .innerJoin(members, eq(members.id, rsvps.member))
    .innerJoin(people, eq(people.id, members.person))
    .where(and(eq(rsvps.call, call), answer && eq(rsvps.answer, answer)))
    .orderBy(asc(people.name), asc(rsvps.member));

/** One person, one answer: the one given last. Answers the calls whose counts may be others now. */
export async function mergeAnswers(
  tx: Tx,
  { from, into }: { readonly from: MemberId; readonly into: MemberId },
): Promise<readonly string[]> {
  await tx.execute(sql`
    delete from calls_rsvp a using calls_rsvp b
    where a.call_id = b.call_id and a.member_id in (${from}, ${into}) and b.member_id in (${from}, ${into})
      and (a.at, a.member_id = ${into}) < (b.at, b.member_id = ${into})`);
  await tx.update(rsvps).set({ member: into }).where(eq(rsvps.member, from));
  const rows = await tx.select({ call: rsvps.call }).from(rsvps).where(eq(rsvps.member, into));
  return rows.map((row) => row.call);
}
