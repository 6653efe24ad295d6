import { decodeAction } from '../../src/surface/action.ts';
import type { CommandSpec } from '../../src/surface/command.ts';
import type { Altered, Incoming } from '../../src/surface/platform.ts';
import { altered } from './altered.ts';
import { typedLine } from './commands.ts';
import { departed } from './departures.ts';
import { type Heard, heard } from './heard.ts';
import { type Home, isHome } from './identity.ts';
import { readOpened } from './opened.ts';
import type { Payload, View } from './payloads.ts';
import { answeredIn, type Beginning, chosen } from './shortcuts.ts';
import { fromOf, type Source, sourceOf } from './source.ts';
import { pickedIn, valuesOf } from './values.ts';

export type Inbound =
  | {
      readonly kind: 'asked';
      readonly incoming: Incoming;
      readonly source: Source;
      /** What the message that it is about answers, to be read. */
      readonly answered?: Beginning;
    }
  | ({ readonly kind: 'heard' } & Heard)
  /** The words are still with mentions. */
  | { readonly kind: 'altered'; readonly message: Altered }
  | { readonly kind: 'departed'; readonly where: { readonly workspace: string; readonly channel?: string } }
  /** Nothing of ours: a link pressed, an event we have no use for, another workspace's. */
  | { readonly kind: 'ignored'; readonly because: 'unknown' | 'elsewhere' };

/** What reading a payload needs to know. */
export interface Around {
  readonly home: Home;
  readonly commands: readonly CommandSpec[];
}

/** Slack's payload in the port's words, but for the names of people, which it does not tell. */
export function read(body: Payload, { home, commands }: Around): Inbound {
  if (!isOurs(body, home)) return { kind: 'ignored', because: 'elsewhere' };
  if (body.command !== undefined) return typed(body, home, commands);
  if (body.type === 'block_actions') return pressed(body, home);
  if (body.type === 'message_action') return shortcut(body, home);
  if (body.type === 'view_submission' && body.view) return submitted(body, body.view, home);
  return happened(body, home);
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
  const line = typedLine({ command: body.command ?? '', text: body.text ?? '', team: home.team }, commands);
  return { kind: 'asked', incoming: { kind: 'typed', from, text: line }, source: sourceOf(body, 'typed', from) };
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

function shortcut(body: Payload, home: Home): Inbound {
  const incoming = chosen(body, home);
  if (!incoming) return UNKNOWN;
  const answered = answeredIn(body, incoming, home);
  return { kind: 'asked', incoming, source: sourceOf(body, 'shortcut', incoming.from), ...(answered && { answered }) };
}

function submitted(body: Payload, view: View, home: Home): Inbound {
  const { channel, responseUrl } = readOpened(view.private_metadata);
  const from = fromOf(home, { event: body.trigger_id ?? view.hash, user: body.user?.id, channel });
  if (!from) return UNKNOWN;
  const values = valuesOf(view, home.team);
  const incoming: Incoming = { kind: 'submit', from, form: view.callback_id ?? '', values };
  const answerable = { ...body, ...(responseUrl && { response_url: responseUrl }) };
  return { kind: 'asked', incoming, source: { ...sourceOf(answerable, 'submit', from), inputs: inputsOf(view) } };
}

const inputsOf = ({ blocks = [] }: View): readonly string[] =>
  blocks.flatMap(({ type, block_id }) => (type === 'input' && block_id ? [block_id] : []));

function happened(body: Payload, home: Home): Inbound {
  if (!body.event) return UNKNOWN;
  const said = heard(body, home);
  if (said) return { kind: 'heard', ...said };
  const message = altered(body, home);
  if (message) return { kind: 'altered', message };
  const where = departed(body.event, home);
  return where ? { kind: 'departed', where } : UNKNOWN;
}
