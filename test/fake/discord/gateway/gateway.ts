import type { RawData, WebSocket } from 'ws';
import type { World } from '../world.ts';
import { Close, type Closing, Op } from './codes.ts';
import { type Acts, type Identify, identify, type Line, type Resume, resume } from './identify.ts';
import { hear, type Session, send } from './session.ts';

const mostSends = { count: 120, withinMs: 60_000 };
const mostBytes = 4096;

interface Frame {
  readonly op: number;
  readonly d: unknown;
}

export interface Gateway {
  /** Takes a new socket; `url` is what it asked for, with its query. */
  readonly accept: (socket: WebSocket, url: string) => void;
  readonly sessions: ReadonlyMap<string, Session>;
  /** Cuts every socket without a word; a session that is not resumable is forgotten. */
  readonly drop: (resumable: boolean) => void;
  /** Asks every bot to reconnect and resume (opcode 7). */
  readonly askToReconnect: () => void;
  /** Says that the session is invalid (opcode 9). */
  readonly invalidate: (resumable: boolean) => void;
}

export function createGateway(world: World, heartbeatMs: number): Gateway {
  const sessions = new Map<string, Session>();
  const lines = new Set<Line>();
  world.listeners.add((event) => {
    for (const session of sessions.values()) hear(session, event);
  });
  const tellAll = (frame: object) => {
    for (const line of lines) send(line.socket, frame);
  };
  return {
    accept(socket, url) {
      const line: Line = { socket, sends: [], session: undefined };
      lines.add(line);
      socket.on('close', () => lines.delete(line));
      socket.on('error', () => lines.delete(line));
      socket.on('message', (data) => closeFor(socket, receive({ world, sessions }, line, data)));
      const unfit = unfitAddress(url);
      closeFor(socket, unfit);
      if (unfit) return;
      send(socket, { op: Op.hello, s: null, t: null, d: { heartbeat_interval: heartbeatMs, _trace: ['["fake"]'] } });
    },
    sessions,
    drop(resumable) {
      if (!resumable) sessions.clear();
      for (const line of lines) line.socket.terminate();
    },
    askToReconnect: () => tellAll({ op: Op.reconnect, d: null }),
    invalidate(resumable) {
      if (!resumable) sessions.clear();
      tellAll({ op: Op.invalid, d: resumable });
    },
  };
}

function unfitAddress(url: string): Closing | undefined {
  if (!/[?&]v=10(&|$)/.test(url)) return Close.version;
  return /[?&]encoding=json(&|$)/.test(url) ? undefined : Close.decode;
}

function closeFor(socket: WebSocket, closing: Closing | undefined): void {
  if (closing) socket.close(...closing);
}

function receive(acts: Acts, line: Line, data: RawData): Closing | undefined {
  const frame = parsed(data.toString());
  if (!frame) return Close.decode;
  if (isTooFast(line)) return Close.rate;
  switch (frame.op) {
    case Op.heartbeat:
      send(line.socket, { op: Op.ack });
      return undefined;
    case Op.identify:
      return identify(acts, line, frame.d as Identify);
    case Op.resume:
      return resume(acts, line, frame.d as Resume);
    case Op.presence:
    case Op.voice:
    case Op.members:
      return line.session ? undefined : Close.early;
    default:
      return Close.opcode;
  }
}

function isTooFast(line: Line): boolean {
  const now = performance.now();
  line.sends.push(now);
  return line.sends.filter((at) => at > now - mostSends.withinMs).length > mostSends.count;
}

function parsed(text: string): Frame | undefined {
  if (Buffer.byteLength(text) > mostBytes) return undefined;
  try {
    const frame = JSON.parse(text) as Frame;
    return typeof frame?.op === 'number' ? frame : undefined;
  } catch {
    return undefined;
  }
}
