import type { Exported } from '../../src/chores/faq/export/exported.ts';
import type { Paper } from '../../src/chores/faq/export/paper.ts';
import type { Entry, Piece } from '../../src/chores/faq/model.ts';
import type { CommunityId, MemberId } from '../../src/surface/identity.ts';
import { timeZone } from '../../src/surface/identity.ts';

const uuid = (i: number) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;

export const piece = (part: Piece['part'], text: string, more: Partial<Piece> = {}): Piece => ({
  ...{ part, text, place: '', language: null, quotes: null },
  ...more,
});

/** An entry as it is exported, with what a test says of it. */
export const exported = (number: number, of: Partial<Entry> = {}, more: Partial<Exported> = {}): Exported => ({
  entry: {
    ...{ id: uuid(number), community: 'c' as CommunityId, number, state: 'published', origin: 'added', revision: 2 },
    ...{
      closedIn: null,
      source: null,
      link: null,
      authors: [],
      capturedBy: null,
      mergedInto: null,
      sourceChanged: null,
    },
    ...{ waitsSince: null, verifiedUntil: null, createdAt: new Date('2026-03-01T10:00:00Z'), tags: [], links: [] },
    pieces: [piece('question', `Question ${number}?`), piece('answer', `Answer ${number}.`)],
    ...of,
  },
  ...{ phrasings: [], helped: 0 },
  ...more,
});

export const paper = (entries: readonly Exported[], more: Partial<Paper> = {}): Paper => ({
  ...{
    community: 'SafeCities',
    language: 'en',
    zone: timeZone('America/Chicago'),
    now: new Date('2026-03-02T15:00:00Z'),
  },
  ...{ entries, part: 1, parts: 1 },
  ...more,
});

export const author = (name: string, consent: 'named' | 'unnamed') => ({ member: name as MemberId, name, consent });
