import { newTs } from '../ids.ts';
import type { Obj } from '../json.ts';
import { wireMessage } from '../messages.ts';
import type { Channel, Message } from '../types.ts';
import type { World } from '../world.ts';
import { typeOf } from './parts.ts';

const about = (world: World, channel: Channel, before: Message): Obj => ({
  type: 'message',
  hidden: true,
  channel: channel.id,
  channel_type: typeOf(channel),
  ts: newTs(world),
  previous_message: wireMessage(world, before, false),
});

/** https://docs.slack.dev/reference/events/message/message_changed */
export const changedPayload = (
  world: World,
  channel: Channel,
  { before, after }: { readonly before: Message; readonly after: Obj },
): Obj => ({ ...about(world, channel, before), subtype: 'message_changed', message: after });

/** https://docs.slack.dev/reference/events/message/message_deleted */
export const deletedPayload = (world: World, channel: Channel, before: Message): Obj => ({
  ...about(world, channel, before),
  subtype: 'message_deleted',
  deleted_ts: before.ts,
});
