import { attached, beside, type Change, pictured } from './attachments.ts';
import type { Attachment, Body, Embed, Sent } from './bodies.ts';
import { kept } from './components.ts';
import { heardPayload } from './heard.ts';
import type { Channel, Message, State, Upload, User } from './nouns.ts';
import { Flag, Intent } from './numbers.ts';
import { stamp, userPayload } from './payloads.ts';
import { nobody, type Pings, pingsOf, repliedTo } from './reading/pings.ts';
import { pingingTexts } from './reading/texts.ts';
import { botMayView } from './views.ts';
import { channelById, publish, userById, type World } from './world.ts';

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
  const position = post.channel.thread ? { position: post.channel.messages.length } : {};
  const before = { ...blank, ...position, ...post.origin, flags: flags | Number(post.origin?.['flags'] ?? 0) };
  const { body, files } = written(world, { before, there: [], sent: post.sent, uploads: post.uploads ?? [] });
  const message = keepMessage(world, post.channel, {
    body,
    files,
    onlyFor: post.onlyFor,
    allowed: post.sent.allowed_mentions ?? undefined,
  });
  tell(world, 'MESSAGE_CREATE', message);
  return message;
}

/** A message that was there before anyone looked, from a recording; without an author it is the bot's. Nobody is told. */
export function adoptMessage(world: World, channel: Channel, recorded: Partial<Body>): Message {
  const blank = blankBody(world, channel.id, userById(world, world.applicationId));
  const onlyFor = undefined;
  const body = { ...blank, ...recorded };
  return keepMessage(world, channel, { body, files: body.attachments, onlyFor, allowed: { parse: [] } });
}

interface Keeping extends Omit<State, 'at'>, Pick<Message, 'files'> {
  readonly onlyFor: string | undefined;
}

function keepMessage(world: World, channel: Channel, { body, files, onlyFor, allowed }: Keeping): Message {
  const at = world.now();
  const message: Message = {
    id: body.id,
    channelId: channel.id,
    order: world.arrivals++,
    arrivedAt: at,
    onlyFor,
    body,
    files,
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

/** Makes an edit that has been checked: fields not sent stay as they are. */
export function edit(world: World, message: Message, change: Pick<Change, 'sent' | 'uploads'>): void {
  const at = world.now();
  const before = message.body;
  const thinking = (before.flags & Flag.loading) !== 0;
  const flags =
    (change.sent.flags == null ? before.flags : (before.flags & ~settable) | (change.sent.flags & settable)) &
    ~Flag.loading;
  const { body, files } = written(world, { ...change, before: { ...before, flags }, there: message.files });
  message.body = { ...body, edited_timestamp: thinking ? null : stamp(at) };
  message.files = files;
  message.states.push({ at, body: message.body, allowed: change.sent.allowed_mentions ?? undefined });
  // Only the edit itself is told to the microsecond (discord-api-docs issue 8281).
  tell(world, 'MESSAGE_UPDATE', message, thinking ? {} : { edited_timestamp: stamp(at).replace('000+', '195+') });
}

/** Discord adds the preview of an address, some time after it was written: no edit. */
export function unfurl(world: World, message: Message, url: string): void {
  amend(message, { embeds: [...message.body.embeds, { type: 'link', title: url }] });
  tell(world, 'MESSAGE_UPDATE', message);
}

/** Something that stands beside the words changed, as a reaction: no edit, and nobody is told of one. */
export function amend(message: Message, more: Partial<Body>): void {
  const last = message.states.at(-1);
  message.body = { ...message.body, ...more } as Body;
  if (last) message.states[message.states.length - 1] = { ...last, body: message.body };
}

export function removeMessage(world: World, message: Message): void {
  message.deletedAt = world.now();
  tell(world, 'MESSAGE_DELETE', message);
}

function written(world: World, change: Change): { readonly body: Body; readonly files: readonly Attachment[] } {
  const { before, sent } = change;
  const files = attached(world, change);
  const components = sent.components === undefined ? before.components : pictured(kept(sent.components ?? []), files);
  const body: Body = {
    ...before,
    content: sent.content === undefined ? before.content : (sent.content ?? '').trim(),
    embeds: sent.embeds === undefined ? before.embeds : (sent.embeds ?? []).map(asKept),
    components,
    attachments: beside(components, files),
  };
  const pinged = pingsOf(pingingTexts(body), sent.allowed_mentions ?? undefined, repliedTo(body));
  return { body: { ...body, ...mentionFields(world, body, pinged) }, files };
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

/** Somebody who moderates takes several messages of one channel away at once. */
export function removeMessages(world: World, messages: readonly Message[]): void {
  const [first] = messages;
  const channel = first && channelById(world, first.channelId);
  if (!channel || !botMayView(world, channel)) return;
  for (const message of messages) message.deletedAt = world.now();
  const gone = { ids: messages.map(({ id }) => id), channel_id: channel.id, guild_id: channel.guildId };
  publish(world, 'MESSAGE_DELETE_BULK', gone, Intent.guildMessages);
}

/** Ephemeral messages never travel over the gateway; the bot hears the others if it asked for messages. */
function tell(world: World, t: string, message: Message, more: Partial<Body> = {}): void {
  const channel = channelById(world, message.channelId);
  if (message.onlyFor !== undefined || !botMayView(world, channel)) return;
  const { guildId } = channel;
  const intent = guildId === undefined ? Intent.directMessages : Intent.guildMessages;
  const gone = { id: message.id, channel_id: message.channelId, ...(guildId !== undefined && { guild_id: guildId }) };
  const body = { ...message.body, ...more } as Body;
  publish(world, t, t === 'MESSAGE_DELETE' ? gone : heardPayload(world, body, channel), intent);
}
