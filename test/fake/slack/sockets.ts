import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Ack, type Delivery, filledBody } from './delivery.ts';
import { obj, parsed, str } from './json.ts';
import type { World } from './world.ts';

/** How the connections of the app are lost: cut, closed properly, or announced with a `disconnect` message. */
export type Drop = 'cut' | 'close' | 'warning' | 'refresh_requested' | 'link_disabled';

/** The side of Socket Mode that Slack is. https://docs.slack.dev/apis/events-api/using-socket-mode */
export interface Sockets {
  readonly count: () => number;
  readonly send: (delivery: Delivery) => Promise<Ack>;
  readonly drop: (how: Drop) => void;
  /** The next handshakes are refused with 503. */
  readonly refuse: (times: number) => void;
  readonly stop: () => void;
}

interface State {
  readonly world: World;
  readonly open: Set<WebSocket>;
  readonly waiting: Map<string, (body: unknown) => void>;
  turn: number;
  refusals: number;
}

const HOST = { host: 'applink-1' };

function hello({ world, open }: State): string {
  const debug = { ...HOST, build_number: 10, approximate_connection_time: 18_060 };
  const app = { app_id: world.app.id };
  return JSON.stringify({ type: 'hello', num_connections: open.size, debug_info: debug, connection_info: app });
}

function greet(state: State, socket: WebSocket): void {
  const { world, open } = state;
  open.add(socket);
  const ping = setInterval(() => socket.ping(`Ping from ${HOST.host}`), world.settings.pingMs).unref();
  socket.on('message', (data) => {
    const { envelope_id: id, payload } = obj(parsed(String(data)));
    state.waiting.get(str(id))?.(payload);
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    clearInterval(ping);
    open.delete(socket);
    world.bell.ring();
  });
  socket.send(hello(state));
  world.bell.ring();
}

/** A ticket opens one socket; without one there is none. */
function admits(state: State, request: IncomingMessage): boolean {
  const ticket = new URL(request.url ?? '/', 'ws://slack').searchParams.get('ticket') ?? '';
  if (state.refusals > 0) {
    state.refusals -= 1;
    return false;
  }
  return state.world.tickets.delete(ticket);
}

function envelope({ kind, payload, retry }: Delivery, id: string): string {
  const again = retry
    ? { retry_attempt: retry.attempt, retry_reason: retry.reason }
    : { retry_attempt: 0, retry_reason: '' };
  const events = kind === 'events_api';
  return JSON.stringify({
    envelope_id: id,
    payload,
    type: kind,
    accepts_response_payload: !events,
    ...(events ? again : {}),
  });
}

/** Each message goes to one of the connections, which of them is Slack's choice. */
function deliver(state: State, delivery: Delivery): Promise<Ack> {
  const sockets = [...state.open].filter((each) => each.readyState === each.OPEN);
  const socket = sockets[state.turn++ % sockets.length];
  if (!socket) return Promise.resolve({ ok: false, error: 'app_not_connected' });
  const [id, started] = [randomUUID(), performance.now()];
  return new Promise((resolve) => {
    const settle = (ack: Ack) => {
      clearTimeout(timer);
      state.waiting.delete(id);
      resolve(ack);
    };
    const timer = setTimeout(
      () => settle({ ok: false, error: 'operation_timeout' }),
      state.world.settings.ackMs,
    ).unref();
    state.waiting.set(id, (body) => settle({ ok: true, body: filledBody(body), ms: performance.now() - started }));
    socket.send(envelope(delivery, id));
  });
}

function drop({ open }: State, how: Drop): void {
  for (const socket of open) {
    if (how === 'cut') socket.terminate();
    else if (how === 'close') socket.close(1000);
    else socket.send(JSON.stringify({ type: 'disconnect', reason: how, debug_info: HOST }));
  }
}

export function createSockets(world: World, server: Server): Sockets {
  const state: State = { world, open: new Set(), waiting: new Map(), turn: 0, refusals: 0 };
  const upgrades = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    if (admits(state, request)) upgrades.handleUpgrade(request, stream, head, (socket) => greet(state, socket));
    else stream.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n');
  });
  return {
    count: () => state.open.size,
    send: (delivery) => deliver(state, delivery),
    drop: (how) => drop(state, how),
    refuse: (times) => {
      state.refusals = times;
    },
    stop: () => drop(state, 'cut'),
  };
}
