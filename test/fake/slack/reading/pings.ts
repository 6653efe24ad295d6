import { type Obj, str, walk } from '../json.ts';
import type { Readable } from './shown.ts';

/** Somebody whom a message would notify: `user U1`, `usergroup S1`, `channel`, `here` or `everyone`. */
export interface Ping {
  readonly whom: 'user' | 'usergroup' | 'channel' | 'here' | 'everyone';
  readonly id?: string;
}

const BROADCASTS = ['channel', 'here', 'everyone'] as const;

const isBroadcast = (name: string): name is (typeof BROADCASTS)[number] => BROADCASTS.some((each) => each === name);

function marked(body: string): readonly Ping[] {
  const [target = ''] = body.split('|');
  if (target.startsWith('@')) return [{ whom: 'user', id: target.slice(1) }];
  if (target.startsWith('!subteam^')) return [{ whom: 'usergroup', id: target.slice('!subteam^'.length) }];
  const name = target.slice(1) === 'group' ? 'channel' : target.slice(1);
  return target.startsWith('!') && isBroadcast(name) ? [{ whom: name }] : [];
}

/** In mrkdwn `<!channel>` notifies; so may a bare `@channel`, unless the text is `verbatim`. */
function inMrkdwn(text: string, parsesWords: boolean): readonly Ping[] {
  const marks = [...text.matchAll(/<([@!][^<>]+)>/g)].flatMap(([, body = '']) => marked(body));
  if (!parsesWords) return marks;
  const words = [...text.matchAll(/(?<!\w)@(channel|here|everyone)\b/g)].map(([, name = '']) => name);
  return [...marks, ...words.filter(isBroadcast).map((whom) => ({ whom }))];
}

function inElement({ type, text, verbatim, user_id: user, usergroup_id: group, range }: Obj): readonly Ping[] {
  if (type === 'mrkdwn') return inMrkdwn(str(text), verbatim !== true);
  if (type === 'user' && user) return [{ whom: 'user', id: str(user) }];
  if (type === 'usergroup' && group) return [{ whom: 'usergroup', id: str(group) }];
  return type === 'broadcast' && isBroadcast(str(range)) ? [{ whom: str(range) as (typeof BROADCASTS)[number] }] : [];
}

/**
 * Everybody whom a message would notify when posted. Its `text` counts beside its blocks: notifications are made of it.
 * plain_text and the text elements of rich text never notify anyone.
 */
export function pings({ text, blocks }: Readable): readonly Ping[] {
  const found = [...inMrkdwn(str(text), false)];
  walk(blocks, (each) => found.push(...inElement(each)));
  const known = new Map(found.map((ping) => [`${ping.whom} ${ping.id ?? ''}`, ping]));
  return [...known.values()];
}
