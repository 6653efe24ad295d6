import { expect, it } from 'vitest';
import { facts, file, list, picture, text } from '../../src/surface/message.ts';
import { bold, rich } from '../../src/surface/text.ts';
import type { Entry } from './board.ts';
import { saidIn } from './said.ts';

const ORIGIN = 'http://localhost:3000';
const entry = (body: Entry['body']): Entry => ({
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
});

it('tells whose words they were, and where they stand', () => {
  expect(saidIn(entry({ kind: 'said', by: 'karen', words: 'Night buses?' }), ORIGIN)).toEqual({
    id: 'e7',
    text: 'Night buses?',
    link: 'http://localhost:3000/at/safecities/e7',
    author: { person: 'karen', name: 'Karen Lindqvist' },
  });
});

it('tells all the words of a message of Convener’s, which nobody wrote', () => {
  const blocks = [
    text(rich`Closes ${bold('soon')}`),
    list([rich`one`, rich`two`]),
    facts([{ label: 'Where', value: rich`here` }]),
    picture(new Uint8Array(), 'Bars'),
    file({ name: 'poll.csv', type: 'text/csv', content: 'x' }),
  ];
  const said = saidIn(
    entry({ kind: 'message', message: { headline: 'A poll', blocks }, language: 'en', edited: false }),
    ORIGIN,
  );
  expect(said?.text).toBe('A poll\nCloses soon\none\ntwo\nWhere: here\nBars\npoll.csv');
  expect(said).not.toHaveProperty('author');
});

it('has nothing to tell of what is gone', () => {
  expect(saidIn(entry({ kind: 'gone' }), ORIGIN)).toBeUndefined();
});
