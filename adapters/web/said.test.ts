import { describe, expect, it } from 'vitest';
import { facts, file, list, picture, text } from '../../src/surface/message.ts';
import { bold, moment, rich } from '../../src/surface/text.ts';
import type { Entry } from './board.ts';
import { directOf } from './identity.ts';
import { saidIn } from './said.ts';

const ORIGIN = 'http://localhost:3000';
const around = (...kept: readonly Entry[]) => ({
  origin: ORIGIN,
  board: { get: (id: string) => kept.find((each) => each.id === id) },
});
const entry = (body: Entry['body'], of: Partial<Entry> = {}): Entry => ({
  id: 'e7',
  channel: 'safecities',
  to: undefined,
  under: undefined,
  place: 7,
  born: 7,
  version: 7,
  at: new Date(0),
  cause: 'x',
  body,
  ...of,
});

it('tells whose words they were, and where they stand', () => {
  expect(saidIn(entry({ kind: 'said', by: 'karen', words: 'Night buses?' }), around())).toEqual({
    id: 'e7',
    text: 'Night buses?',
    link: 'http://localhost:3000/at/safecities/e7',
    open: true,
    author: { person: 'karen', name: 'Karen Lindqvist' },
  });
});

it('tells all the words of a message of Convener’s, which nobody wrote', () => {
  const blocks = [
    text(rich`Closes ${bold('soon')}, ${moment(new Date('2026-12-04T23:00:00Z'))}`),
    list([rich`one`, rich`two`]),
    facts([{ label: 'Where', value: rich`here` }]),
    picture(new Uint8Array(), 'Bars'),
    file({ name: 'poll.csv', type: 'text/csv', content: 'x' }),
  ];
  const said = saidIn(
    entry({ kind: 'message', message: { headline: 'A poll', blocks }, language: 'en', edited: false }),
    around(),
  );
  expect(said?.text).toBe(
    'A poll\nCloses soon, Friday 4 December 2026, 17:00 (Chicago)\none\ntwo\nWhere: here\nBars\npoll.csv',
  );
  expect(said).not.toHaveProperty('author');
});

it('has nothing to tell of what is gone', () => {
  expect(saidIn(entry({ kind: 'gone' }), around())).toBeUndefined();
});

describe('what it answers', () => {
  const said = (by: string, words: string) => ({ kind: 'said', by, words }) as const;
  const answer = entry(said('jose', 'Since March'), { id: 'e8', under: 'e7' });

  it('is told along, as far as it is still kept', () => {
    expect(saidIn(answer, around(entry(said('karen', 'Night buses?'))))).toMatchObject({
      root: 'e7',
      answers: { text: 'Night buses?', author: { person: 'karen', name: 'Karen Lindqvist' } },
    });
    expect(saidIn(answer, around())).toMatchObject({ root: 'e7' });
    expect(saidIn(answer, around())).not.toHaveProperty('answers');
  });

  it('is nothing where it begins something', () => {
    expect(saidIn(entry(said('karen', 'Night buses?')), around())).not.toHaveProperty('root');
  });
});

it.each([
  ['safecities', true],
  ['coordinators', false],
  [directOf('karen'), false],
])('tells that %s is open to everybody: %s', (channel, open) => {
  expect(saidIn(entry({ kind: 'said', by: 'karen', words: 'Night buses?' }, { channel }), around())).toMatchObject({
    open,
  });
});
