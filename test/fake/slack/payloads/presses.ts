import type { Obj } from '../json.ts';
import { isWhisper, wireMessage } from '../messages.ts';
import type { Channel, Message, User, Values, View } from '../types.ts';
import type { World } from '../world.ts';
import { alone, app, type Doing, nameFor, person, team } from './parts.ts';

/** The message part of an interaction. Of an ephemeral message Slack sends only where it is. */
function messagePart(world: World, message: Message, channel: Channel): Obj {
  const { ts, thread_ts: thread } = message;
  const container = { type: 'message', message_ts: ts, channel_id: channel.id, is_ephemeral: isWhisper(message) };
  return {
    container: thread ? { ...container, thread_ts: thread } : container,
    channel: { id: channel.id, name: nameFor(channel) },
    ...(isWhisper(message) ? {} : { message: wireMessage(world, message, true) }),
  };
}

export interface Pressing extends Doing {
  readonly action: Obj;
  readonly values: Values;
}

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export function pressPayload(
  world: World,
  {
    user,
    trigger,
    action,
    values,
    message,
    channel,
    url,
  }: Pressing & { message: Message; channel: Channel; url: string },
): Obj {
  return {
    type: 'block_actions',
    user: person(world, user),
    ...app(world),
    ...messagePart(world, message, channel),
    trigger_id: trigger,
    team: team(world),
    ...alone,
    state: { values },
    response_url: url,
    actions: [action],
  };
}

/** A press inside a view: no channel, no message, no response_url. */
export function pressInViewPayload(
  world: World,
  { user, trigger, action, values, view }: Pressing & { view: View },
): Obj {
  return {
    type: 'block_actions',
    user: person(world, user),
    ...app(world),
    container: { type: 'view', view_id: view.id },
    trigger_id: trigger,
    team: team(world),
    ...alone,
    view: { ...view, state: { values } },
    actions: [action],
  };
}

/** What a menu with an external source asks while somebody types. */
export function suggestionPayload(
  world: World,
  {
    user,
    element,
    blockId,
    typed,
    surface,
  }: { user: User; element: Obj; blockId: unknown; typed: string; surface: Message | View },
): Obj {
  const inMessage = 'ts' in surface && 'channel' in surface;
  const container = inMessage
    ? { type: 'message', message_ts: surface['ts'], channel_id: surface['channel'], is_ephemeral: false }
    : { type: 'view', view_id: surface['id'] };
  return {
    type: 'block_suggestion',
    user: person(world, user),
    container,
    ...app(world),
    action_id: element['action_id'],
    block_id: blockId,
    value: typed,
    team: team(world),
    ...alone,
    ...(inMessage ? { message: surface } : { view: surface }),
  };
}
