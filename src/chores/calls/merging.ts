import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../database/connect.ts';
import { hearing } from '../../kernel/fact.ts';
import type { MemberId } from '../../surface/identity.ts';
import { membersMerged } from '../convener/facts.ts';
import { learnedCard } from './after/learned-card.ts';
import { mergeLearnings } from './after/learnings.ts';
import { notesCard } from './after/notes-card.ts';
import { mergePresences } from './after/presences.ts';
import { mergeSheets } from './after/sheets.ts';
import { callCard } from './announce/card.ts';
import { mergeAnswers } from './announce/rsvps.ts';
import { mergeFeeds } from './calendar/feeds.ts';
import { calls, series } from './tables.ts';
import { timesCard } from './times/card.ts';
import { mergeTimes } from './times/merging.ts';

interface Merged {
  readonly from: MemberId;
  readonly into: MemberId;
}

/** Two members were one person: one answer to each call, one seat in it, and one author of all they wrote. */
export const onMembersMerged = hearing(membersMerged, async (work, merged) => {
  const { tx } = work;
  for (const call of await mergeAnswers(tx, merged)) await work.refresh(callCard, call);
  for (const call of await mergePresences(tx, merged)) await work.refresh(callCard, call);
  for (const sheet of await mergeSheets(tx, merged)) await work.refresh(notesCard, sheet);
  for (const call of await mergeLearnings(tx, merged)) await work.refresh(learnedCard, call);
  for (const call of await mergeSpeakers(tx, merged)) await work.refresh(callCard, call);
  for (const dating of await mergeTimes(tx, merged)) await work.refresh(timesCard, dating);
  await mergeFeeds(tx, merged);
  await mergeAuthors(tx, merged);
});

/** Whoever is sure of one of two seats in a call is sure of theirs; the speaker's stands above the others. */
async function mergeSpeakers(tx: Tx, { from, into }: Merged): Promise<readonly string[]> {
  const { rows } = await tx.execute<{ call: string }>(sql`
    insert into calls_speaker (call_id, member_id, role, confirmed)
    select call_id, ${into}, role, confirmed from calls_speaker where member_id = ${from}
    on conflict (call_id, member_id) do update set confirmed = calls_speaker.confirmed or excluded.confirmed,
      role = case when 'speaker' in (calls_speaker.role, excluded.role) then 'speaker' else calls_speaker.role end
    returning call_id as call`);
  await tx.execute(sql`delete from calls_speaker where member_id = ${from}`);
  return rows.map((row) => row.call);
}

async function mergeAuthors(tx: Tx, { from, into }: Merged): Promise<void> {
  await tx.update(series).set({ createdBy: into }).where(eq(series.createdBy, from));
  await tx.update(calls).set({ createdBy: into }).where(eq(calls.createdBy, from));
  await tx.update(calls).set({ suggestedBy: into }).where(eq(calls.suggestedBy, from));
  await tx.execute(sql`
    update calls_call set volunteers = case when ${into} = any(volunteers) then array_remove(volunteers, ${from}::uuid)
      else array_replace(volunteers, ${from}::uuid, ${into}::uuid) end
    where ${from} = any(volunteers)`);
}
