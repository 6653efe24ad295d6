import { channelOf } from '../directory.ts';
import { issueHook } from '../hooks.ts';
import { findMessage, isWhisper } from '../messages.ts';
import { globalShortcutPayload, messageShortcutPayload } from '../payloads/shortcuts.ts';
import { issueTrigger } from '../triggers.ts';
import type { Message } from '../types.ts';
import type { Hands } from './command.ts';
import type { Outcome } from './screen.ts';

const TROUBLE = 'Something went wrong while running this shortcut. Please try again.';

/** Chooses an app's entry in the menu of a message. */
export async function messageShortcut(
  { world, wire, user }: Hands,
  seen: Message,
  callbackId: string,
): Promise<Outcome> {
  const channel = channelOf(world, seen.channel);
  if (!channel.members.has(user.id)) throw new Error(`${user.id} is not in ${channel.id}.`);
  const message = findMessage(world, seen.channel, seen.ts);
  if (!message) throw new Error('That message is gone.');
  if (isWhisper(message)) throw new Error('The menu of an ephemeral message has no shortcuts.');
  if (user.teamId) throw new Error(`The app is not installed in ${user.teamId}.`);
  const { shortcuts } = world.settings;
  if (shortcuts && !shortcuts.includes(callbackId)) throw new Error(`The app has no shortcut ${callbackId}.`);
  const url = issueHook(world, 'app', { user: user.id, channel: channel.id });
  const trigger = issueTrigger(world, user.id);
  const payload = messageShortcutPayload(world, { user, trigger, message, channel, callbackId, url });
  const ack = await wire.send({ kind: 'interactive', payload });
  return { ack, ...(ack.ok ? {} : { trouble: TROUBLE }) };
}

/** Chooses an app's entry in the lightning menu. */
export async function globalShortcut({ world, wire, user }: Hands, callbackId: string): Promise<Outcome> {
  const payload = globalShortcutPayload(world, { user, trigger: issueTrigger(world, user.id), callbackId });
  const ack = await wire.send({ kind: 'interactive', payload });
  return { ack, ...(ack.ok ? {} : { trouble: TROUBLE }) };
}
