import type { Delivery } from '../../src/surface/platform.ts';
import { noSuchChannel, noSuchMessage } from './errors.ts';
import { isChannel } from './identity.ts';
import type { Room } from './room.ts';
import { WORKSPACE } from './sample.ts';
import { rootIn } from './threads.ts';

/** Puts a message up, at most once however often asked. Throws PlatformError where there is no such channel. */
export function post({ board, clock }: Room, delivery: Delivery): string {
  const before = lookUp(board.all(), delivery);
  if (before !== undefined) return before;
  const { workspace, channel, message, language, once, under } = delivery;
  if (workspace !== WORKSPACE || !isChannel(channel)) throw noSuchChannel(channel);
  const body = { kind: 'message', message, language, edited: false } as const;
  const root = rootIn(board, channel, under);
  return board.add({ channel, to: undefined, at: clock.now(), cause: once, body, under: root?.id }).id;
}

/** Writes a message anew where it stands. Throws PlatformError where it is not there. */
export function edit({ board }: Room, { id, channel, message, language }: Delivery & { readonly id: string }): void {
  const entry = board.get(id);
  if (entry?.body.kind !== 'message' || entry.channel !== channel) throw noSuchMessage(id);
  board.change(id, { body: { kind: 'message', message, language, edited: true } });
}

export const find = ({ board }: Room, delivery: Delivery): string | undefined => lookUp(board.all(), delivery);

const lookUp = (all: ReturnType<Room['board']['all']>, { channel, once }: Delivery): string | undefined =>
  all.find((each) => each.cause === once && each.channel === channel && each.body.kind === 'message')?.id;
