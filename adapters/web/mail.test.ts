import { expect, it } from 'vitest';
import { bell } from './bell.ts';
import { board } from './board.ts';
import { mail } from './mail.ts';

const shared = bell();
const message = { headline: 'Could you speak?', blocks: [] };

const direct = (person: string) => [person, `direct-${person}`] as const;

function filled() {
  const kept = board(shared);
  const write = (person: string) =>
    kept.add({
      channel: `direct-${person}`,
      to: undefined,
      at: new Date(0),
      cause: `to-${person}-${kept.version()}`,
      body: { kind: 'message', message, language: 'en', edited: false },
    });
  return { kept, write, post: mail(kept, shared) };
}

it('counts what somebody has not looked at, and tells who that is', () => {
  const { write, post } = filled();
  write('karen');
  write('karen');
  write('mike');
  expect([post.unread(...direct('karen')), post.unread(...direct('mike')), post.unread(...direct('jose'))]).toEqual([
    2, 1, 0,
  ]);
  expect(post.waiting().map(({ id }) => id)).toEqual(['karen', 'mike']);
});

it('counts nothing twice: what was read stays read when it changes', () => {
  const { kept, write, post } = filled();
  const { id } = write('karen');
  post.read(...direct('karen'));
  kept.change(id, { body: { kind: 'message', message, language: 'en', edited: true } });
  expect(post.unread(...direct('karen'))).toBe(0);
  write('karen');
  expect(post.unread(...direct('karen'))).toBe(1);
});

it('tells those who wait that somebody has looked, and only then', () => {
  const { write, post } = filled();
  write('karen');
  post.read(...direct('karen'));
  post.read(...direct('karen'));
  post.read(...direct('mike'));
  expect(post.version()).toBe(1);
});

it('takes what others say for new, and not what one said oneself', () => {
  const { kept, post } = filled();
  const body = { kind: 'said', by: 'karen', words: 'Good morning' } as const;
  kept.add({ channel: 'safecities', to: undefined, at: new Date(0), cause: 'x', body });
  expect([post.unread('karen', 'safecities'), post.unread('mike', 'safecities')]).toEqual([0, 1]);
});
