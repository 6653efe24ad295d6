import { describe, expect, it } from 'vitest';
import { fit as fitted } from '../../surface/fit.ts';
import type { CommunityId } from '../../surface/identity.ts';
import type { Limits } from '../../surface/limits.ts';
import type { Control, Message } from '../../surface/message.ts';
import { plain } from '../../surface/plain.ts';
import { pollMessage } from './poll-message.ts';
import type { Tallied } from './polls.ts';
import { resultMessage } from './result.ts';

const id = '0b9f6a53-4d9c-4d53-9a06-6c1c0f7d2f11';
const closesAt = new Date('2026-03-29T22:00:00Z');

const poll = (titles: readonly string[], more: Partial<Tallied> = {}): Tallied => ({
  ...{ id, community: 'c' as CommunityId, number: 4, question: null, votesEach: 2, closesAt, closedAt: null },
  ...{ voters: 0, members: null },
  standings: titles.map((title, i) => ({
    ...{ position: i + 1, topic: `t${i}`, number: i + 10, title, createdAt: new Date(i), removed: false, votes: 0 },
  })),
  ...more,
});
const voted = (votes: readonly number[], more: Partial<Tallied> = {}): Tallied => {
  const of = poll(
    votes.map((_, i) => `Topic ${i + 1}`),
    more,
  );
  return { ...of, standings: of.standings.map((each, i) => ({ ...each, votes: votes[i] ?? 0 })) };
};

const controlsOf = ({ blocks }: Message): readonly Control[] =>
  blocks.flatMap((block) => (block.kind === 'controls' ? block.controls : []));
const words = ({ headline, blocks }: Message): readonly string[] => [
  headline,
  ...blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map((item, i) => `${(block.from ?? 0) + i}. ${plain(item)}`);
    return block.kind === 'text' || block.kind === 'note' ? [plain(block.text)] : [];
  }),
];

describe('an open poll', () => {
  it('shows its choices with their votes, who may vote how often until when, and a button for each choice', () => {
    const message = pollMessage('en', { ...voted([3, 1]), voters: 3 });
    expect(words(message)).toEqual([
      'What should we talk about next?',
      'Press a topic to vote for it, and press it again to take that vote back.',
      '1. Topic 1 · 3 votes',
      '2. Topic 2 · 1 vote',
      '3 members have voted.',
      'Up to 2 votes for each member. Closes 2026-03-29T22:00:00.000Z. A tie goes to the topic that has waited longest. Nobody is shown who voted for what.',
    ]);
    expect(controlsOf(message)).toEqual([
      { kind: 'button', label: '1 · Topic 1', action: { name: 'topics.vote', args: [id, '1'] } },
      { kind: 'button', label: '2 · Topic 2', action: { name: 'topics.vote', args: [id, '2'] } },
    ]);
  });

  it('speaks the language of the channel', () => {
    expect(words(pollMessage('es', { ...voted([1, 0], { votesEach: 1 }), voters: 1 }))).toEqual([
      '¿De qué hablamos la próxima vez?',
      'Al pulsar un tema se vota por él; al pulsarlo otra vez se retira ese voto.',
      '1. Topic 1 · 1 voto',
      '2. Topic 2 · 0 votos',
      'Ha votado 1 persona.',
      '1 voto por persona. Cierre: 2026-03-29T22:00:00.000Z. Un empate lo gana el tema que lleva más tiempo esperando. A nadie se le muestra quién votó por qué.',
    ]);
  });

  it('of more than eight choices has one menu from which nothing may be picked too', () => {
    const [menu, ...others] = controlsOf(pollMessage('en', voted([0, 0, 0, 0, 0, 0, 0, 0, 0])));
    expect(others).toEqual([]);
    expect(menu).toMatchObject({ kind: 'pick', min: 0, max: 2, prompt: 'Choose up to 2 topics' });
    expect(menu?.kind === 'pick' && menu.options.map((each) => each.value)).toEqual([...'123456789']);
  });

  it('marks a withdrawn choice and leaves the others in their places', () => {
    const of = voted([2, 1, 0]);
    const standings = of.standings.map((each, i) => ({ ...each, removed: i === 0 }));
    const message = pollMessage('en', { ...of, standings });
    expect(words(message)[2]).toBe('1. Topic 1 · withdrawn');
    expect(controlsOf(message)[1]).toMatchObject({ label: '2 · Topic 2', action: { args: [id, '2'] } });
  });

  it('asks the question its coordinator gave it, and keeps a title that runs from right to left apart', () => {
    const message = pollMessage('en', poll(['الإضاءة في الشوارع', 'Curfews'], { question: 'March?' }));
    expect(message.headline).toBe('March?');
    expect(words(message)[2]).toBe('1. \u2068الإضاءة في الشوارع\u2069 · 0 votes');
    expect(words(message)[3]).toBe('2. Curfews · 0 votes');
  });
});

