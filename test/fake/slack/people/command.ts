import { channelOf } from '../directory.ts';
import { issueHook, showAnswer } from '../hooks.ts';
import { commandPayload } from '../payloads/commands.ts';
import { Refused } from '../refused.ts';
import { issueTrigger } from '../triggers.ts';
import type { User } from '../types.ts';
import type { Wire } from '../wire.ts';
import type { World } from '../world.ts';
import type { Outcome } from './screen.ts';
import { commandText } from './typed.ts';

export interface Hands {
  readonly world: World;
  readonly wire: Wire;
  readonly user: User;
}

const failed = (command: string, error: string): string => `${command} failed with the error "${error}"`;

function troubleOf(command: string, error: string): string {
  return error === 'app_not_connected' ? `${command} failed because the app did not respond` : failed(command, error);
}

/** Shows the body of the acknowledgement, which Slack checks like any other message. */
function showBody(world: World, url: string, body: Record<string, unknown>): boolean {
  const hook = world.hooks.get(new URL(url).pathname);
  try {
    if (hook) showAnswer(world, hook, body);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

/** Types a slash command in a channel that the person is in; the app need not be. */
export async function command(
  { world, wire, user }: Hands,
  channelId: string,
  typed: { command: string; text: string },
): Promise<Outcome> {
  const channel = channelOf(world, channelId);
  if (!channel.members.has(user.id)) throw new Error(`${user.id} is not in ${channelId} and cannot type there.`);
  const { commands } = world.settings;
  if (commands && !commands.includes(typed.command))
    return { ack: undefined, trouble: `${typed.command} is not a valid command.` };
  const url = issueHook(world, 'commands', { user: user.id, channel: channelId });
  const trigger = issueTrigger(world, user.id);
  const said = { command: typed.command, text: commandText(world, typed.text.trim()) };
  const payload = commandPayload(world, { user, trigger, channel, ...said, url });
  const ack = await wire.send({ kind: 'slash_commands', payload });
  if (!ack.ok) return { ack, trouble: troubleOf(typed.command, ack.error) };
  const shown = !ack.body || showBody(world, url, ack.body);
  return shown ? { ack } : { ack, trouble: failed(typed.command, 'invalid_command_response') };
}
