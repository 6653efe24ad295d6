import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifest as manifestProblems } from '../../test/fake/slack/validate/manifest.ts';
import { messageScopes } from './granted.ts';
import { messageEvents } from './heard.ts';
import { botEvents, manifest, scopes } from './manifest.ts';
import { messageShortcut } from './shortcuts.ts';

/** What each method needs, from its page below https://docs.slack.dev/reference/methods */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'views.open': [],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'users.info': ['users:read'],
  'conversations.open': ['im:write'],
  // Of public and private channels; im:read and mpim:read would be for the others, which are closed anyway.
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  'reactions.add': ['reactions:write'],
};

/** What each event needs, from its page below https://docs.slack.dev/reference/events */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  app_uninstalled: [],
  tokens_revoked: [],
  channel_archive: ['channels:read'],
  channel_deleted: ['channels:read'],
  channel_left: ['channels:read'],
  group_archive: ['groups:read'],
  group_deleted: ['groups:read'],
  group_left: ['groups:read'],
  member_left_channel: ['channels:read', 'groups:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
};

const sources = () =>
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'manifest.ts')
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));

/** The methods of the Web API that the adapter calls, by the words of its own source. */
const called = (): readonly string[] => {
  const families =
    'admin|api|apps|auth|bookmarks|bots|calls|chat|conversations|dialog|files|pins|reactions|team|usergroups|users|views';
  const call = new RegExp(`\\.(${families})\\.([a-zA-Z.]+)\\(`, 'g');
  return [
    ...new Set(
      sources().flatMap((source) => [...source.matchAll(call)].map(([, family, method]) => `${family}.${method}`)),
    ),
  ];
};

const needed = (names: readonly string[], table: Readonly<Record<string, readonly string[]>>) =>
  names.flatMap((name) => table[name] ?? [`nobody has looked up what ${name} needs`]);

const commands = [{ command: '/topics', description: 'Topics', usage_hint: 'list' }];
const label = { en: 'Suggest as topic', es: 'Proponer como tema' };
const shortcuts = [messageShortcut({ name: 'topics.from-message', label })];
const host = 'https://convener.example.org';

describe('the manifest of the Slack app', () => {
  it('asks for the scopes that are used, and no others', () => {
    expect(called().length).toBeGreaterThan(5);
    const used = new Set([
      'commands',
      ...needed(called(), METHODS),
      ...needed([...botEvents, ...messageEvents], EVENTS),
    ]);
    expect([...Object.keys(scopes), ...Object.keys(messageScopes)].toSorted()).toEqual([...used].toSorted());
  });

  it('reads what people write only where that was asked for', () => {
    const without = manifest({ commands, shortcuts });
    expect(without.oauth_config.scopes.bot).toEqual(Object.keys(scopes));
    expect(without.settings.event_subscriptions.bot_events).toEqual(botEvents);
    const { oauth_config, settings } = manifest({ commands, shortcuts, messages: true });
    expect(oauth_config.scopes.bot).toContain('reactions:write');
    expect(settings.event_subscriptions.bot_events).toEqual(
      [...botEvents, 'message.channels', 'message.groups'].toSorted(),
    );
  });

  it('offers message shortcuts under their English names', () => {
    expect(manifest({ commands, shortcuts }).features).toMatchObject({
      shortcuts: [{ name: 'Suggest as topic', type: 'message', callback_id: 'topics.from-message' }],
    });
    expect(manifest({ commands, shortcuts: [] }).features).not.toHaveProperty('shortcuts');
  });

  it.each([{}, { host }, { messages: true }, { host, messages: true }])('is one that Slack takes, with %j', (how) => {
    expect(manifestProblems(manifest({ commands, shortcuts, ...how }), '')).toEqual([]);
  });

  it('is for Socket Mode, or for HTTP where our address is known', () => {
    const socket = manifest({ commands, shortcuts });
    expect(socket.settings).toMatchObject({ socket_mode_enabled: true, interactivity: { is_enabled: true } });
    expect(JSON.stringify(socket)).not.toContain('url');
    const url = `${host}/slack/events`;
    expect(manifest({ commands, shortcuts, host })).toMatchObject({
      features: { slash_commands: [{ command: '/topics', url, should_escape: true }] },
      settings: {
        socket_mode_enabled: false,
        event_subscriptions: { request_url: url },
        interactivity: { request_url: url },
      },
    });
  });
});
