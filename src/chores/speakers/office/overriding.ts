import { problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { number } from '../../../kernel/field.ts';
import { memberField, whoIs } from '../../../kernel/member-field.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { seekNext } from '../asking/asking.ts';
import { word } from '../asking/letters.ts';
import { write } from '../asking/telling.ts';
import { topicsOf } from '../pool/store.ts';
import { lockSpeakers } from '../slots/calls.ts';
import { refreshSlot } from '../slots/refreshing.ts';
import { changeSlot, type Seat, seatsAhead } from '../slots/store.ts';
import { dropSwap } from '../swaps/dropping.ts';
import { moves, skips } from '../tables.ts';
import { localized, speakersVoice } from '../words.ts';
import { overridden } from './views.ts';

const member = memberField({ label: localized('member'), hint: localized('member.hint') });
const MOST_PLACES = 999;

/** Says so where somebody does not volunteer; undefined where they do. */
async function notVolunteering({ tx, language }: Turn, of: { readonly id: MemberId; readonly name: string }) {
  if ((await topicsOf(tx, of.id)) !== undefined) return undefined;
  return problems({ member: speakersVoice(language).line('member.not-volunteering', { name: isolated(of.name) }) });
}

/** Passes somebody over once: now where they are asked at this moment, else when they would be. Nothing is lost by it. */
export const skipCommand = command({
  path: 'speakers skip',
  summary: localized('skip.summary'),
  who: 'coordinator',
  fields: { member },
  run: async (turn, { member: wanted }) => {
    const { tx, now, community } = turn;
    const found = await whoIs(turn, wanted);
    if (!found.ok) return problems({ member: found.problem });
    await lockSpeakers(tx, community.id);
    const { id, name } = found.member;
    const ahead = await seatsAhead(tx, { community: community.id, member: id, now });
    const asked = ahead.find(({ slot }) => slot.role === 'speaker' && slot.state === 'invited');
    const refused = asked ? undefined : await notVolunteering(turn, found.member);
    if (refused) return refused;
    await turn.record('speakers.skip', { member: id, ...(asked && { call: asked.call.id }) });
    if (asked) await passOverNow(turn, asked);
    else await tx.insert(skips).values({ member: id, community: community.id, at: now }).onConflictDoNothing();
    return whisper(overridden(turn.language, asked ? 'skip.now' : 'skip.done', { name }));
  },
});

async function passOverNow(turn: Turn, { slot, call, name }: Seat): Promise<void> {
  await changeSlot(turn.tx, slot.id, { state: 'skipped', answeredAt: turn.now });
  await dropSwap(turn, slot.id);
  await refreshSlot(turn, slot.id);
  await write(turn, slot.member, (language) => word(language, 'skipped', { call }));
  await seekNext(turn, call, { kind: 'skipped', name });
}

/** Gives somebody a place in the order until their next turn; the others follow each other as before. */
export const moveCommand = command({
  path: 'speakers move',
  summary: localized('move.summary'),
  who: 'coordinator',
  fields: {
    member,
    place: number({ label: localized('move.place'), hint: localized('move.place.hint'), min: 1, max: MOST_PLACES }),
  },
  run: async (turn, { member: wanted, place }) => {
    const found = await whoIs(turn, wanted);
    if (!found.ok) return problems({ member: found.problem });
    await lockSpeakers(turn.tx, turn.community.id);
    const refused = await notVolunteering(turn, found.member);
    if (refused) return refused;
    const { id, name } = found.member;
    await move(turn, id, place);
    await turn.record('speakers.move', { member: id, place });
    return whisper(overridden(turn.language, 'move.done', { name, place }));
  },
});

async function move({ tx, now, community }: Turn, id: MemberId, place: number): Promise<void> {
  const values = { member: id, community: community.id, place, at: now };
  await tx.insert(moves).values(values).onConflictDoUpdate({ target: moves.member, set: values });
}
