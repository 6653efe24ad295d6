import { newTs } from '../ids.ts';
import type { Obj } from '../json.ts';
import { wireMessage } from '../messages.ts';
import type { Channel, Message } from '../types.ts';
import type { World } from '../world.ts';
import { alone, type Doing, nameFor, team } from './parts.ts';

/** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export function messageShortcutPayload(
  world: World,
  {
    user,
    trigger,
    message,
    channel,
    callbackId,
    url,
  }: Doing & { message: Message; channel: Channel; callbackId: string; url: string },
): Obj {
  return {
    type: 'message_action',
    token: world.settings.verificationToken,
    action_ts: newTs(world),
    team: team(world),
    user: { id: user.id, name: user.name, team_id: user.teamId ?? world.team.id },
    channel: { id: channel.id, name: nameFor(channel) },
    ...alone,
    callback_id: callbackId,
    trigger_id: trigger,
    response_url: url,
    message_ts: message.ts,
    message: wireMessage(world, message, true),
  };
}

export function globalShortcutPayload(
  world: World,
  { user, trigger, callbackId }: Doing & { callbackId: string },
): Obj {
  return {
    type: 'shortcut',
    token: world.settings.verificationToken,
    action_ts: newTs(world),
    team: team(world),
    user: { id: user.id, username: user.name, team_id: world.team.id },
    ...alone,
    callback_id: callbackId,
    trigger_id: trigger,
  };
}
