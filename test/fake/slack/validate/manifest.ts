import { obj } from '../json.ts';
import { bool, both, type Check, list, oneOf, pattern, record, string, wrong } from './check.ts';

const command = record(
  {
    command: both(string({ max: 32 }), pattern(/^\/[^\sA-Z]+$/, 'must begin with / and hold no blanks or capitals')),
    description: string({ min: 1, max: 2000 }),
  },
  { usage_hint: string({ max: 1000 }), url: string({ min: 1 }), should_escape: bool },
);

/** https://docs.slack.dev/interactivity/implementing-shortcuts: the name has 24 characters at most. */
const shortcut = record({
  name: string({ min: 1, max: 24 }),
  type: oneOf('global', 'message'),
  callback_id: string({ min: 1, max: 255 }),
  description: string({ min: 1, max: 150 }),
});

const sameTwice: Check = (value, at) => {
  const ids = Array.isArray(value) ? value.map((each) => obj(each)['callback_id']) : [];
  return new Set(ids).size < ids.length ? wrong('callback_id must be unique', at) : [];
};

const anything: Check = () => [];

/** An app's manifest, as far as this project writes one. https://docs.slack.dev/reference/app-manifest */
export const manifest: Check = record({
  display_information: record(
    { name: string({ min: 1, max: 35 }) },
    { description: string({ max: 140 }), background_color: pattern(/^#[\da-f]{6}$/, 'must be a colour') },
  ),
  features: record(
    { bot_user: record({ display_name: string({ min: 1, max: 80 }) }, { always_online: bool }) },
    {
      app_home: anything,
      slash_commands: list(command, { max: 50 }),
      shortcuts: both(list(shortcut, { max: 10 }), sameTwice),
    },
  ),
  oauth_config: record({ scopes: record({ bot: list(string({ min: 1 }), { max: 255 }) }) }),
  settings: record(
    {},
    {
      event_subscriptions: record({ bot_events: list(string({ min: 1 }), { max: 100 }) }, { request_url: string() }),
      interactivity: record({ is_enabled: bool }, { request_url: string() }),
      org_deploy_enabled: bool,
      socket_mode_enabled: bool,
      token_rotation_enabled: bool,
    },
  ),
});
