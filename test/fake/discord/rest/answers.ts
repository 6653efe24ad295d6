import type { Sent } from '../bodies.ts';
import type { Exchange } from '../exchange.ts';
import type { Incoming } from '../http.ts';
import { postMessage } from '../messages.ts';
import type { Message } from '../nouns.ts';
import { Asked, Flag, Kind, Menu } from '../numbers.ts';
import { userPayload } from '../payloads.ts';
import { channelById, userById, type World } from '../world.ts';

export interface Saying {
  readonly sent: Sent;
  readonly uploads: Incoming['uploads'];
  /** Shown as "… is thinking" until the answer is edited. */
  readonly thinking?: boolean;
  /** A second or later message under the same token. */
  readonly followup?: boolean;
}

/** A message that the bot says with an interaction's token: in the channel, or to the person alone when flagged so. */
export function answerMessage(world: World, exchange: Exchange, saying: Saying): Message {
  const ephemeral = ((saying.sent.flags ?? 0) & Flag.ephemeral) !== 0;
  return postMessage(world, {
    channel: channelById(world, exchange.channelId),
    author: userById(world, world.applicationId),
    sent: saying.sent,
    uploads: saying.uploads,
    ...(ephemeral && { onlyFor: exchange.personId }),
    origin: {
      ...kindOf(exchange, saying),
      application_id: world.applicationId,
      webhook_id: world.applicationId,
      interaction_metadata: metadataOf(world, exchange),
      flags: saying.thinking ? Flag.loading : 0,
    },
  });
}

/** 20 answers a command; what answers a button or follows up is a reply to the message it belongs to. */
function kindOf(exchange: Exchange, saying: Saying): Record<string, unknown> {
  const target = saying.followup ? (exchange.original ?? exchange.source) : exchange.source;
  if (exchange.kind === Asked.command && !saying.followup) return { type: exchange.target ? Kind.menu : Kind.command };
  if (!target) return { type: Kind.plain };
  const guild = exchange.guildId === undefined ? {} : { guild_id: exchange.guildId };
  const reference = { type: 0, channel_id: exchange.channelId, message_id: target.id, ...guild };
  return { type: Kind.reply, message_reference: reference };
}

function metadataOf(world: World, exchange: Exchange): object {
  const own = {
    id: exchange.id,
    type: exchange.kind,
    user: userPayload(userById(world, exchange.personId)),
    authorizing_integration_owners: { '0': exchange.guildId ?? '0' },
    ...(exchange.name !== undefined && { name: exchange.name }),
  };
  if (exchange.kind === Asked.component) return { ...own, interacted_message_id: exchange.source?.id };
  if (exchange.target) return { ...own, command_type: Menu.message, target_message_id: exchange.target.id };
  if (exchange.kind !== Asked.submit) return { ...own, command_type: Menu.typed };
  return { ...own, triggering_interaction_metadata: { ...own, type: Asked.command, name: 'form', command_type: 1 } };
}
