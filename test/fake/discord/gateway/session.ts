import type { WebSocket } from 'ws';
import { guildCreatePayload } from '../guilds.ts';
import { Intent } from '../numbers.ts';
import { userPayload } from '../payloads.ts';
import { type GatewayEvent, userById, type World } from '../world.ts';

/** A bot's session on the gateway: it outlives its socket, and remembers what was said meanwhile. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly said: Frame[];
  sequence: number;
  socket: WebSocket | undefined;
}

interface Frame {
  readonly op: 0;
  readonly s: number;
  readonly t: string;
  readonly d: object;
}

const remembered = 5_000;

export function say(session: Session, t: string, d: object): void {
  session.sequence += 1;
  const frame: Frame = { op: 0, s: session.sequence, t, d };
  session.said.push(frame);
  if (session.said.length > remembered) session.said.shift();
  send(session.socket, frame);
}

export function send(socket: WebSocket | undefined, frame: object): void {
  if (socket?.readyState === 1) socket.send(JSON.stringify(frame));
}

/** An event reaches a session that asked for its kind, with what those intents let it read. */
export function hear(session: Session, event: GatewayEvent): void {
  if (event.intent !== 0 && (session.intents & event.intent) === 0) return;
  say(session, event.t, typeof event.d === 'function' ? event.d(session.intents) : event.d);
}

/** READY, then a GUILD_CREATE for each guild with the bot in it. */
export function greet(world: World, session: Session, shard: readonly number[]): void {
  const guilds = [...world.guilds.values()].filter((guild) => guild.withBot);
  say(session, 'READY', {
    v: 10,
    user: { ...userPayload(userById(world, world.applicationId)), verified: true, mfa_enabled: true, email: null },
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: `${world.origin.replace('http', 'ws')}/resume`,
    shard,
    application: { id: world.applicationId, flags: 0 },
    private_channels: [],
    relationships: [],
    presences: [],
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
    auth: {},
    user_settings: {},
    _trace: ['["fake"]'],
  });
  if ((session.intents & Intent.guilds) === 0) return;
  for (const guild of guilds) say(session, 'GUILD_CREATE', guildCreatePayload(world, guild)(session.intents));
}

/** All that was said after a sequence number, again; false if that is too long ago. */
export function replay(session: Session, after: number): boolean {
  const first = session.said[0]?.s ?? session.sequence + 1;
  if (after + 1 < first) return false;
  for (const frame of session.said) if (frame.s > after) send(session.socket, frame);
  say(session, 'RESUMED', { _trace: ['["fake"]'] });
  return true;
}
