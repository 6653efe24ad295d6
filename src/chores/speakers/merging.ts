import { sql } from 'drizzle-orm';
import type { Tx } from '../../database/connect.ts';
import { hearing } from '../../kernel/fact.ts';
import type { MemberId } from '../../surface/identity.ts';
import { membersMerged } from '../convener/facts.ts';
import { announce } from './asking/telling.ts';
import { lockSpeakers } from './slots/calls.ts';
import { isLive } from './slots/model.ts';
import { refreshSlot } from './slots/refreshing.ts';
import { seatsAhead } from './slots/store.ts';

interface Merged {
  readonly from: MemberId;
  readonly into: MemberId;
}

/** Two members were one person: one place in the order, one part in each call, and all that both ever spoke about. */
export const onMembersMerged = hearing(membersMerged, async (work, merged) => {
  const { tx, community, now } = work;
  await lockSpeakers(tx, community.id);
  await mergePlaces(tx, merged);
  await mergeTurns(tx, merged);
  await tx.execute(sql`update speakers_swap_offer set member_id = ${merged.into} where member_id = ${merged.from}`);
  await tx.execute(sql`
    update speakers_call set volunteers = case when ${merged.into}::uuid = any(volunteers)
      then array_remove(volunteers, ${merged.from}::uuid)
      else array_replace(volunteers, ${merged.from}::uuid, ${merged.into}::uuid) end
    where ${merged.from}::uuid = any(volunteers)`);
  for (const { slot } of await seatsAhead(tx, { community: community.id, member: merged.into, now })) {
    await refreshSlot(work, slot.id);
    if (isLive(slot)) await announce(work, slot.call);
  }
});

/** Whoever volunteered first has done so since; what both could speak about, they could. */
async function mergePlaces(tx: Tx, { from, into }: Merged): Promise<void> {
  await tx.execute(sql`
    update speakers_volunteer kept set joined_at = least(kept.joined_at, gone.joined_at),
      topics = case when gone.topics in ('', kept.topics) then kept.topics
        when kept.topics = '' then gone.topics else kept.topics || E'\\n' || gone.topics end
    from speakers_volunteer gone
    where kept.member_id = ${into} and kept.left_at is null and gone.member_id = ${from} and gone.left_at is null`);
  await tx.execute(sql`
    delete from speakers_volunteer gone using speakers_volunteer kept
    where kept.member_id = ${into} and kept.left_at is null and gone.member_id = ${from} and gone.left_at is null`);
  for (const table of ['speakers_volunteer', 'speakers_away']) {
    await tx.execute(sql`update ${sql.identifier(table)} set member_id = ${into} where member_id = ${from}`);
  }
  for (const table of ['speakers_move', 'speakers_skip']) {
    await tx.execute(sql`
      update ${sql.identifier(table)} set member_id = ${into} where member_id = ${from}
        and not exists (select from ${sql.identifier(table)} where member_id = ${into})`);
  }
}

/** In a call in which both have a part, the weightier one stays. */
async function mergeTurns(tx: Tx, { from, into }: Merged): Promise<void> {
  await tx.execute(sql`
    with ranked as (
      select id, row_number() over (partition by call_id order by state = 'held' desc, state = 'accepted' desc,
        role = 'speaker' desc, role = 'co' desc, invited_at, id) as place
      from speakers_turn where member_id in (${from}, ${into}) and state in ('invited', 'accepted', 'held'))
    update speakers_turn t set state = 'void' from ranked where ranked.id = t.id and ranked.place > 1`);
  await tx.execute(sql`update speakers_turn set member_id = ${into} where member_id = ${from}`);
}
