import { expect, it } from 'vitest';
import { heard } from './heard.ts';
import type { Happening } from './payloads.ts';

const home = { team: 'T1', name: 'One', botUser: 'U0BOT', url: 'https://one.slack.com/' };
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
      id: '2.000002',
      from: { event: 'Ev1', workspace: 'T1', channel: 'C1', person: 'T1:U7' },
      under: '1.000001',
      text: 'Street lights, <@T1:U8>',
    },
    at: { channel: 'C1', ts: '2.000002', user: 'U7' },
  });
});

it.each<[string, Partial<Happening>]>([
  ['answers nothing', { thread_ts: undefined, parent_user_id: undefined } as never],
  ['begins a thread', { thread_ts: '2.000002', parent_user_id: undefined } as never],
])('what %s is heard with its place', (_, change) => {
  expect(hear(change)?.incoming).toEqual({
    kind: 'heard',
    id: '2.000002',
    from: { event: 'Ev1', workspace: 'T1', channel: 'C1', person: 'T1:U7' },
    text: 'Street lights, <@T1:U8>',
    link: 'https://one.slack.com/archives/C1/p2000002',
  });
});

it('has no link where our own address is not known', () => {
  const { thread_ts: _, ...event } = reply;
  const { url: __, ...nowhere } = home;
  expect(heard({ event }, nowhere)?.incoming).not.toHaveProperty('link');
});

it('of what is shown in the channel as well, Slack tells whom it answers with the message itself', () => {
  const told = (user: string) => ({ subtype: 'thread_broadcast', parent_user_id: undefined, root: { user } }) as never;
  expect(hear(told('U0BOT'))?.incoming).toMatchObject({ under: '1.000001' });
  expect(hear(told('U8'))).toBeUndefined();
  expect(hear({ subtype: 'thread_broadcast', thread_ts: undefined } as never)).toBeUndefined();
});

it.each<[string, Partial<Happening>]>([
  ['with a file', { subtype: 'file_share' }],
  ['shown in the channel as well', { subtype: 'thread_broadcast' }],
  ['in a private channel', { channel_type: 'group' }],
  ['that may be anywhere', { channel_type: undefined } as never],
])('so is an answer %s', (_, change) => {
  expect(hear(change)).toBeDefined();
});

it.each<[string, Partial<Happening>]>([
  ['an answer to somebody else', { parent_user_id: 'U8' }],
  ['an answer of an app', { bot_id: 'B1' }],
  ['our own answer', { user: 'U0BOT' }],
  ['an edit', { subtype: 'message_changed' }],
  ['a message in a direct conversation', { channel_type: 'im' }],
  ['a message among a few', { channel_type: 'mpim', thread_ts: undefined } as never],
  ['a message that may be anywhere', { channel_type: undefined, thread_ts: undefined } as never],
  ['a message of an app that answers nothing', { bot_id: 'B1', thread_ts: undefined } as never],
  ['a picture without words', { subtype: 'file_share', text: '' }],
  ['an answer of nobody', { user: undefined } as never],
  ['anything else that happens', { type: 'reaction_added' }],
])('%s is not', (_, change) => {
  expect(hear(change)).toBeUndefined();
});

it('an event that Slack sends without its number is named after the message', () => {
  expect(heard({ type: 'event_callback', event: reply }, home)?.incoming.from.event).toBe('C1/2.000002');
});
