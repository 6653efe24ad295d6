import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { botEvents, manifest, scopes } from './manifest.ts';

/** What each method needs, from its page below https://docs.slack.dev/reference/methods */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'views.open': [],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'users.info': ['users:read'],
  'conversations.open': ['im:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
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

describe('the manifest of the Slack app', () => {
  it('asks for the scopes that are used, and no others', () => {
    expect(called().length).toBeGreaterThan(5);
    const used = new Set(['commands', ...needed(called(), METHODS), ...needed(botEvents, EVENTS)]);
    expect(Object.keys(scopes).toSorted()).toEqual([...used].toSorted());
  });

  it('is for Socket Mode, or for HTTP where our address is known', () => {
    const commands = [{ command: '/topics', description: 'Topics', usage_hint: 'list' }];
    const socket = manifest(commands);
    expect(socket.settings).toMatchObject({ socket_mode_enabled: true, interactivity: { is_enabled: true } });
    expect(JSON.stringify(socket)).not.toContain('url');
    const url = 'https://convener.example.org/slack/events';
    expect(manifest(commands, 'https://convener.example.org')).toMatchObject({
      features: { slash_commands: [{ command: '/topics', url, should_escape: false }] },
      settings: {
        socket_mode_enabled: false,
        event_subscriptions: { request_url: url },
        interactivity: { request_url: url },
      },
    });
  });
});
