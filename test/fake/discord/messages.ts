import { attached, type Change, pictured } from './attachments.ts';
import type { Body, Embed, Sent } from './bodies.ts';
import { kept } from './components.ts';
import type { Channel, Message, State, Upload, User } from './nouns.ts';
import { Flag, Intent } from './numbers.ts';
import { heardPayload, stamp, userPayload } from './payloads.ts';
import { nobody, type Pings, pingsOf } from './reading/pings.ts';
import { pingingTexts } from './reading/texts.ts';
import { publish, userById, type World } from './world.ts';

export interface Post {
  readonly channel: Channel;
  readonly author: User;
  readonly sent: Sent;
  readonly uploads?: readonly Upload[];
  readonly onlyFor?: string;
  /** Fields that say where the message came from: `type`, `webhook_id`, `interaction_metadata`, ... */
  readonly origin?: Readonly<Record<string, unknown>>;
}

const settable = Flag.suppressEmbeds | Flag.suppressNotifications | Flag.v2;

/** A new message. What was sent must have been checked: this only keeps it, and tells the gateway. */
export function postMessage(world: World, post: Post): Message {
  const flags = ((post.sent.flags ?? 0) & settable) | (post.onlyFor ? Flag.ephemeral : 0);
  const blank = blankBody(world, post.channel.id, post.author);
  const before = { ...blank, ...post.origin, flags: flags | Number(post.origin?.['flags'] ?? 0) };
  const body = written(world, { before, sent: post.sent, uploads: post.uploads ?? [] });
  const message = keepMessage(world, post.channel, {
    body,
    onlyFor: post.onlyFor,
    allowed: post.sent.allowed_mentions ?? undefined,
  });
  tell(world, 'MESSAGE_CREATE', message);
  return message;
}

/** A message of the bot's that was there before anyone looked, from a recording; nobody is told. */
export function adoptMessage(world: World, channel: Channel, recorded: Partial<Body>): Message {
  const blank = blankBody(world, channel.id, userById(world, world.applicationId));
  const onlyFor = undefined;
  return keepMessage(world, channel, { body: { ...blank, ...recorded }, onlyFor, allowed: { parse: [] } });
}

interface Keeping extends Omit<State, 'at'> {
  readonly onlyFor: string | undefined;
}

function keepMessage(world: World, channel: Channel, { body, onlyFor, allowed }: Keeping): Message {
  const at = world.now();
  const message: Message = {
    id: body.id,
    channelId: channel.id,
    order: world.arrivals++,
    arrivedAt: at,
    onlyFor,
    body,
    states: [{ at, body, allowed }],
    deletedAt: undefined,
  };
  channel.messages.push(message);
  return message;
}

const blankBody = (world: World, channelId: string, author: User): Body => ({
  id: world.nextId(),
  channel_id: channelId,
  type: 0,
  author: userPayload(author),
  content: '',
  timestamp: stamp(world.now()),
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  components: [],
  pinned: false,
  flags: 0,
});

/** The body that this edit would leave: fields not sent stay as they are. */
export function edited(world: World, message: Message, change: Omit<Change, 'before'>): State {
  const at = world.now();
  const before = message.body;
  const thinking = (before.flags & Flag.loading) !== 0;
  const flags =
    (change.sent.flags == null ? before.flags : (before.flags & ~settable) | (change.sent.flags & settable)) &
    ~Flag.loading;
  const body = written(world, { ...change, before: { ...before, flags } });
  return {
    at,
    body: { ...body, edited_timestamp: thinking ? null : stamp(at) },
    allowed: change.sent.allowed_mentions ?? undefined,
  };
}

export function keepEdit(world: World, message: Message, state: State): void {
  message.body = state.body;
  message.states.push(state);
  tell(world, 'MESSAGE_UPDATE', message);
}

export function removeMessage(world: World, message: Message): void {
  message.deletedAt = world.now();
  tell(world, 'MESSAGE_DELETE', message);
}

function written(world: World, change: Change): Body {
  const { before, sent } = change;
  const attachments = attached(world, change);
  const body: Body = {
    ...before,
    content: sent.content === undefined ? before.content : (sent.content ?? '').trim(),
    embeds: sent.embeds === undefined ? before.embeds : (sent.embeds ?? []).map(asKept),
    components: sent.components === undefined ? before.components : pictured(kept(sent.components ?? []), attachments),
    attachments,
  };
  return { ...body, ...mentionFields(world, body, pingsOf(pingingTexts(body), sent.allowed_mentions ?? undefined)) };
}

const asKept = (embed: Embed): Embed => ({
  ...embed,
  type: 'rich',
  ...(embed.fields && { fields: embed.fields.map((field) => ({ inline: false, ...field })) }),
});

function mentionFields(world: World, body: Body, pings: Pings): Partial<Body> {
  if (nobody(pings)) return { mention_everyone: false, mentions: [], mention_roles: [] };
  const known = pings.users.flatMap((id) => world.users.get(id) ?? []);
  const everyone = pings.everyone && (body.flags & Flag.ephemeral) === 0;
  return { mention_everyone: everyone, mentions: known.map(userPayload), mention_roles: pings.roles };
}

/** Ephemeral messages never travel over the gateway; the bot hears the others if it asked for messages. */
function tell(world: World, t: string, message: Message): void {
  if (message.onlyFor !== undefined) return;
  const guildId = world.channels.get(message.channelId)?.guildId;
  const intent = guildId === undefined ? Intent.directMessages : Intent.guildMessages;
  const gone = { id: message.id, channel_id: message.channelId, ...(guildId !== undefined && { guild_id: guildId }) };
  publish(world, t, t === 'MESSAGE_DELETE' ? gone : heardPayload(world, message.body, guildId), intent);
}
