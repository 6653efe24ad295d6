import type { Incoming, Reply } from '../../src/surface/platform.ts';
import { type Answered, type Outcome, show } from './answers.ts';
import type { Entry } from './board.ts';
import type { Deed } from './inbound.ts';
import type { Room } from './room.ts';

/** Undefined where it is not what a page of ours sends. */
export type Doing = (room: Room, deed: Deed, body: URLSearchParams) => Promise<Outcome | undefined>;

export const DONE: Outcome = { kind: 'done' };

/** The entry named in the body, where this person sees it from where they are; nothing else can be acted on. */
export function entryIn({ board }: Room, { pane }: Deed, body: URLSearchParams): Entry | undefined {
  const entry = board.get(body.get('entry') ?? '');
  const isTheirs = entry?.to === undefined || entry.to === pane.person.id;
  return isTheirs && entry?.channel === pane.place.channel ? entry : undefined;
}

/** Asks Convener, and shows what it says where that belongs. */
export async function ask(room: Room, deed: Deed, { incoming, ...to }: Answered & { readonly incoming: Incoming }) {
  return show(room, deed, { reply: await handle(room, incoming), ...to });
}

export async function handle(room: Room, incoming: Incoming): Promise<Reply> {
  const reply = (await room.inbox?.handle(incoming)) ?? { kind: 'done' };
  await room.clock.look();
  return reply;
}
