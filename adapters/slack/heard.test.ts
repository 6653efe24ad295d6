import { expect, it } from 'vitest';
import { heard } from './heard.ts';
import type { Happening } from './payloads.ts';

const home = { team: 'T1', name: 'One', botUser: 'U0BOT' };
const reply: Happening = {
  type: 'message',
  user: 'U7',
  channel: 'C1',
  channel_type: 'channel',
  ts: '2.000002',
  thread_ts: '1.000001',
  parent_user_id: 'U0BOT',
  text: 'Street lights, <@U8>',
};
const hear = (change: Partial<Happening>) =>
  heard({ type: 'event_callback', event_id: 'Ev1', event: { ...reply, ...change } }, home);

it('what somebody writes under a message of ours is heard', () => {
  expect(hear({})).toEqual({
    incoming: {
      kind: 'heard',
      from: { event: 'Ev1', workspace: 'T1', channel: 'C1', person: 'T1:U7' },
      under: '1.000001',
      text: 'Street lights, <@T1:U8>',
    },
    at: { channel: 'C1', ts: '2.000002' },
  });
});

it.each<[string, Partial<Happening>]>([
  ['with a file', { subtype: 'file_share' }],
  ['shown in the channel as well', { subtype: 'thread_broadcast' }],
  ['in a private channel', { channel_type: 'group' }],
])('so is an answer %s', (_, change) => {
  expect(hear(change)).toBeDefined();
});

it.each<[string, Partial<Happening>]>([
  ['a message of its own', { thread_ts: undefined } as never],
  ['the first of a thread', { thread_ts: '2.000002' }],
  ['an answer to somebody else', { parent_user_id: 'U8' }],
  ['an answer of an app', { bot_id: 'B1' }],
  ['our own answer', { user: 'U0BOT' }],
  ['an edit', { subtype: 'message_changed' }],
  ['a message in a direct conversation', { channel_type: 'im' }],
  ['a picture without words', { subtype: 'file_share', text: '' }],
  ['an answer of nobody', { user: undefined } as never],
  ['anything else that happens', { type: 'reaction_added' }],
])('%s is not', (_, change) => {
  expect(hear(change)).toBeUndefined();
});

it('an event that Slack sends without its number is named after the message', () => {
  expect(heard({ type: 'event_callback', event: reply }, home)?.incoming.from.event).toBe('C1/2.000002');
});
