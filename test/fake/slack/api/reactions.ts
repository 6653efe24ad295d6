import { str } from '../json.ts';
import { findMessage, isWhisper, noteAt } from '../messages.ts';
import { Refused } from '../refused.ts';
import { type Method, needs, type Request, TIER } from './method.ts';
import { joinedChannel } from './reach.ts';

const NAME = /^[a-z0-9_+'-]+$/;

/** https://docs.slack.dev/reference/methods/reactions.add */
function add(request: Request) {
  const { world, args } = request;
  const [ts, name] = [str(args['timestamp']), str(args['name'])];
  if (!ts || !args['channel']) throw new Refused('no_item_specified');
  if (!NAME.test(name)) throw new Refused('invalid_name');
  const channel = joinedChannel(request);
  if (channel.archived) throw new Refused('is_archived');
  const message = findMessage(world, channel.id, ts);
  if (!message || isWhisper(message)) throw new Refused('message_not_found');
  const { reactions = [] } = message;
  const users = reactions.find((each) => each.name === name)?.users ?? [];
  if (users.includes(world.app.user)) throw new Refused('already_reacted');
  const reaction = { name, users: [...users, world.app.user], count: users.length + 1 };
  noteAt(world, message, { reactions: [...reactions.filter((each) => each.name !== name), reaction] });
  return { ok: true };
}

export const reactionMethods: Readonly<Record<string, Method>> = {
  'reactions.add': { token: 'bot', scope: needs('reactions:write'), rate: TIER.three, run: add },
};
