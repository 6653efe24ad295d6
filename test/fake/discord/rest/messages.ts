import { entryOf, staying } from '../attachments.ts';
import type { Body, Sent } from '../bodies.ts';
import { readable } from '../heard.ts';
import { type Incoming, noContent, ok } from '../http.ts';
import { edit as keepEdit, postMessage, removeMessage } from '../messages.ts';
import type { Channel, Message } from '../nouns.ts';
import { closedDirectMessages, invalid, notYourMessage, refusal, replyWithoutHistory } from '../refusals.ts';
import { replyTo } from '../replies.ts';
import type { Route } from '../router.ts';
import { wrong } from '../validate/fields.ts';
import { checkMessage } from '../validate/message.ts';
import { userById, type World } from '../world.ts';
import { checked, reachChannel, reachMessage, writableChannel } from './reach.ts';

/** How long `enforce_nonce` is remembered: "a few minutes", says Discord. */
const nonceLivesFor = 5 * 60_000;

const create: Route = {
  method: 'POST',
  path: '/channels/:channel/messages',
  gives: 'MessageResponse',
  answer: (world, { params, body, uploads }) => {
    const channel = writableChannel(world, params['channel'], uploads);
    checkDirect(world, channel);
    const sent = checked<Sent>(world, 'MessageCreateRequest', body);
    checkMessage({ sent, files: uploads.map((each) => each.name), uploads });
    const key = `${channel.id} ${sent.nonce}`;
    const known = sent.enforce_nonce && sent.nonce != null ? world.nonces.get(key) : undefined;
    if (known && known.at > world.now() - nonceLivesFor) return ok(withNonce(known.message, sent));
    const author = userById(world, world.applicationId);
    const message = postMessage(world, { channel, author, sent, uploads, origin: referenceOf(channel, sent) });
    if (sent.nonce != null) world.nonces.set(key, { message, at: world.now() });
    return ok(withNonce(message, sent));
  },
};

/** Only the answer to the sender carries the nonce: a message that is fetched later has none. */
const withNonce = (message: Message, sent: Sent) => ({
  ...message.body,
  ...(sent.nonce != null && { nonce: sent.nonce }),
});

function referenceOf(channel: Channel, { message_reference: reference }: Sent): Partial<Body> {
  if (!reference) return {};
  if (channel.denied === 'history') throw replyWithoutHistory();
  const there = channel.messages.filter((each) => each.deletedAt === undefined && each.onlyFor === undefined);
  const message = there.find((each) => each.id === reference.message_id);
  if (message) return replyTo(channel, message);
  if (reference.fail_if_not_exists === false) return {};
  throw invalid([wrong(['message_reference'], 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message')]);
}

function checkDirect(world: World, channel: Channel): void {
  if (channel.personId === undefined) return;
  if (userById(world, channel.personId).closedToDirectMessages) throw closedDirectMessages();
  const shared = [...world.guilds.values()].some((guild) => guild.withBot && guild.members.has(channel.personId ?? ''));
  if (!shared) throw refusal(403, 50278, 'Cannot send messages to this user due to having no mutual guilds');
}

const list: Route = {
  method: 'GET',
  path: '/channels/:channel/messages',
  gives: '[MessageResponse]',
  answer: (world, { params, query }) => {
    const channel = reachChannel(world, params['channel']);
    const all = channel.denied === 'history' ? [] : channel.messages;
    const there = all.filter((each) => each.deletedAt === undefined && each.onlyFor === undefined);
    return ok(page(there, query).map((message) => readable(world, message.body, channel, world.privileged)));
  },
};

/** Newest first, whatever the direction asked for. */
function page(messages: readonly Message[], query: URLSearchParams): Message[] {
  const limit = Math.min(100, Number(query.get('limit') ?? 50));
  const [after, before, around] = (['after', 'before', 'around'] as const).map((key) => query.get(key));
  const newer = (id: string) => messages.filter((each) => BigInt(each.id) > BigInt(id));
  const older = (id: string) => messages.filter((each) => BigInt(each.id) < BigInt(id));
  const middle = (id: string) => messages.filter((each) => each.id === id);
  const half = Math.floor(limit / 2);
  if (around) {
    const near = [...older(around).slice(-half), ...middle(around), ...newer(around).slice(0, half)];
    return near.slice(0, limit).toReversed();
  }
  if (after) return newer(after).slice(0, limit).toReversed();
  return (before ? older(before) : messages).slice(-limit).toReversed();
}

const read: Route = {
  method: 'GET',
  path: '/channels/:channel/messages/:message',
  gives: 'MessageResponse',
  answer: (world, { params }) => {
    const channel = reachChannel(world, params['channel']);
    return ok(readable(world, reachMessage(channel, params['message']).body, channel, world.privileged));
  },
};

const edit: Route = {
  method: 'PATCH',
  path: '/channels/:channel/messages/:message',
  gives: 'MessageResponse',
  answer: (world, incoming) => {
    const channel = writableChannel(world, incoming.params['channel'], incoming.uploads);
    const message = reachMessage(channel, incoming.params['message']);
    if (message.body.author.id !== world.applicationId) throw notYourMessage();
    const sent = checked<Sent>(world, 'MessageEditRequestPartial', incoming.body);
    return ok(changed(world, { message, sent, uploads: incoming.uploads }).body);
  },
};

export interface Changing {
  readonly message: Message;
  readonly sent: Sent;
  readonly uploads: Incoming['uploads'];
  /** `data` in an interaction's callback. */
  readonly within?: string;
}

/** Checks and keeps an edit, from whichever route it came. */
export function changed(world: World, { message, sent, uploads, within }: Changing): Message {
  const stay = staying({ there: message.files, sent, uploads });
  // Unlike a new message, an edit finds only what it lists (discord-api-docs issue 7529).
  const brought = uploads.filter((upload) => entryOf(sent, upload));
  const files = [...stay, ...brought.map((upload) => ({ filename: upload.name }))].map((each) => each.filename);
  const kept = message.files.map((each) => each.id);
  checkMessage({ sent, files, uploads, kept, before: message.body, ...(within !== undefined && { within }) });
  keepEdit(world, message, { sent, uploads });
  return message;
}

const remove: Route = {
  method: 'DELETE',
  path: '/channels/:channel/messages/:message',
  answer: (world, { params }) => {
    const channel = reachChannel(world, params['channel']);
    removeMessage(world, reachMessage(channel, params['message']));
    return noContent;
  },
};

const typing: Route = {
  method: 'POST',
  path: '/channels/:channel/typing',
  answer: (world, { params }) => {
    writableChannel(world, params['channel']);
    return noContent;
  },
};

export const messageRoutes: readonly Route[] = [create, list, read, edit, remove, typing];
