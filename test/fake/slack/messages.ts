import { newTs, secret } from './ids.ts';
import { mapObjects, type Obj, objects } from './json.ts';
import type { Message } from './types.ts';
import { appear, type World } from './world.ts';

export interface Content {
  readonly text: string;
  readonly blocks: readonly Obj[];
  readonly attachments?: readonly Obj[];
  readonly metadata?: Obj;
}

/** A text object with the defaults that Slack fills in. */
export const filledText = (found: Obj): Obj => {
  if (found['type'] === 'plain_text') return { emoji: true, ...found };
  return found['type'] === 'mrkdwn' ? { verbatim: false, ...found } : found;
};

const ACTING = /(button|select|picker|checkboxes|overflow|input|radio_buttons)/;

const filledAction = (found: Obj): Obj =>
  ACTING.test(String(found['type'])) && found['type'] !== 'input' && found['action_id'] === undefined
    ? { ...found, action_id: secret(3) }
    : found;

/** Blocks as Slack keeps them: ids given where there were none, defaults filled in. */
export const kept = (blocks: readonly Obj[]): readonly Obj[] =>
  objects(mapObjects(blocks, (found) => filledAction(filledText(found)))).map((block) => ({
    ...block,
    block_id: block['block_id'] || secret(3),
  }));

export const isWhisper = (message: Message): boolean => message.onlyFor !== undefined;

const place = (channel: string, ts: string): string => `${channel}/${ts}`;

export const findMessage = (world: World, channel: string, ts: string): Message | undefined =>
  world.channels.get(channel)?.messages.get(ts) ?? world.whispers.get(place(channel, ts));

function keep(world: World, message: Message): void {
  if (isWhisper(message)) world.whispers.set(place(message.channel, message.ts), message);
  else world.channels.get(message.channel)?.messages.set(message.ts, message);
}

/** Puts a message on the screens of those who may see it. */
export function addMessage(world: World, message: Omit<Message, 'ts' | 'versions'>): Message {
  const blocks = kept(message.blocks);
  const version = { text: message.text, blocks, at: world.settings.now() };
  const added = { ...message, blocks, ts: newTs(world), versions: [version] };
  keep(world, added);
  appear(world, { what: 'posted', channel: added.channel, message: added });
  return added;
}

/** Changes what stands beside a message's words. */
export function noteAt(
  world: World,
  message: Message,
  change: Pick<Partial<Message>, 'reactions' | 'edited'>,
): Message {
  const changed = { ...message, ...change };
  keep(world, changed);
  appear(world, { what: 'updated', channel: changed.channel, message: changed });
  return changed;
}

/** Replaces what a message says; with blocks there is no "edited" mark. */
export function changeMessage(world: World, message: Message, content: Content): Message {
  const blocks = kept(content.blocks);
  const version = { text: content.text, blocks, at: world.settings.now() };
  const edited = blocks.length > 0 ? {} : { edited: { user: message.user, ts: newTs(world) } };
  const changed = { ...message, ...content, ...edited, blocks, versions: [...message.versions, version] };
  keep(world, changed);
  appear(world, { what: 'updated', channel: changed.channel, message: changed });
  return changed;
}

/** Takes a message away of which something has to stand there still, since it has answers. */
export function buryMessage(world: World, message: Message): Message {
  const { channel, ts, versions } = message;
  const buried = { text: 'This message was deleted.', blocks: [] };
  const version = { ...buried, at: world.settings.now() };
  const stone = { channel, ts, thread_ts: ts, user: 'USLACKBOT', subtype: 'tombstone', ...buried };
  const gone = { ...stone, versions: [...versions, version] };
  keep(world, gone);
  appear(world, { what: 'deleted', channel, message });
  return gone;
}

export function removeMessage(world: World, message: Message): void {
  world.whispers.delete(place(message.channel, message.ts));
  world.channels.get(message.channel)?.messages.delete(message.ts);
  appear(world, { what: 'deleted', channel: message.channel, message });
}

/** What is shown in the channel too comes with what it answers. https://docs.slack.dev/reference/events/message/thread_broadcast */
const answering = (world: World, { subtype }: Message, parent: Message): Obj =>
  subtype === 'thread_broadcast' ? { root: wireMessage(world, parent, false) } : { parent_user_id: parent.user };

/** The message as Slack sends it; metadata only where it was asked for. */
export function wireMessage(world: World, message: Message, withMetadata: boolean): Obj {
  const { channel, onlyFor: _, versions: __, metadata, ...rest } = message;
  const { thread_ts: thread } = message;
  const own = message.user === world.app.user;
  const bot = { bot_id: world.app.bot, app_id: world.app.id };
  const parent = thread && thread !== message.ts ? findMessage(world, channel, thread) : undefined;
  const abroad = world.users.get(message.user)?.teamId;
  return {
    type: 'message',
    team: abroad ?? world.team.id,
    ...(abroad ? { user_team: abroad, source_team: abroad } : {}),
    ...rest,
    ...(parent ? answering(world, message, parent) : {}),
    ...(own ? bot : {}),
    ...(withMetadata && metadata ? { metadata } : {}),
  };
}
