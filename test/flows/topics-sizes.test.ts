import { describe, expect, it } from 'vitest';
import { render as discord } from '../../adapters/discord/render.ts';
import type { Filled } from '../../src/chores/topics/ballots/ballot.ts';
import type { InHand } from '../../src/chores/topics/ballots/ballots.ts';
import { standingMessage } from '../../src/chores/topics/ballots/how-it-stands.ts';
import { rankPaper } from '../../src/chores/topics/ballots/rank-paper.ts';
import { receipt } from '../../src/chores/topics/ballots/receipt.ts';
import { scorePaper } from '../../src/chores/topics/ballots/score-paper.ts';
import { votersMessage } from '../../src/chores/topics/ballots/who-voted.ts';
import { countPairs } from '../../src/chores/topics/count/pairs.ts';
import type { Standing } from '../../src/chores/topics/count/standing.ts';
import { alikeThere } from '../../src/chores/topics/polls/adding-views.ts';
import type { Anonymity, Method, Reveal } from '../../src/chores/topics/polls/model.ts';
import { pollMessage } from '../../src/chores/topics/polls/poll-message.ts';
import { resultMessage } from '../../src/chores/topics/polls/result.ts';
import type { Tallied } from '../../src/chores/topics/polls/tally.ts';
import { topicsVoice } from '../../src/chores/topics/words.ts';
import type { CommunityId } from '../../src/surface/identity.ts';
import type { Message } from '../../src/surface/message.ts';
import { labelsIn } from './reading.ts';
import { expectTaken } from './taken.ts';

const CHOICES = 40;
const VOTERS = 2_000;
const uuid = (i: number) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
const closesAt = new Date('2026-03-29T22:00:00Z');
/** As long as titles and names may be, with what counts double on one platform or the other. */
const title = (i: number) => `${i} ${'Wörter & *Städte* <alle> '.repeat(8)}`.slice(0, 120);
const addedBy = 'Bartholomäus Featherstonehaugh-Cholmondeley the Younger of Nether Wallop'.slice(0, 80);
const positions = Array.from({ length: CHOICES }, (_, i) => i + 1);

const standings = positions.map(
  (position): Standing => ({
    ...{ position, topic: uuid(position), number: 1_000 + position, title: title(position) },
    ...{ createdAt: new Date(position), removed: false, addedBy, votes: VOTERS - position, points: 9_000 - position },
  }),
);
const poll = (method: Method, more: Partial<Tallied> = {}): Tallied => ({
  ...{ id: uuid(1), community: 'c' as CommunityId, number: 4_321, question: 'Q'.repeat(140), method, writeIns: true },
  ...{ reveal: 'live', anonymity: 'open', votesEach: method === 'single' ? 1 : CHOICES, closesAt, closedAt: null },
  ...{ voters: VOTERS, members: null, standings },
  pairs: method === 'ranked' ? countPairs(CHOICES, [{ order: positions, ballots: VOTERS }]) : undefined,
  ...more,
});
const paper = (method: Method, choices = CHOICES): InHand => ({
  ...{ method, reveal: 'after-voting', anonymity: 'open', poll: uuid(1), community: 'c' as CommunityId },
  ...{ votesEach: CHOICES, closesAt, mine: { ballot: [] }, voter: undefined },
  choices: positions.slice(0, choices).map((position) => ({ position, title: title(position), removed: false })),
});
const full: Filled = { ballot: positions, points: positions.map(() => 5) };

const languages = ['en', 'es'] as const;
const methods: readonly Method[] = ['approval', 'single', 'ranked', 'score'];
const reveals: readonly Reveal[] = ['live', 'after-voting', 'at-close'];
const anonymities: readonly Anonymity[] = ['open', 'hidden', 'sealed'];

/** Every choice is told apart in what both platforms get. */
function expectAll(message: Message, choices = CHOICES): void {
  const all = positions.slice(0, choices).map(String);
  for (const rendered of expectTaken(message)) {
    const told = [...rendered.matchAll(/(?<!\d)(\d+) W/g)].map(([, number]) => number);
    expect([...new Set(told)].toSorted()).toEqual(all.toSorted());
  }
}

describe.each(methods)('forty long titles in a poll by %s', (method) => {
  it.each(languages)('fit both platforms while it is open, however it is held, in %s', (language) => {
    for (const reveal of reveals)
      for (const anonymity of anonymities) {
        expectAll(pollMessage(language, poll(method, { reveal, anonymity })));
        expectAll(pollMessage(language, poll(method, { reveal, anonymity, voters: 0 })));
      }
  });

  it.each(languages)('fit both platforms as a result and as it stands, in %s', (language) => {
    const closed = poll(method, { closedAt: closesAt, members: 9_999 });
    for (const message of [
      pollMessage(language, closed),
      resultMessage(language, closed, { speakers: 40 }),
      standingMessage(language, closed),
    ]) {
      expectTaken(message);
    }
  });
});

describe.each(languages)('in %s', (language) => {
  const voice = topicsVoice(language);

  it('a full receipt with the standing fits both platforms', () => {
    expectTaken(receipt(language, { paper: paper('approval'), ballot: positions, tally: poll('approval') }));
  });

  it('a paper to rank forty or eight topics fits, empty and full, with every topic in reach', () => {
    for (const count of [CHOICES, 8]) {
      expectAll(rankPaper(voice, paper('ranked', count), []), count);
      expectAll(rankPaper(voice, paper('ranked', count), positions.slice(0, count)), count);
    }
  });

  it('each page of a paper to score forty topics fits without an edit to its words', () => {
    for (let page = 1; page <= 10; page++)
      for (const mine of [{ ballot: [] }, full]) {
        const shown = scorePaper(voice, { paper: paper('score'), mine, page });
        expect(labelsIn(shown).filter((label) => /^[1-5]/.test(label))).toHaveLength(20);
        const [onSlack = '', onDiscord = ''] = expectTaken(shown);
        for (const rendered of [onSlack, onDiscord]) expect(rendered.match(/topics\.score/g)).toHaveLength(20);
        expect(onSlack).toContain(title(page * 4).slice(0, 20));
      }
    expect(discord(scorePaper(voice, { paper: paper('score'), mine: full, page: 99 }))).toBeDefined();
  });

  it('a page of voters with full ballots fits', () => {
    const voters = Array.from({ length: 8 }, (_, i) => ({ ...full, name: `${i} ${addedBy}`.slice(0, 80) }));
    for (const method of methods) expectTaken(votersMessage(language, poll(method), { voters, page: 2, pages: 250 }));
    const few = voters.map((each) => ({ ...each, ballot: [1, 2, 3] }));
    expectTaken(votersMessage(language, poll('score'), { voters: few, page: 1, pages: 2 }));
  });

  it('a warning that three topics are alike fits', () => {
    const mine = { wants: false, speak: 'no' as const };
    const similar = [1, 2, 3].map((i) => ({
      ...{ id: uuid(i), number: 1_000 + i, title: title(i), why: null, createdAt: closesAt, suggestedBy: addedBy },
      ...{ wants: 2_000, speakers: 300, introduced: false, polled: i === 3, mine },
    }));
    const where = { positions: new Map([[uuid(1), 40]]), title: title(9), draft: uuid(9), similar };
    for (const method of methods) expectTaken(alikeThere(language, { ...where, poll: poll(method) }));
  });
});
