import type { Incoming, Reply } from '../../src/surface/platform.ts';
import { type Answered, type Outcome, show } from './answers.ts';
import { directOf } from './identity.ts';
import { type Deed, originOf, readForm, readLine, readPress } from './inbound.ts';
import { pickKey, type Room } from './room.ts';

/** Undefined where it is not what a page of ours sends. */
export type Doing = (room: Room, deed: Deed, body: URLSearchParams) => Promise<Outcome | undefined>;

const DONE: Outcome = { kind: 'done' };

/** A line with a slash is a command; another is said to everyone in the channel. */
export const say: Doing = async (room, deed, body) => {
  const line = readLine(body)?.trim();
  if (line === undefined) return undefined;
  if (line === '' || line === '/') return DONE;
  if (!line.startsWith('/')) return speak(room, deed, line);
  const incoming: Incoming = { kind: 'typed', from: originOf(deed), text: line.slice(1) };
  return answer(room, deed, incoming, { asked: line });
};

function speak(room: Room, { pane, event }: Deed, words: string): Outcome {
  const { board, clock } = room;
  if (board.all().some((each) => each.cause === event)) return DONE;
  const body = { kind: 'said', by: pane.person.id, words } as const;
  board.add({ channel: pane.channel.id, to: undefined, at: clock.now(), cause: event, body });
  return DONE;
}

/** Only what this person sees can be pressed by them. */
export const press: Doing = async (room, deed, body) => {
  const { person, channel } = deed.pane;
  const entry = room.board.get(body.get('entry') ?? '');
  const seen = entry && (entry.to === undefined || entry.to === person.id);
  const here = entry?.channel === channel.id || entry?.channel === directOf(person.id);
  const incoming = entry && readPress(deed, body, entry.channel);
  if (!entry || !seen || !here || !incoming) return undefined;
  room.picks.put(person.id, pickKey(entry.id, body.get('action') ?? ''), incoming.picked);
  return answer(room, deed, incoming, { pressed: entry });
};

/** A form refused stays open, as it was filled in, with what is wrong beside each field. */
export const submit: Doing = async (room, deed, body) => {
  const { person, words, reader } = deed.pane;
  const id = body.get('open') ?? '';
  const form = room.forms.get(person.id, id);
  if (!form) {
    const message = { headline: words.formGone, blocks: [] };
    return show(room, deed, { reply: { kind: 'whisper', message, language: reader.language } });
  }
  const incoming = readForm(deed, body, form.name);
  const reply = await handle(room, incoming);
  if (reply.kind === 'problems') {
    return { kind: 'form', open: { form, id, values: incoming.values, problems: reply.problems } };
  }
  room.forms.take(person.id, id);
  return show(room, deed, { reply });
};

export const cancel: Doing = async (room, { pane }, body) => {
  room.forms.take(pane.person.id, body.get('open') ?? '');
  return DONE;
};

/** What is private is gone from the page of its reader; nobody else had it. */
export const dismiss: Doing = async ({ board }, { pane, event }, body) => {
  const entry = board.get(body.get('entry') ?? '');
  if (entry?.to !== pane.person.id) return undefined;
  board.change(entry.id, { cause: event, body: { kind: 'gone' } });
  return DONE;
};

export const move: Doing = async ({ clock }, _deed, body) => {
  const step = body.get('to');
  if (step !== 'day' && step !== 'next') return undefined;
  await clock.move(step);
  return DONE;
};

async function answer(room: Room, deed: Deed, incoming: Incoming, to: Answered): Promise<Outcome> {
  return show(room, deed, { reply: await handle(room, incoming), ...to });
}

async function handle(room: Room, incoming: Incoming): Promise<Reply> {
  const reply = (await room.inbox?.handle(incoming)) ?? { kind: 'done' };
  await room.clock.look();
  return reply;
}
