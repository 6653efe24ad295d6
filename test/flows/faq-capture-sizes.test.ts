import { expect, it } from 'vitest';
import { consentMessage } from '../../src/chores/faq/capture/consent-message.ts';
import { alreadyAnswered } from '../../src/chores/faq/capture/offers.ts';
import type { Wording } from '../../src/chores/faq/capture/rounds.ts';
import type { Consent, Entry } from '../../src/chores/faq/model.ts';
import type { CommunityId, MemberId } from '../../src/surface/identity.ts';
import { labelsIn } from './reading.ts';
import { expectTaken } from './taken.ts';

const uuid = (i: number) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
const long = (limit: number) => 'Wörter & *Städte* <alle> '.repeat(100).slice(0, limit);
const member = uuid(1) as MemberId;
const entry = (i: number): Entry => ({
  ...{
    id: uuid(i),
    community: 'c' as CommunityId,
    number: 10_000 + i,
    state: 'published',
    origin: 'message',
    revision: 1,
  },
  ...{ closedIn: 'paper/W1/cellar', source: null, link: null, authors: [], capturedBy: null, mergedInto: null },
  ...{ sourceChanged: null, waitsSince: null, verifiedUntil: null, createdAt: new Date(0), tags: [], links: [] },
  pieces: [
    { part: 'question', place: '', language: null, text: long(200), quotes: null },
    { part: 'answer', place: '', language: null, text: long(2_000), quotes: member },
  ],
});
const wording = (i: number, consent: Consent): Wording => ({
  entry: entry(i),
  consent,
  saidAt: new Date(i),
  asker: false,
});
const wordings = [...Array(9).keys()].map((i) => wording(i, i < 5 ? 'asked' : 'named'));

it.each(['en', 'es'] as const)(
  'the largest question about somebody’s words is taken by every platform, whole: %s',
  (language) => {
    const message = consentMessage(language, { id: uuid(99), member, wish: 'unnamed', wordings });
    expect(labelsIn(message)).toHaveLength(3 * 3 + 3 + 3);
    expectTaken(message);
  },
);

it.each(['en', 'es'] as const)('the largest warning is, too: %s', (language) => {
  expectTaken(alreadyAnswered(language, { found: [entry(1), entry(2), entry(3)], draft: uuid(7) }));
});
