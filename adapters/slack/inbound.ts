import { randomUUID } from 'node:crypto';
import { decodeAction } from '../../src/surface/action.ts';
import type { CommandSpec } from '../../src/surface/command.ts';
import type { From, Incoming } from '../../src/surface/platform.ts';
import { typedLine } from './commands.ts';
import { type Home, isHome, personIn } from './identity.ts';
import { readOpened } from './opened.ts';
import type { Happening, Payload, View } from './payloads.ts';
import { pickedIn, valuesOf } from './values.ts';

/** How the one who did something can be answered. */
export interface Source {
  readonly kind: 'typed' | 'press' | 'submit';
  readonly user: string;
  readonly channel?: string;
  readonly responseUrl?: string;
  /** Opens one form within 3 s. */
  readonly trigger?: string;
  /** What was pressed stands in a message that only this person sees. */
  readonly isPrivate: boolean;
  /** The blocks of a form that can be told what is wrong with them. */
  readonly inputs?: readonly string[];
}

export type Inbound =
  | { readonly kind: 'asked'; readonly incoming: Incoming; readonly source: Source }
  | { readonly kind: 'departed'; readonly where: { readonly workspace: string; readonly channel?: string } }
  /** Nothing of ours: a link pressed, an event we have no use for, another workspace's. */
  | { readonly kind: 'ignored'; readonly because: 'unknown' | 'elsewhere' };

/** What reading a payload needs to know. */
export interface Around {
  readonly home: Home;
  readonly commands: readonly CommandSpec[];
}

/** Slack's payload in the port's words. Never throws, whatever it is given. */
export function read(body: Payload, { home, commands }: Around): Inbound {
  if (!isOurs(body, home)) return { kind: 'ignored', because: 'elsewhere' };
  if (body.command !== undefined) return typed(body, home, commands);
  if (body.type === 'block_actions') return pressed(body, home);
  if (body.type === 'view_submission' && body.view) return submitted(body, body.view, home);
  return body.event ? departed(body, home) : UNKNOWN;
}

const UNKNOWN: Inbound = { kind: 'ignored', because: 'unknown' };

/**
 * One app may be installed in many workspaces, and one channel shared by many. What is typed, sent in or happens counts
 * where we are installed; what is pressed stands in a message of ours, whoever's workspace the person comes from.
 */
function isOurs(body: Payload, home: Home): boolean {
  if (body.type === 'block_actions') return true;
  const installed = body.authorizations?.[0];
  const team = body.view?.app_installed_team_id ?? installed?.team_id ?? body.team_id ?? body.team?.id;
  const organisation = installed?.enterprise_id ?? body.enterprise_id ?? body.enterprise?.id;
  return isHome(home, team ?? undefined, organisation ?? undefined);
}

function typed(body: Payload, home: Home, commands: readonly CommandSpec[]): Inbound {
  const from = fromOf(home, {
    event: body.trigger_id ?? body.response_url,
    user: body.user_id,
    channel: body.channel_id,
  });
  if (!from) return UNKNOWN;
  const text = typedLine(body.command ?? '', body.text ?? '', commands);
  return { kind: 'asked', incoming: { kind: 'typed', from, text }, source: sourceOf(body, 'typed', from) };
}

function pressed(body: Payload, home: Home): Inbound {
  const [control] = body.actions ?? [];
  const action = decodeAction(control?.action_id ?? '');
  const channel = body.channel?.id ?? body.container?.channel_id;
  const from = fromOf(home, { event: body.trigger_id ?? control?.action_ts, user: body.user?.id, channel });
  if (!control || !action || !from) return UNKNOWN;
  const incoming: Incoming = { kind: 'press', from, action, picked: pickedIn(control) };
  return { kind: 'asked', incoming, source: sourceOf(body, 'press', from) };
}

function submitted(body: Payload, view: View, home: Home): Inbound {
  const { channel, responseUrl } = readOpened(view.private_metadata);
  const from = fromOf(home, { event: body.trigger_id ?? view.hash, user: body.user?.id, channel });
  if (!from) return UNKNOWN;
  const incoming: Incoming = { kind: 'submit', from, form: view.callback_id ?? '', values: valuesOf(view) };
  const answerable = { ...body, ...(responseUrl && { response_url: responseUrl }) };
  return { kind: 'asked', incoming, source: { ...sourceOf(answerable, 'submit', from), inputs: inputsOf(view) } };
}

const inputsOf = ({ blocks = [] }: View): readonly string[] =>
  blocks.flatMap(({ type, block_id }) => (type === 'input' && block_id ? [block_id] : []));

/**
 * A trigger is made anew for everything a person does, and repeated when Slack repeats itself. People are numbered by the
 * workspace we are installed in, not their own: a slash command names only the former, and a person must stay one person.
 */
function fromOf(
  home: Home,
  at: { readonly event: string | undefined; readonly user: string | undefined; readonly channel: string | undefined },
): From | undefined {
  if (!at.user) return undefined;
  return {
    event: at.event ?? randomUUID(),
    workspace: home.team,
    ...(at.channel && { channel: at.channel }),
    person: personIn(home.team, at.user),
  };
}

const sourceOf = (body: Payload, kind: Source['kind'], from: From): Source => ({
  kind,
  user: body.user_id ?? body.user?.id ?? '',
  ...(from.channel && { channel: from.channel }),
  ...(body.response_url && { responseUrl: body.response_url }),
  ...(body.trigger_id && { trigger: body.trigger_id }),
  isPrivate: body.container?.is_ephemeral === true,
});

/** A channel gone for everybody, or that we are out of; the manifest asks for just these events. */
export const departures = {
  channel: ['channel_archive', 'channel_deleted', 'channel_left', 'group_archive', 'group_deleted', 'group_left'],
  member: 'member_left_channel',
  workspace: ['app_uninstalled', 'tokens_revoked'],
} as const;

function departed({ event }: Payload, home: Home): Inbound {
  const type = event?.type ?? '';
  const workspace = home.team;
  if (isOneOf(departures.workspace, type))
    return isBotOut(event) ? { kind: 'departed', where: { workspace } } : UNKNOWN;
  const us = type === departures.member && event?.user === home.botUser;
  if (!us && !isOneOf(departures.channel, type)) return UNKNOWN;
  return typeof event?.channel === 'string'
    ? { kind: 'departed', where: { workspace, channel: event.channel } }
    : UNKNOWN;
}

/** `tokens_revoked` also tells of one person's own token, which is none of ours. */
const isBotOut = (event: Happening | undefined): boolean => !event?.tokens || (event.tokens.bot ?? []).length > 0;

const isOneOf = (all: readonly string[], type: string): boolean => all.includes(type);
