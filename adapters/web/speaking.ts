import type { Outcome } from './answers.ts';
import { ask, DONE, type Doing, entryIn, handle } from './asking.ts';
import type { Entry } from './board.ts';
import { type Deed, originOf, readLine } from './inbound.ts';
import { withMentions } from './mentions.ts';
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
  readonly under?: Entry;
}

/** What is said under a message of Convener's, it hears; where it has use for it, that shows. */
async function speak(room: Room, deed: Deed, { words, under }: Words): Promise<Outcome> {
  const { board, clock } = room;
  const { pane, event } = deed;
  if (words === '' || board.all().some((each) => each.cause === event)) return DONE;
  const body = { kind: 'said', by: pane.person.id, words } as const;
  const at = clock.now();
  const said = board.add({ channel: pane.place.channel, to: undefined, at, cause: event, under: under?.id, body });
  if (under?.body.kind !== 'message') return DONE;
  const reply = await handle(room, { kind: 'heard', from: originOf(deed), under: under.id, text: words });
  if (reply.kind === 'noted') board.change(said.id, { body: { ...body, noted: true } });
  return DONE;
}
