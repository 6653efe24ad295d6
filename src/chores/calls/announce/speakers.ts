import { asc, eq, sql } from 'drizzle-orm';
import { members, people } from '../../../community/tables.ts';
import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import type { SpeakerRole } from '../model.ts';
import { speakers } from '../tables.ts';

export interface Speaking {
  readonly member: MemberId;
  readonly name: string;
  readonly role: SpeakerRole;
  readonly confirmed: boolean;
}

const RANK = sql`array_position(array['speaker', 'co', 'backup'], ${speakers.role})`;

/** Who speaks in a call or is asked to, the speaker first. */
export const speakersOf = (tx: Tx, call: string): Promise<readonly Speaking[]> =>
  tx
    .select({ member: speakers.member, name: people.name, role: speakers.role, confirmed: speakers.confirmed })
    .from(speakers)
    .innerJoin(members, eq(members.id, speakers.member))
    .innerJoin(people, eq(people.id, members.person))
    .where(eq(speakers.call, call))
    .orderBy(RANK, asc(people.name));

/** Who is sure to speak, as speaker or beside one. */
export async function sureToSpeak(tx: Tx, call: string): Promise<readonly Speaking[]> {
  return (await speakersOf(tx, call)).filter((each) => each.confirmed && each.role !== 'backup');
}

/** Puts down anew who speaks. */
export async function keepSpeakers(tx: Tx, call: string, now: readonly Omit<Speaking, 'name'>[]): Promise<void> {
  await tx.delete(speakers).where(eq(speakers.call, call));
  const rows = now.map(({ member, role, confirmed }) => ({ call, member, role, confirmed }));
  if (rows.length > 0) await tx.insert(speakers).values(rows).onConflictDoNothing();
}
