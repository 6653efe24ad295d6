import type { Channel, Guild, Message, Upload } from '../nouns.ts';
import {
  invalid,
  missingAccess,
  missingPermissions,
  unknownChannel,
  unknownGuild,
  unknownMessage,
} from '../refusals.ts';
import { under } from '../validate/fields.ts';
import { botMayView } from '../views.ts';
import type { World } from '../world.ts';

/** What was sent, when it fits a schema of Discord's published description; refuses it otherwise. */
export function checked<T>(world: World, schema: string, value: unknown, within?: string): T {
  const errors = world.spec(schema, value ?? {});
  if (errors.length > 0) throw invalid(within ? under(within, errors) : errors);
  return (value ?? {}) as T;
}

/** A channel that the bot can reach. */
export function reachChannel(world: World, id: string | undefined): Channel {
  const channel = world.channels.get(id ?? '');
  if (!channel || channel.deleted) throw unknownChannel();
  if (channel.denied === 'access') throw missingAccess();
  if (channel.guildId !== undefined && !world.guilds.get(channel.guildId)?.withBot) throw missingAccess();
  if (!botMayView(world, channel)) throw missingAccess();
  return channel;
}

export function writableChannel(world: World, id: string | undefined, uploads: readonly Upload[] = []): Channel {
  const channel = reachChannel(world, id);
  if (channel.denied === 'permissions' || (channel.denied === 'files' && uploads.length > 0))
    throw missingPermissions();
  return channel;
}

export function reachGuild(world: World, id: string | undefined): Guild {
  const guild = world.guilds.get(id ?? '');
  if (!guild?.withBot) throw unknownGuild();
  return guild;
}

/** A message that everyone in the channel sees: ephemeral ones cannot be reached this way. */
export function reachMessage(channel: Channel, id: string | undefined): Message {
  const message = channel.messages.find((each) => each.id === id);
  if (!message || message.deletedAt !== undefined || message.onlyFor !== undefined) throw unknownMessage();
  return message;
}
