import { str } from '../json.ts';
import {
  addMessage,
  type Content,
  changeMessage,
  findMessage,
  isWhisper,
  removeMessage,
  wireMessage,
} from '../messages.ts';
import { Refused } from '../refused.ts';
import type { Message } from '../types.ts';
import { newContent, readContent, refuseTooLong } from './content.ts';
import { type Method, needs, POSTING, type Request, TIER } from './method.ts';
import { channelToPostIn, joinedChannel, knownChannel, threadIn } from './reach.ts';

const POST_MAX = 40_000;
const UPDATE_MAX = 4_000;

function contentToPost({ world, args }: Request): Content {
  const content = newContent(world, args);
  refuseTooLong(world, content, POST_MAX);
  return content;
}

/** https://docs.slack.dev/reference/methods/chat.postMessage */
function postMessage(request: Request) {
  const { world } = request;
  const channel = channelToPostIn(request);
  const content = contentToPost(request);
  const posted = addMessage(world, {
    channel: channel.id,
    user: world.app.user,
    ...threadIn(request, channel),
    ...content,
  });
  return { ok: true, channel: channel.id, ts: posted.ts, message: wireMessage(world, posted, true) };
}

/** https://docs.slack.dev/reference/methods/chat.postEphemeral */
function postEphemeral(request: Request) {
  const { world, args } = request;
  const channel = channelToPostIn(request);
  const reader = str(args['user']);
  if (!channel.members.has(reader)) throw new Refused('user_not_in_channel');
  const content = contentToPost(request);
  const whisper = {
    channel: channel.id,
    user: world.app.user,
    onlyFor: reader,
    ...threadIn(request, channel),
    ...content,
  };
  return { ok: true, message_ts: addMessage(world, whisper).ts };
}

function ownMessage(request: Request, refusal: string): Message {
  const channel = joinedChannel(request);
  const message = findMessage(request.world, channel.id, str(request.args['ts']));
  if (!message || isWhisper(message)) throw new Refused('message_not_found');
  if (message.user !== request.world.app.user) throw new Refused(refusal);
  if (channel.archived) throw new Refused('is_inactive');
  return message;
}

/** Text without blocks removes the blocks; neither leaves them. Metadata stays unless given. */
function merged(message: Message, change: Partial<Content>): Content {
  const blocks = change.blocks ?? (change.text === undefined ? message.blocks : []);
  return { ...change, text: change.text ?? message.text, blocks };
}

/** https://docs.slack.dev/reference/methods/chat.update */
function update(request: Request) {
  const { world, args } = request;
  const message = ownMessage(request, 'cant_update_message');
  const change = readContent(world, args);
  if (change.text === undefined && !change.blocks && !change.attachments) throw new Refused('no_text');
  refuseTooLong(world, change, UPDATE_MAX);
  const changed = changeMessage(world, message, merged(message, change));
  const { channel, ts, text } = changed;
  return { ok: true, channel, ts, text, message: wireMessage(world, changed, true) };
}

/** https://docs.slack.dev/reference/methods/chat.delete */
function remove(request: Request) {
  const message = ownMessage(request, 'cant_delete_message');
  removeMessage(request.world, message);
  return { ok: true, channel: message.channel, ts: message.ts };
}

/** https://docs.slack.dev/reference/methods/chat.getPermalink */
function permalink(request: Request) {
  const { args, world } = request;
  const channel = knownChannel(request);
  const ts = str(args['message_ts']);
  if (!channel.messages.has(ts)) throw new Refused('message_not_found');
  const link = `https://${world.team.domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}`;
  return { ok: true, channel: channel.id, permalink: link };
}

const write = { token: 'bot', scope: needs('chat:write') } as const;

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': { ...write, rate: POSTING, run: postMessage },
  'chat.postEphemeral': { ...write, rate: TIER.four, run: postEphemeral },
  'chat.update': { ...write, rate: TIER.three, run: update },
  'chat.getPermalink': { token: 'bot', scope: () => undefined, rate: TIER.special, run: permalink },
  'chat.delete': { ...write, rate: TIER.three, run: remove },
};
