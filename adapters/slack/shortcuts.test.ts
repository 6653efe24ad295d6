import { expect, it } from 'vitest';
import type { Payload } from './payloads.ts';
import { chosen } from './shortcuts.ts';

const home = { team: 'T1', name: 'One', botUser: 'U0BOT', url: 'https://one.slack.com/' };
const body: Payload = {
  type: 'message_action',
  callback_id: 'topics.from-message',
  trigger_id: '1.2.a',
  team: { id: 'T1', domain: 'uno' },
  user: { id: 'U7' },
  channel: { id: 'C1' },
  message_ts: '1767224888.280449',
  message: { ts: '1767224888.280449', user: 'U8', text: 'Who pays for &lt;waste&gt;?' },
};
const saidOf = (change: Partial<Payload>, where = home) => chosen({ ...body, ...change }, where)?.said;

it('a message is handed over with its words, its place and its author', () => {
  expect(chosen(body, home)).toEqual({
    kind: 'shortcut',
    shortcut: 'topics.from-message',
    from: { event: '1.2.a', workspace: 'T1', channel: 'C1', person: 'T1:U7' },
    said: {
      id: '1767224888.280449',
      text: 'Who pays for <waste>?',
      link: 'https://one.slack.com/archives/C1/p1767224888280449',
      author: { person: 'T1:U8', name: '' },
    },
  });
});

it('an answer in a thread is linked where it stands', () => {
  expect(saidOf({ message: { ts: '2.000002', thread_ts: '1.000001', user: 'U8', text: 'x' } })?.link).toBe(
    'https://one.slack.com/archives/C1/p2000002?thread_ts=1.000001&cid=C1',
  );
});

it('the link is made of the payload where our own address is not known, and else there is none', () => {
  const { url: _, ...nowhere } = home;
  expect(saidOf({}, nowhere as typeof home)?.link).toBe('https://uno.slack.com/archives/C1/p1767224888280449');
  expect(saidOf({ team: { id: 'T1' } }, nowhere as typeof home)).not.toHaveProperty('link');
});

it('what an app wrote has no author', () => {
  expect(saidOf({ message: { ts: '1.1', user: 'U9', bot_id: 'B1', text: 'x' } })).not.toHaveProperty('author');
  expect(saidOf({ message: { ts: '1.1', user: 'U0BOT', text: 'x' } })).not.toHaveProperty('author');
  expect(saidOf({ message: { ts: '1.1', text: 'x' } })).not.toHaveProperty('author');
});

it('is nothing where it names no shortcut, no message or nobody', () => {
  const { message: _, ...without } = body;
  expect(chosen(without, home)).toBeUndefined();
  expect(chosen({ ...body, callback_id: '' }, home)).toBeUndefined();
  expect(chosen({ ...body, user: {} }, home)).toBeUndefined();
});
