import { directChannel } from '../directory.ts';
import { str } from '../json.ts';
import { findMessage } from '../messages.ts';
import { Refused } from '../refused.ts';
import type { Channel } from '../types.ts';
import type { World } from '../world.ts';
import type { Method, Request } from './method.ts';

const SCOPE_OF = { public: 'channels', private: 'groups', direct: 'im', several: 'mpim' } as const;

const joined = (world: World, channel: Channel): boolean => channel.members.has(world.app.user);

/** The channel that a call names, when the app may know of it: private ones only from inside. */
export function knownChannel({ world, args }: Request): Channel {
  const channel = world.channels.get(str(args['channel']));
  if (!channel || (channel.kind !== 'public' && !joined(world, channel))) throw new Refused('channel_not_found');
  return channel;
}

/** The channel that a call names, when the app is in it. */
export function joinedChannel(request: Request): Channel {
  const channel = knownChannel(request);
  if (!joined(request.world, channel)) throw new Refused('not_in_channel');
  return channel;
}

function memberChannel(request: Request): Channel {
  const open = request.world.settings.scopes.includes('chat:write.public');
  const channel = open ? knownChannel(request) : joinedChannel(request);
  if (channel.archived) throw new Refused('is_archived');
  return channel;
}

/** Where a message may be posted: a channel the app is in, or a person, by direct message. */
export function channelToPostIn(request: Request): Channel {
  const named = str(request.args['channel']);
  const person = request.world.users.get(named);
  return person ? directChannel(request.world, person.id) : memberChannel(request);
}

/** The thread that a call names by its first message; an answer has no thread of its own. */
export function threadIn({ world, args }: Request, { id }: Channel): { thread_ts?: string } {
  const thread = str(args['thread_ts']);
  if (!thread) return {};
  const root = findMessage(world, id, thread)?.thread_ts ?? thread;
  if (root !== thread) throw new Refused('invalid_thread_ts');
  return { thread_ts: thread };
}

/** `channels:history`, `groups:read`, `im:history`, ... by the kind of channel that is asked for. */
export const channelScope =
  (what: 'read' | 'history'): Method['scope'] =>
  ({ world, args }) => {
    const channel = world.channels.get(str(args['channel']));
    return `${SCOPE_OF[channel?.kind ?? 'public']}:${what}`;
  };
