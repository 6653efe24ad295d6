import type { Incoming } from '../../src/surface/platform.ts';
import { addressOf } from './addresses.ts';
import { type Outcome, show } from './answers.ts';
import { ask, DONE, type Doing, entryIn, handle } from './asking.ts';
import type { Entry } from './board.ts';
import { type Deed, originOf, readLine } from './inbound.ts';
import { withMentions } from './mentions.ts';
import { isPrivate } from './places.ts';
import type { Room } from './room.ts';
import { rootIn } from './threads.ts';

/** A line with a slash is a command; another is said to everyone who is there. */
export const say: Doing = async (room, deed, body) => {
  const line = readLine(body)?.trim();
  if (line === undefined) return undefined;
  return line.startsWith('/') ? command(room, deed, line) : speak(room, deed, { words: line });
};

/** The same, in answer to an entry. */
export const answer: Doing = async (room, deed, body) => {
  const line = readLine(body)?.trim();
  const entry = entryIn(room, deed, body);
  const under = rootIn(room.board, deed.pane.place.channel, entry?.id);
  if (line === undefined || !under) return undefined;
  return line.startsWith('/') ? command(room, deed, line) : speak(room, deed, { words: line, under });
};

async function command(room: Room, deed: Deed, line: string): Promise<Outcome> {
  if (line === '/') return DONE;
  const text = withMentions(line.slice(1));
  return ask(room, deed, { incoming: { kind: 'typed', from: originOf(deed), text }, asked: line });
}

interface Words {
  readonly words: string;
  readonly under?: Entry | undefined;
}

/** Convener hears what begins something and what answers it; what it says to that shows, privately, below the words. */
async function speak(room: Room, deed: Deed, { words, under }: Words): Promise<Outcome> {
  const { board, clock } = room;
  const { pane, event } = deed;
  const { channel } = pane.place;
  if (words === '' || board.all().some((each) => each.cause === event)) return DONE;
  const body = { kind: 'said', by: pane.person.id, words } as const;
  const said = board.add({ channel, to: undefined, at: clock.now(), cause: event, under: under?.id, body });
  if (isPrivate(channel) || (under && under.body.kind !== 'message')) return DONE;
  const reply = await handle(room, heardIn(deed, { said, words, under }));
  if (reply.kind === 'noted') board.change(said.id, { body: { ...body, noted: true } });
  return reply.kind === 'whisper' ? show(room, deed, { reply, pressed: said }) : DONE;
}

function heardIn(deed: Deed, { said, words, under }: Words & { readonly said: Entry }): Incoming {
  const { id, channel } = said;
  const link = addressOf(deed.origin, { channel, id });
  return { kind: 'heard', from: originOf(deed), id, text: words, link, ...(under && { under: under.id }) };
}
