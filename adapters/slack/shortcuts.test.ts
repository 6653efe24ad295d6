import { expect, it } from 'vitest';
import type { Payload } from './payloads.ts';
import { answeredIn, chosen } from './shortcuts.ts';

const home = { team: 'T1', name: 'One', botUser: 'U0BOT', url: 'https://one.slack.com/' };
const body: Payload = {
  type: 'message_action',
  callback_id: 'topics.from-message',
  trigger_id: '1.2.a',
  team: { id: 'T1', domain: 'uno' },
  user: { id: 'U7' },
  channel: { id: 'C1', name: 'town' },
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
      open: true,
      link: 'https://one.slack.com/archives/C1/p1767224888280449',
      author: { person: 'T1:U8', name: '' },
    },
  });
});

it('an answer in a thread is linked where it stands', () => {
  expect(saidOf({ message: { ts: '2.000002', thread_ts: '1.000001', user: 'U8', text: 'x' } })?.link).toBe(
    'https://one.slack.com/archives/C1/p2000002?thread_ts=1.000001&cid=C1',
  );
  expect(saidOf({ message: { ts: '1.000001', thread_ts: '1.000001', user: 'U8', text: 'x' } })?.link).toBe(
    'https://one.slack.com/archives/C1/p1000001',
  );
});

it.each([
  ['C1', 'town', true],
  ['C1', 'privategroup-talk', true],
  ['C1', 'privategroup', false],
  ['G1', 'town', false],
  ['D1', 'directmessage', false],
  ['D1', 'town', false],
  ['C1', 'mpdm-ana--ben-1', false],
  ['C1', '', false],
])('what was said in %s, called “%s”: everybody may read it: %s', (id, name, open) => {
  expect(saidOf({ channel: { id, name } })?.open).toBe(open);
});

it('what was said nowhere is not open', () => {
  const { channel: _, ...nowhere } = body;
  expect(chosen(nowhere, home)?.said.open).toBe(false);
});

const answer = { ts: '2.000002', thread_ts: '1.000001', user: 'U8', text: 'x' };
const asked = (message: Payload['message']) => {
  const of = { ...body, ...(message && { message }) };
  const incoming = chosen(of, home);
  return incoming && answeredIn(of, incoming, home);
};

it('an answer tells what it answers, and the first of a thread answers nothing', () => {
  expect(saidOf({ message: answer })).toMatchObject({ id: '2.000002', root: '1.000001' });
  expect(saidOf({ message: { ...answer, ts: '1.000001' } })).not.toHaveProperty('root');
  expect(saidOf({})).not.toHaveProperty('root');
});

it('what is answered is worth reading unless it is ours', () => {
  expect(asked(answer)).toEqual({ channel: 'C1', ts: '1.000001' });
  expect(asked({ ...answer, parent_user_id: 'U9' })).toEqual({ channel: 'C1', ts: '1.000001' });
  expect(asked({ ...answer, parent_user_id: 'U0BOT' })).toBeUndefined();
  expect(asked({ ...answer, root: { user: 'U0BOT' } })).toBeUndefined();
  expect(asked({ ...answer, ts: '1.000001' })).toBeUndefined();
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
