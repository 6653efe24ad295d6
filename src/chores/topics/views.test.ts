import { describe, expect, it } from 'vitest';
import { ACTION_ID_LIMIT, encodeAction } from '../../surface/action.ts';
import { fit as fitted } from '../../surface/fit.ts';
import type { CommunityId } from '../../surface/identity.ts';
import type { Limits } from '../../surface/limits.ts';
import type { Button, Message } from '../../surface/message.ts';
import { plain } from '../../surface/plain.ts';
import type { Waiting } from './backlog/backlog.ts';
import { backlogMessage } from './backlog/page.ts';
import { alreadyThere, topicRefused } from './backlog/views.ts';
import type { InHand } from './ballots/ballots.ts';
import { receipt, voteRefused } from './ballots/receipt.ts';
import { USUAL } from './polls/model.ts';
import { choicesRefused, whichPoll } from './polls/office.ts';
import { topicsVoice } from './words.ts';

const uuid = (i: number) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
const at = new Date('2026-03-02T15:00:00Z');
const waiting = (number: number, more: Partial<Waiting> = {}): Waiting => ({
  ...{ id: uuid(number), number, title: `Topic ${number}`, why: null, createdAt: at, suggestedBy: 'Ana', wants: 1 },
  ...{ speakers: 0, introduced: false, polled: false, mine: { wants: false, speak: 'no' as const } },
  ...more,
});
const buttons = ({ blocks }: Message): readonly Button[] =>
  blocks.flatMap((block) => (block.kind === 'controls' ? block.controls : [])).filter((each) => each.kind === 'button');
const labels = (message: Message) => buttons(message).map((each) => each.label);
const words = ({ headline, blocks }: Message): readonly string[] => [
  headline,
  ...blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map(plain);
    return block.kind === 'text' || block.kind === 'note' ? [plain(block.text)] : [];
  }),
];
const narrow: Limits = {
  ...{ headline: 150, total: 3_900, block: 2_900, row: 5, options: 25, buttonLabel: 75, optionLabel: 75, prompt: 100 },
  parts: { total: 38, words: 1, row: 1, control: 1 },
  cost: (part) => (part.kind === 'moment' ? 90 : part.kind === 'mention' ? 30 : part.text.length + 4),
};

describe('the backlog', () => {
  it('says of each topic how wanted it is, and shows the reader what they said themselves', () => {
    const mine = { wants: true, speak: 'yes' as const };
    const more = { why: 'We re-tender in May', wants: 4, speakers: 2, polled: true, mine };
    const message = backlogMessage('en', { topics: [waiting(3, more), waiting(8)], page: 1, pages: 1 });
    expect(words(message)).toEqual([
      'Topics that wait, the most wanted first',
      `#3 Topic 3 · 4 want it · 2 could speak · in an open poll · suggested by Ana · since ${at.toISOString()}`,
      'We re-tender in May',
      `#8 Topic 8 · 1 wants it · suggested by Ana · since ${at.toISOString()}`,
    ]);
    expect(labels(message)).toEqual(['Me too ✓', 'I could speak ✓', 'Me too', 'I could speak']);
    expect(buttons(message).map((each) => each.action.args[1])).toEqual(['off', 'off', 'on', 'on']);
  });

  it('has ways to the pages before and after where there are any', () => {
    const on = (page: number) => labels(backlogMessage('es', { topics: [waiting(1)], page, pages: 3 })).slice(2);
    expect([on(1), on(2), on(3)]).toEqual([['Siguiente'], ['Anterior', 'Siguiente'], ['Anterior']]);
  });

  it('when empty says how to suggest something', () => {
    expect(words(backlogMessage('en', { topics: [], page: 1, pages: 1 }))).toEqual([
      'No topic waits',
      'Suggest one with /topics suggest.',
    ]);
  });

  it('fits the narrowest message with the longest topics', () => {
    const long = {
      title: 'W'.repeat(120),
      why: 'Warum '.repeat(100),
      wants: 2_000,
      speakers: 300,
      suggestedBy: 'N'.repeat(80),
    };
    const topics = [1, 2, 3, 4, 5].map((number) => waiting(number, { ...long, polled: true }));
    expect(buttons(fitted(backlogMessage('es', { topics, page: 2, pages: 3 }), narrow))).toHaveLength(12);
  });
});

