import { randomUUID } from 'node:crypto';
import type { FakeSlack } from '../test/fake/slack/slack.ts';
import type { Body } from './load.ts';
import type { Message } from './town.ts';

export interface Given {
  readonly slack: Pick<FakeSlack, 'teamId'>;
  readonly user: string;
  readonly channel: string;
  /** Where private answers go. */
  readonly responseUrl: string;
}

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
export const typed = ({ slack, user, channel, responseUrl }: Given, command: string, text: string): Body =>
  form({
    token: 'legacy',
    team_id: slack.teamId,
    team_domain: 'safecities',
    channel_id: channel,
    channel_name: 'general',
    user_id: user,
    user_name: user.toLowerCase(),
    command,
    text,
    api_app_id: 'A0CONVENER',
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: randomUUID(),
  });

/** A button pressed below a message, which Slack sends along. https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export function pressed({ slack, user, channel, responseUrl }: Given, message: Message, button: Button): Body {
  const { versions: _, onlyFor: __, metadata: ___, ...shown } = message;
  const payload = {
    type: 'block_actions',
    user: { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: slack.teamId },
    api_app_id: 'A0CONVENER',
    token: 'legacy',
    container: { type: 'message', message_ts: message.ts, channel_id: channel, is_ephemeral: false },
    channel: { id: channel, name: 'general' },
    message: { type: 'message', team: slack.teamId, ...shown },
    trigger_id: randomUUID(),
    team: { id: slack.teamId, domain: 'safecities' },
    enterprise: null,
    is_enterprise_install: false,
    state: { values: {} },
    response_url: responseUrl,
    actions: [{ ...button, action_ts: String(Date.now() / 1_000) }],
  };
  return form({ payload: JSON.stringify(payload) });
}

export type Button = Readonly<Record<string, unknown>>;

/** The buttons of a message, in order. */
export const buttonsOf = (message: Message): readonly Button[] =>
  message.blocks.flatMap(({ type, block_id, elements }) =>
    type === 'actions' && Array.isArray(elements) ? elements.map((each) => ({ ...each, block_id })) : [],
  );

const form = (fields: Readonly<Record<string, string>>): Body => new URLSearchParams(fields).toString();
