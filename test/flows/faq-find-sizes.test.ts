import { describe, expect, it } from 'vitest';
import { entryMessage } from '../../src/chores/faq/find/entry.ts';
import { listMessage } from '../../src/chores/faq/find/list-message.ts';
import { resultsMessage } from '../../src/chores/faq/find/results.ts';
import type { Entry } from '../../src/chores/faq/model.ts';
import { author, exported, piece } from '../support/faq-paper.ts';
import { labelsIn } from './reading.ts';
import { expectTaken } from './taken.ts';

const uuid = (i: number) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
/** As long as each may be, with what counts double on one platform or the other. */
const long = (words: string, limit: number) => `${words} `.repeat(Math.ceil(limit / words.length)).slice(0, limit);
const entry = (i: number, more: Partial<Entry> = {}): Entry => ({
  ...exported(10_000 + i).entry,
  id: uuid(i),
  tags: Array.from({ length: 6 }, (_, k) => long(`*tag* ${k}`, 30)),
  links: Array.from({ length: 5 }, (_, k) => `https://example.org/${k}/${'a_b'.repeat(60)}`),
  authors: [author(long('Bartholomäus', 60), 'named')],
  link: 'https://chat.example/archives/C0123456789/p1772463600000000',
  verifiedUntil: new Date('2026-01-01'),
  pieces: [
    piece('question', long('Wörter & *Städte* <alle>', 200)),
    piece('answer', long('Ask_the *county*, <first> & then.', 2_000)),
  ],
  ...more,
});
const manyPlaces = [
  piece('question', long('Wörter & *Städte* <alle>', 200)),
  ...Array.from({ length: 20 }, (_, i) =>
    piece('answer', long(`In ${i} *it* is so.`, 2_000), { place: i === 0 ? '' : long(`Place ${i}`, 60) }),
  ),
];
const five = [1, 2, 3, 4, 5].map((i) => entry(i));
const session = { memory: uuid(9), query: 'county then', best: [], phrasings: [], also: [] };
const now = new Date('2026-03-02T15:00:00Z');

describe.each(['en', 'es'] as const)('with the longest of entries, in %s', (language) => {
  const reader = { language, now, at: { platform: 'paper', workspace: 'W1', channel: 'general' } };

  it('five results fit both platforms, each with its number and its button', () => {
    const also = [6, 7, 8].map((i) => entry(i));
    const message = resultsMessage(reader, { session: { ...session, clear: false }, best: five, also });
    expect(labelsIn(message)).toHaveLength(10);
    for (const rendered of expectTaken(message))
      for (let i = 1; i <= 8; i++) expect(rendered).toContain(`#${10_000 + i}`);
  });

  it('a clear answer fits with the others below, and its own words are all there', () => {
    const message = resultsMessage(reader, { session: { ...session, clear: true }, best: five, also: [] });
    for (const rendered of expectTaken(message))
      for (let i = 1; i <= 5; i++) expect(rendered).toContain(`#${10_000 + i}`);
  });

  it('an entry with many long answers is shown place by place, and nothing of the one shown is cut', () => {
    const whole = entry(1, { pieces: manyPlaces, links: [], tags: [] });
    const shown = entryMessage(reader, { entry: whole, way: { to: 'search', memory: uuid(9) }, words: true });
    expect(labelsIn(shown)[0]).toMatch(/another place|otro lugar/);
    const [onSlack = '', onDiscord = ''] = expectTaken(shown);
    for (const rendered of [onSlack, onDiscord]) expect(rendered).not.toContain('…');
    const there = entryMessage(reader, { entry: whole, way: undefined, place: long('Place 7', 60) });
    expect(JSON.stringify(there)).toContain('In 7 *it* is so.');
    expect(JSON.stringify(there)).not.toContain('In 0 *it*');
    expectTaken(there);
  });

  it('a page of the list fits with a full menu of tags', () => {
    const tags = Array.from({ length: 40 }, (_, i) => ({
      key: `key${i}`,
      name: long(`*tag* ${i}`, 30),
      names: [],
      count: 1_000,
    }));
    const entries = five.map((each) => ({ entry: each, helped: 12_345 }));
    const message = listMessage(language, { entries, all: 99_999, page: 2, pages: 20_000, tag: tags[0], tags });
    for (const rendered of expectTaken(message))
      for (let i = 1; i <= 5; i++) expect(rendered).toContain(`#${10_000 + i}`);
  });
});
