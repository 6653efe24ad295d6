import { pressed } from '../../../kernel/action.ts';
import { replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { number, optional } from '../../../kernel/field.ts';
import type { Look, Turn } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import type { Message } from '../../../surface/message.ts';
import { listPage } from '../actions.ts';
import { heldBy } from '../past/store.ts';
import { lineFor } from '../rotation/line.ts';
import { absencesOf } from '../rotation/store.ts';
import { callsAhead } from '../slots/calls.ts';
import type { Call } from '../slots/model.ts';
import { isLive } from '../slots/model.ts';
import { type Seat, seatsOf } from '../slots/store.ts';
import { localized } from '../words.ts';
import { type Away, orderMessage } from './order-message.ts';
import { topicsOf } from './store.ts';

export const listCommand = command({
  path: 'speakers list',
  summary: localized('list.summary'),
  fields: { page: optional(number({ label: localized('page'), hint: localized('page.hint'), min: 1, max: 999 })) },
  run: async (turn, { page = 1 }) => whisper(await pageOf(turn, page)),
});

export const turnListPage = pressed(listPage, async (turn, { page }) => replace(await pageOf(turn, page)));

async function pageOf(turn: Turn, page: number): Promise<Message> {
  const { tx, now, community, actor } = turn;
  const ahead = await staffed(turn);
  const open = ahead.find(({ speaker }) => !speaker)?.call;
  const line = await lineFor(tx, { community: community.id, now, call: open });
  return orderMessage(turn.language, {
    line,
    ahead,
    open,
    page,
    now,
    held: await heldBy(tx, community.id),
    away: await awayNow(turn, [...line.members.keys()]),
    mine: { joined: (await topicsOf(tx, actor.id)) !== undefined, id: actor.id },
  });
}

/** The calls to come, with whoever speaks or is asked to. */
async function staffed({ tx, community, now }: Look): Promise<readonly { call: Call; speaker: Seat | undefined }[]> {
  const calls = await callsAhead(tx, community.id, now);
  const all: { call: Call; speaker: Seat | undefined }[] = [];
  for (const call of calls.slice(0, 5)) {
    const seats = await seatsOf(tx, call.id);
    all.push({ call, speaker: seats.find(({ slot }) => slot.role === 'speaker' && isLive(slot)) });
  }
  return all;
}

/** Volunteers who are away now, with the end of it. */
async function awayNow({ tx, community, now }: Look, members: readonly MemberId[]): Promise<readonly Away[]> {
  const under = (await absencesOf(tx, community.id)).filter(
    ({ member, from, until }) => members.includes(member) && from <= now && (until === null || until > now),
  );
  const longest = new Map<MemberId, Date | null>();
  for (const { member, until } of under) {
    const known = longest.get(member);
    longest.set(member, known === null || until === null ? null : known && known > until ? known : until);
  }
  return [...longest].map(([member, until]) => ({ member, until }));
}
