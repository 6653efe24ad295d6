import type { WebSocket } from 'ws';
import { knownIntents, privilegedIntents } from '../numbers.ts';
import type { World } from '../world.ts';
import { Close, type Closing, Op } from './codes.ts';
import { greet, replay, type Session, send } from './session.ts';

export interface Line {
  readonly socket: WebSocket;
  /** When it sent something, in milliseconds of the monotonic clock. */
  readonly sends: number[];
  session: Session | undefined;
}

export interface Acts {
  readonly world: World;
  readonly sessions: Map<string, Session>;
}

export interface Identify {
  readonly token: string;
  readonly intents: number;
  readonly shard?: readonly [number, number];
}

export interface Resume {
  readonly token: string;
  readonly session_id: string;
  readonly seq: number;
}

const bare = (token: string | undefined): string => (token ?? '').replace(/^Bot /, '');

/** A new session, or the reason why not. */
export function identify({ world, sessions }: Acts, line: Line, d: Identify): Closing | undefined {
  const [shard, shards] = d.shard ?? [0, 1];
  const refused = refusedIdentity(world, line, d);
  if (refused) return refused;
  if (shard >= shards || shards !== 1) return Close.shard;
  const id = crypto.randomUUID().replaceAll('-', '');
  const session: Session = { id, intents: d.intents, said: [], sequence: 0, socket: line.socket };
  sessions.set(id, session);
  line.session = session;
  greet(world, session, [shard, shards]);
  return undefined;
}

function refusedIdentity(world: World, line: Line, d: Identify): Closing | undefined {
  if (line.session) return Close.twice;
  if (bare(d.token) !== world.token) return Close.token;
  if (!Number.isInteger(d.intents) || (d.intents & ~knownIntents) !== 0) return Close.intents;
  return (d.intents & privilegedIntents & ~world.privileged) === 0 ? undefined : Close.disallowed;
}

/** Goes on with a session and says all that was missed, or says that it is invalid. */
export function resume({ world, sessions }: Acts, line: Line, d: Resume): Closing | undefined {
  if (line.session) return Close.twice;
  if (bare(d.token) !== world.token) return Close.token;
  const session = sessions.get(d.session_id);
  if (session && d.seq > session.sequence) return Close.sequence;
  if (session) {
    session.socket?.terminate();
    session.socket = line.socket;
    line.session = session;
    if (replay(session, d.seq)) return undefined;
    sessions.delete(session.id);
  }
  send(line.socket, { op: Op.invalid, d: false });
  return undefined;
}
