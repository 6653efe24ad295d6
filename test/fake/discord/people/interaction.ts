import { channelPayload } from '../channels.ts';
import type { Exchange } from '../exchange.ts';
import type { Channel, Message, User } from '../nouns.ts';
import { Permission } from '../numbers.ts';
import { memberPayload, permissionsOf, userPayload } from '../payloads.ts';
import { botPermissions } from '../setup.ts';
import { publish, type World } from '../world.ts';
import { cannot } from './refused.ts';

/** What a person does, before Discord wraps it up. */
export interface Deed {
  readonly user: User;
  readonly channel: Channel;
  readonly kind: number;
  readonly data: object;
  /** `data` as a session with these intents may read it, where that makes a difference. */
  readonly read?: (intents: number) => object;
  readonly source?: Message | undefined;
  readonly name?: string;
  /** The message in whose menu a command was chosen. */
  readonly target?: Message;
}

/** Sends INTERACTION_CREATE to the bot, as often as a test asked for repeats, and opens the exchange that its answers go to. */
export function interact(world: World, deed: Deed): Exchange {
  const payload = interactionPayload(world, deed);
  const exchange = openExchange(world, deed, payload);
  const { read } = deed;
  const told = read ? (intents: number) => ({ ...payload, data: read(intents) }) : payload;
  for (let times = 1 + world.repeats; times > 0; times -= 1) publish(world, 'INTERACTION_CREATE', told);
  world.repeats = 0;
  return exchange;
}

interface Identified {
  readonly id: string;
  readonly token: string;
}

export function openExchange(world: World, deed: Deed, payload: Identified): Exchange {
  const exchange: Exchange = {
    id: payload.id,
    token: payload.token,
    kind: deed.kind,
    personId: deed.user.id,
    channelId: deed.channel.id,
    guildId: deed.channel.guildId,
    openedAt: world.now(),
    since: world.arrivals,
    source: deed.source,
    target: deed.target,
    name: deed.name,
    payload,
    answered: undefined,
    whenAnswered: Promise.withResolvers(),
    original: undefined,
    updated: false,
    modal: undefined,
    choices: undefined,
    followups: [],
  };
  world.exchanges.set(exchange.token, exchange);
  return exchange;
}

/** As recorded from the real gateway: https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object */
function interactionPayload(world: World, deed: Deed) {
  const id = world.nextId();
  const secret = crypto.randomUUID().replaceAll('-', '');
  return {
    id,
    token: Buffer.from(`interaction:${id}:${secret}`).toString('base64url'),
    application_id: world.applicationId,
    type: deed.kind,
    version: 1,
    data: deed.data,
    locale: deed.user.locale,
    entitlements: [],
    entitlement_sku_ids: [],
    attachment_size_limit: 10_485_760,
    channel_id: deed.channel.id,
    ...(deed.source && { message: deed.source.body }),
    ...(deed.channel.guildId === undefined ? directPlace(world, deed) : guildPlace(world, deed, deed.channel.guildId)),
  };
}

const inDirect = Permission.attachFiles | Permission.embedLinks | Permission.mentionEveryone;

const directPlace = (world: World, { user, channel }: Deed) => ({
  context: 1,
  user: userPayload(user),
  channel: channelPayload(world, channel),
  app_permissions: inDirect.toString(),
  authorizing_integration_owners: { '0': '0' },
});

function guildPlace(world: World, { user, channel }: Deed, guildId: string) {
  const guild = world.guilds.get(guildId);
  const member = guild?.members.get(user.id);
  if (!guild || !member) throw cannot(`${user.name} is not in the guild of #${channel.name}.`);
  const permissions = permissionsOf(guild, user.id).toString();
  return {
    context: 0,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_id: guild.id,
    guild_locale: guild.locale,
    member: { ...memberPayload(world, member), permissions },
    channel: { ...channelPayload(world, channel), permissions },
    app_permissions: botPermissions(world, guild).toString(),
    authorizing_integration_owners: { '0': guild.id },
  };
}
