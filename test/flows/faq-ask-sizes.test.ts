import { describe, expect, it } from 'vitest';
import { mayBeAnswered, shownBefore } from '../../src/chores/faq/ask/before-asking.ts';
import { gapsMessage } from '../../src/chores/faq/ask/gaps-message.ts';
import { helpWanted } from '../../src/chores/faq/ask/helping-message.ts';
import type { Counted } from '../../src/chores/faq/ask/model.ts';
import { questionMessage } from '../../src/chores/faq/ask/question-message.ts';
import { repliesMessage, whichAnswered } from '../../src/chores/faq/ask/replies-message.ts';
import { unanswered } from '../../src/chores/faq/ask/unanswered-message.ts';
import { faq } from '../../src/chores/faq/chore.ts';
import type { Entry } from '../../src/chores/faq/model.ts';
import { words } from '../../src/chores/faq/words.ts';
import type { CommunityId, MemberId } from '../../src/surface/identity.ts';
import { expectTaken } from './taken.ts';

const uuid = (i: number) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
const now = new Date('2026-03-29T22:00:00Z');
/** As long as it may be, with what counts double on one platform or the other. */
const long = (limit: number) => 'Wörter & *Städte* <alle> كيف '.repeat(200).slice(0, limit);
const member = { id: uuid(9) as MemberId, name: long(80) };

const question = (i: number, of: Partial<Counted> = {}): Counted => ({
  ...{ id: uuid(i), community: 'c' as CommunityId, number: 9_000 + i, text: long(200), gist: '', details: long(600) },
  ...{ kind: 'noted', state: 'open', askedBy: member.id, askedAt: now, answeredAt: now, answeredBy: member.id },
  ...{ entry: null, named: true, dueAt: now, toldAt: null, round: 0, draft: null, wanted: 2_000, replies: 12, ...of },
});
const entry = (i: number): Entry => ({
  ...{
    id: uuid(i),
    community: 'c' as CommunityId,
    number: 9_000 + i,
    state: 'published',
    origin: 'added',
    revision: 1,
  },
  ...{ closedIn: null, source: null, link: null, authors: [], capturedBy: null, mergedInto: null, sourceChanged: null },
  ...{ verifiedUntil: now, createdAt: now, waitsSince: null, tags: [], links: [] },
  pieces: (['question', 'answer'] as const).map((part) => ({
    ...{ part, place: '', language: null, quotes: null, text: long(part === 'question' ? 200 : 2_000) },
  })),
});
const reply = (i: number) => ({
  ...{ id: uuid(i), question: uuid(1), member: member.id, name: member.name, text: long(2_000), round: 0 },
  ...{ at: now, accepted: false, thanked: false },
});
const five = [1, 2, 3, 4, 5];

describe.each(['en', 'es'] as const)('in %s', (language) => {
  it.each(['open', 'topic', 'answered', 'dropped'] as const)(
    'a question that is %s is taken by both platforms',
    (state) => {
      const shown = { question: question(1, { state }), asker: member, answerer: member, entry: entry(2), kept: false };
      expectTaken(questionMessage(language, shown));
    },
  );

  it('what is shown before a question is asked is taken, with all its buttons', () => {
    const of = {
      text: long(200),
      draft: uuid(7),
      entries: [1, 2, 3].map(entry),
      questions: [4, 5].map((i) => question(i)),
    };
    for (const taken of expectTaken(mayBeAnswered(language, of))) {
      expect(taken.match(/faq\.ask-[a-z]+/g)).toHaveLength(9);
    }
    expectTaken(shownBefore(language, entry(1), { draft: uuid(7), now }));
  });

  it('the answers are taken, with a button for each', () => {
    const of = { question: question(1), round: 0, shown: five.map(reply), all: 12 };
    for (const message of [repliesMessage(language, of), whichAnswered(language, of)]) {
      for (const taken of expectTaken(message)) expect(taken.match(/faq\.accept/g)).toHaveLength(5);
    }
  });

  it('a page of gaps is taken, and what the coordinators and the helpers are told', () => {
    const gaps = gapsMessage(language, { questions: five.map((i) => question(i)), page: 2, pages: 3 });
    for (const taken of expectTaken(gaps)) expect(taken.match(/faq\.gap-/g)).toHaveLength(20);
    expectTaken(
      unanswered(
        language,
        Array.from({ length: 40 }, (_, i) => question(i)),
      ),
    );
    expectTaken(helpWanted(language, question(1)));
  });

  it('titles of forms are short enough for both platforms', () => {
    for (const { form, path } of faq.commands) {
      if (form && path.startsWith('faq a')) expect(form.title[language].length).toBeLessThanOrEqual(24);
    }
  });

  it('what is said of commands and their options is at most a hundred characters', () => {
    const all = Object.entries(words.words[language]).filter(([key]) => /\.(?:summary|hint)$/.test(key));
    expect(all.filter(([, said]) => said.length > 100)).toEqual([]);
  });
});
