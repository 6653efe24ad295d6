import { directChannel } from '../directory.ts';
import { type Obj, str } from '../json.ts';
import { wireMessage } from '../messages.ts';
import { Refused } from '../refused.ts';
import type { Channel, Message } from '../types.ts';
import type { World } from '../world.ts';
import { type Method, needs, type Rate, type Request, TIER } from './method.ts';
import { paged } from './paging.ts';
import { channelScope, joinedChannel, knownChannel } from './reach.ts';

function wireChannel(world: World, { id, name, kind, archived, members }: Channel): Obj {
  const direct = kind === 'direct';
  return {
    id,
    ...(direct ? { user: name } : { name, name_normalized: name, num_members: members.size }),
    is_channel: kind === 'public',
    is_group: false,
    is_im: direct,
    is_mpim: kind === 'several',
    is_private: kind !== 'public',
    is_archived: archived,
    is_general: false,
    is_member: members.has(world.app.user),
    is_shared: false,
    is_ext_shared: false,
    is_org_shared: false,
    context_team_id: world.team.id,
  };
}

/** https://docs.slack.dev/reference/methods/conversations.info */
const info = (request: Request) => ({ ok: true, channel: wireChannel(request.world, knownChannel(request)) });

/** https://docs.slack.dev/reference/methods/conversations.open */
function open({ world, args }: Request) {
  const users = str(args['users']).split(',').filter(Boolean);
  const [user] = users;
  if (!user) throw new Refused('users_list_not_supplied');
  if (users.length > 1 || !world.users.has(user)) throw new Refused('user_not_found');
  const channel = directChannel(world, user);
  return { ok: true, channel: args['return_im'] ? wireChannel(world, channel) : { id: channel.id } };
}

/** https://docs.slack.dev/reference/methods/conversations.members */
function members(request: Request) {
  const { items, next } = paged([...knownChannel(request).members], request.args, { usual: 100, most: 1000 });
  return { ok: true, members: items, response_metadata: { next_cursor: next } };
}

const inRange = ({ oldest, latest, inclusive }: Obj, { ts }: Message): boolean => {
  const [from, to] = [str(oldest) || '0', str(latest) || '9'.repeat(10)];
  if (Number(ts) === Number(from) || Number(ts) === Number(to))
    return inclusive === true || inclusive === 'true' || inclusive === '1';
  return Number(ts) > Number(from) && Number(ts) < Number(to);
};

function page(request: Request, messages: readonly Message[]) {
  const { world, args } = request;
  const most = world.settings.commercial ? 15 : 999;
  const wanted = messages.filter((each) => inRange(args, each));
  const { items, next } = paged(wanted, args, { usual: Math.min(100, most), most });
  const withMetadata = String(args['include_all_metadata']) === 'true';
  return {
    ok: true,
    messages: items.map((each) => wireMessage(world, each, withMetadata)),
    has_more: next !== '',
    response_metadata: { next_cursor: next },
  };
}

/** Newest first, without replies in threads. https://docs.slack.dev/reference/methods/conversations.history */
function history(request: Request) {
  const all = [...joinedChannel(request).messages.values()];
  return page(request, all.filter((each) => !each.thread_ts || each.thread_ts === each.ts).reverse());
}

/** A thread, oldest first. https://docs.slack.dev/reference/methods/conversations.replies */
function replies(request: Request) {
  const root = str(request.args['ts']);
  const all = [...joinedChannel(request).messages.values()];
  const thread = all.filter((each) => each.ts === root || each.thread_ts === root);
  if (thread.length === 0) throw new Refused('thread_not_found');
  return page(request, thread);
}

const bot = { token: 'bot' } as const;
const reading: Rate = TIER.three;

export const conversationMethods: Readonly<Record<string, Method>> = {
  'conversations.info': { ...bot, scope: channelScope('read'), rate: TIER.three, run: info },
  'conversations.members': { ...bot, scope: channelScope('read'), rate: TIER.four, run: members },
  'conversations.open': { ...bot, scope: needs('im:write'), rate: TIER.three, run: open },
  'conversations.history': { ...bot, scope: channelScope('history'), rate: reading, run: history },
  'conversations.replies': { ...bot, scope: channelScope('history'), rate: reading, run: replies },
};