describe('a near-duplicate', () => {
  const warned = alreadyThere('en', {
    title: 'Curfews',
    draft: uuid(99),
    similar: [waiting(12), waiting(3, { wants: 7 })],
  });

  it('is answered with what is alike, a way to join each, and a way to go on', () => {
    expect(words(warned).slice(0, 4)).toEqual([
      'There are 2 topics much like yours',
      'Yours is Curfews. It is not on the list yet.',
      '#12 Topic 12 · 1 wants it',
      '#3 Topic 3 · 7 want it',
    ]);
    expect(labels(warned)).toEqual(['Me too · #12', 'Me too · #3', 'Suggest mine anyway']);
  });

  it('has controls whose ids fit every platform', () => {
    for (const each of buttons(warned)) expect(encodeAction(each.action).length).toBeLessThanOrEqual(ACTION_ID_LIMIT);
  });
});

const paper: InHand = {
  ...{
    ...USUAL,
    poll: uuid(1),
    community: 'c' as CommunityId,
    votesEach: 2,
    closesAt: at,
    mine: { ballot: [] },
    voter: undefined,
  },
  choices: [1, 2, 3].map((position) => ({ position, title: `Topic ${position}`, removed: false })),
};

describe('a voter is told', () => {
  it('what their ballot is now and how many votes are left', () => {
    expect(words(receipt('en', { paper, ballot: [1] }))).toEqual([
      'You vote for one topic',
      '1 · Topic 1',
      `1 vote left. You can change your mind until ${at.toISOString()}.`,
    ]);
    expect(words(receipt('es', { paper, ballot: [] }))[0]).toBe('No tienes votos en esta votación por ahora');
  });

  it('which votes to take back when they have none left', () => {
    const [, , wanted] = paper.choices;
    const refusal = { kind: 'too-many', wanted: wanted ? [wanted] : [], count: 3, standing: [1, 2] } as const;
    expect(words(voteRefused('en', paper, refusal))).toEqual([
      'All 2 of your votes are used',
      'To vote for Topic 3, first take one of these back by pressing it again:',
      ...['1 · Topic 1', '2 · Topic 2'],
    ]);
  });

  it('how many votes it would be when a menu holds too many', () => {
    const refusal = { kind: 'too-many', wanted: paper.choices, count: 3, standing: [] } as const;
    expect(words(voteRefused('en', paper, refusal))).toEqual([
      'That would be 3 votes, and you have 2',
      'You vote for nothing so far.',
    ]);
  });
});

describe('a coordinator is told', () => {
  it.each([
    [{ kind: 'unknown', numbers: [7] }, 'There is no topic #7.'],
    [{ kind: 'unknown', numbers: [7, 9] }, 'There are no topics #7 and #9.'],
    [{ kind: 'polled', numbers: [3] }, 'Topic #3 is in another open poll. A topic can be in one poll at a time.'],
    [{ kind: 'not-open', numbers: [3, 4, 5] }, 'Topics #3, #4, and #5 no longer wait: they were chosen or withdrawn.'],
    [{ kind: 'too-few', count: 1 }, 'A poll needs at least 2 topics; only 1 was found.'],
    [{ kind: 'too-many', count: 41 }, 'A poll takes at most 40 topics, not 41.'],
  ] as const)('why a poll cannot open: %j', (refusal, sentence) => {
    expect(choicesRefused(topicsVoice('en'), refusal)).toBe(sentence);
  });

  it('which polls are open when several are', () => {
    const poll = { ...USUAL, community: 'c' as CommunityId, votesEach: 1, closesAt: at, closedAt: null };
    const polls = [
      { ...poll, id: uuid(1), number: 1, question: null },
      { ...poll, id: uuid(2), number: 2, question: 'March?' },
    ];
    expect(words(whichPoll('en', polls))).toContain(`#2 · March?, closes ${at.toISOString()}`);
    expect(labels(whichPoll('es', polls))).toEqual(['Cerrar la #1 ahora', 'Cerrar la #2 ahora']);
  });
});

it('each reason why a topic cannot be wanted has a sentence of its own', () => {
  const topic = {
    id: uuid(1),
    community: 'c' as CommunityId,
    number: 12,
    title: 'Curfews',
    state: 'chosen' as const,
    mergedInto: 3,
  };
  const sentences = (['gone', 'elsewhere', 'chosen', 'removed', 'merged'] as const).map(
    (because) => topicRefused('en', because, topic).headline,
  );
  expect(new Set(sentences).size).toBe(5);
  expect(sentences[2]).toBe('Topic #12 has been chosen already, so it no longer waits. Nothing was changed.');
});