describe('a closed poll', () => {
  const closed = { closedAt: closesAt, voters: 4, members: 9 };

  it('shows the result, most votes first, and nothing to press', () => {
    const message = pollMessage('en', voted([1, 3], closed));
    expect(controlsOf(message)).toEqual([]);
    expect(words(message)).toEqual([
      'What should we talk about next?',
      'Closed 2026-03-29T22:00:00.000Z. Topic 2 is what the community talks about next, with 3 votes.',
      '1. Topic 2 · 3 votes',
      '2. Topic 1 · 1 vote',
      '4 of 9 members voted (44 %). Decided by the most votes.',
    ]);
  });

  it('is announced with its winner, ranking, turnout, and how it was decided', () => {
    expect(words(resultMessage('en', voted([2, 2, 1], closed), 2))).toEqual([
      'Chosen: Topic 1',
      'Topic 1 is what the community talks about next, with 2 votes.',
      'One other topic had as many votes; Topic 1 has waited longest, so it was chosen.',
      ...['1. Topic 1 · 2 votes', '2. Topic 2 · 2 votes', '3. Topic 3 · 1 vote'],
      '2 members have said that they could speak about it.',
      '4 of 9 members voted (44 %).',
      'The other topics stay on the list and keep their interest.',
    ]);
  });

  it('in which nobody voted says that nothing was chosen', () => {
    expect(words(resultMessage('es', voted([0, 0], { ...closed, voters: 0 }), 0))).toEqual([
      'La votación cerró sin votos',
      'No se eligió nada. Los temas siguen en la lista y conservan su interés.',
      'Participación: 0 de 9 personas (0 %).',
    ]);
  });
});

/** What the narrower of two chat platforms allows in each respect. */
const narrow: Limits = {
  ...{ headline: 150, total: 3_900, block: 2_900, row: 5, options: 25, buttonLabel: 75, optionLabel: 75, prompt: 100 },
  parts: { total: 38, words: 1, row: 1, control: 1 },
  cost: (part) => (part.kind === 'moment' ? 90 : part.kind === 'mention' ? 30 : part.text.length + 4),
};

describe('forty titles of 120 characters', () => {
  const long = Array.from({ length: 40 }, (_, i) => `${i + 1} ${'Wörter für Städte '.repeat(8)}`.slice(0, 120));
  const crowded = poll(long, { votesEach: 40, voters: 2_000, question: 'Q'.repeat(140) });

  it('fit one message with every choice numbered, counted and to be picked', () => {
    const message = fitted(pollMessage('en', crowded), narrow);
    const items = words(message).filter((line) => /^\d+\. .* · 0 votes$/.test(line));
    expect(items.map((line) => Number.parseInt(line, 10))).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    const menus = controlsOf(message).filter((each) => each.kind === 'pick');
    expect(menus.map((each) => each.action.part)).toEqual([
      { from: 0, to: 25 },
      { from: 25, to: 40 },
    ]);
    expect(menus.flatMap((each) => each.options.map((option) => Number(option.value)))).toHaveLength(40);
  });

  it('fit the closed poll and its announcement too', () => {
    const closed = { ...crowded, closedAt: closesAt, members: 2_000 };
    for (const message of [
      pollMessage('es', closed),
      resultMessage('es', closed, 0),
      resultMessage('en', { ...closed, standings: closed.standings.map((each) => ({ ...each, votes: 7 })) }, 3),
    ]) {
      expect(() => fitted(message, narrow)).not.toThrow();
    }
  });
});
