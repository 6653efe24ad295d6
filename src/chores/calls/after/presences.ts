import { and, asc, count, eq, notInArray, sql } from 'drizzle-orm';
import { members, people } from '../../../community/tables.ts';
import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { answersOf } from '../announce/rsvps.ts';
import { sureToSpeak } from '../announce/speakers.ts';
import { presences } from '../tables.ts';

/** Who is taken to have been there: who said yes, and who was sure to speak whether they said so or not. */
export async function expectedAt(tx: Tx, call: string): Promise<readonly MemberId[]> {
  const coming = await answersOf(tx, call, 'yes');
  const speaking = await sureToSpeak(tx, call);
  return [...new Set([...speaking, ...coming].map((each) => each.member))];
}

/** Puts down who was there; everybody else who was thought to have been was not. */
export async function keepPresent(tx: Tx, call: string, came: readonly MemberId[]): Promise<void> {
  const others = came.length > 0 ? notInArray(presences.member, [...came]) : undefined;
  await tx
    .update(presences)
    .set({ came: false })
    .where(and(eq(presences.call, call), others));
  if (came.length === 0) return;
  await tx
    .insert(presences)
    .values(came.map((member) => ({ call, member, came: true })))
    .onConflictDoUpdate({ target: [presences.call, presences.member], set: { came: true } });
}

export async function countPresent(tx: Tx, call: string): Promise<number> {
  const [row] = await tx
    .select({ came: count() })
    .from(presences)
    .where(and(eq(presences.call, call), eq(presences.came, true)));
  return row?.came ?? 0;
}

/** Who was there, by name. */
export const presentAt = (
  tx: Tx,
  call: string,
): Promise<readonly { readonly member: MemberId; readonly name: string }[]> =>
  tx
    .select({ member: presences.member, name: people.name })
    .from(presences)
    .innerJoin(members, eq(members.id, presences.member))
    .innerJoin(people, eq(people.id, members.person))
    .where(and(eq(presences.call, call), eq(presences.came, true)))
    .orderBy(asc(people.name), asc(presences.member));

/** One person was there if either of the two was. Answers the calls in which something changed. */
export async function mergePresences(
  tx: Tx,
  { from, into }: { readonly from: MemberId; readonly into: MemberId },
): Promise<readonly string[]> {
  const { rows } = await tx.execute<{ call: string }>(sql`
    insert into calls_presence (call_id, member_id, came)
    select call_id, ${into}, came from calls_presence where member_id = ${from}
    on conflict (call_id, member_id) do update set came = calls_presence.came or excluded.came
    returning call_id as call`);
  await tx.delete(presences).where(eq(presences.member, from));
  return rows.map((row) => row.call);
}
