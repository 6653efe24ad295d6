import { describe, expect, it } from 'vitest';
import { fit as fitted } from '../../../surface/fit.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import type { Limits } from '../../../surface/limits.ts';
import type { Control, Message } from '../../../surface/message.ts';
import { plain } from '../../../surface/plain.ts';
import { USUAL } from './model.ts';
import { pollMessage } from './poll-message.ts';
import { resultMessage } from './result.ts';
import type { Tallied } from './tally.ts';

const id = '0b9f6a53-4d9c-4d53-9a06-6c1c0f7d2f11';
const closesAt = new Date('2026-03-29T22:00:00Z');

const poll = (titles: readonly string[], more: Partial<Tallied> = {}): Tallied => ({
  ...{ ...USUAL, id, community: 'c' as CommunityId, number: 4, question: null, votesEach: 2, closesAt, closedAt: null },
  ...{ voters: 0, members: null, pairs: undefined },
  standings: titles.map((title, i) => ({
    ...{
      position: i + 1,
      topic: `t${i}`,
      number: i + 10,
      title,
      createdAt: new Date(i),
      removed: false,
      addedBy: null,
    },
    ...{ votes: 0, points: 0 },
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
      'Up to 2 votes for each member. Closes 2026-03-29T22:00:00.000Z. A tie goes to the topic that has waited longest. Nobody is shown who voted for what, coordinators neither; only the database keeps it.',
    ]);
    expect(controlsOf(message)).toEqual([
      { kind: 'button', label: '1 · Topic 1', action: { name: 'topics.vote', args: [id, '1'] } },
      { kind: 'button', label: '2 · Topic 2', action: { name: 'topics.vote', args: [id, '2'] } },
    ]);
  });

  it('speaks the language of the channel', () => {
    expect(words(pollMessage('es', { ...voted([1, 0], { votesEach: 1 }), voters: 1 }))).toEqual([
      '¿De qué hablamos la próxima vez?',
      'Pulsa un tema para votar por él; púlsalo otra vez para retirar ese voto.',
      '1. Topic 1 · 1 voto',
      '2. Topic 2 · 0 votos',
      'Ha votado 1 persona.',
      '1 voto por persona. Cierre: 2026-03-29T22:00:00.000Z. Un empate lo gana el tema que lleva más tiempo esperando. A nadie se le muestra quién votó por qué, tampoco a quien coordina; solo lo guarda la base de datos.',
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

describe('the rules under an open poll', () => {
  const rulesOf = (language: 'en' | 'es', more: Partial<Tallied>) =>
    words(pollMessage(language, voted([0, 0], more))).at(-1);
  const at = closesAt.toISOString();
  const tie = 'A tie goes to the topic that has waited longest.';
  const hidden = 'Nobody is shown who voted for what, coordinators neither; only the database keeps it.';

  it.each([
    ['single', 'One vote for each member.'],
    [
      'ranked',
      'The topic preferred to each of the others wins; where there is none, the Schulze method decides. What you leave out comes last.',
    ],
    ['score', 'The most points win. A topic you leave out gets 0.'],
  ] as const)('say how a vote by %s is counted', (method, counted) => {
    expect(rulesOf('en', { method })).toBe(`${counted} Closes ${at}. ${tie} ${hidden}`);
  });

  it('say what is shown when, who can learn what, and whether topics can be added', () => {
    expect(rulesOf('en', { writeIns: true, reveal: 'after-voting', anonymity: 'open' })).toBe(
      `Up to 2 votes for each member. Closes ${at}; until then you can add a topic. ${tie} How it stands is shown to you once you have voted. Members can see who voted for what.`,
    );
    expect(rulesOf('es', { method: 'score', reveal: 'at-close', anonymity: 'sealed' })).toBe(
      `Gana el que suma más puntos. El tema que dejes fuera recibe 0. Cierre: ${at}. Un empate lo gana el tema que lleva más tiempo esperando. Nadie ve cómo va antes del cierre. Sellada: al cierre se borra todo lo que une los votos con las personas, así que nadie puede averiguar quién votó por qué.`,
    );
  });
});

describe('a closed poll', () => {
  const closed = { closedAt: closesAt, voters: 4, members: 9 };

  it('shows the result, most votes first, and nothing to press', () => {
    const message = pollMessage('en', voted([1, 3], closed));
    expect(controlsOf(message)).toEqual([]);
    expect(words(message)).toEqual([
      'What should we talk about next?',
      'Closed 2026-03-29T22:00:00.000Z. Topic 2 is what the community talks about next.',
      '1. Topic 2 · 3 votes',
      '2. Topic 1 · 1 vote',
      '4 of 9 members voted (44 %).',
    ]);
  });

  it('is announced with its winner, ranking, turnout, and how it was decided', () => {
    expect(words(resultMessage('en', voted([2, 2, 1], closed), { speakers: 2 }))).toEqual([
      'Chosen: Topic 1',
      'One other topic had as many votes; the one that has waited longest was chosen.',
      ...['1. Topic 1 · 2 votes', '2. Topic 2 · 2 votes', '3. Topic 3 · 1 vote'],
      '2 members have said that they could speak about it.',
      '4 of 9 members voted (44 %).',
      'The other topics stay on the list and keep their interest.',
    ]);
  });

  it('of ranked or scored topics says what each got, in the reader’s language', () => {
    const pairs = [
      [0, 1, 2],
      [2, 0, 3],
      [1, 0, 0],
    ];
    expect(
      words(resultMessage('es', voted([3, 3, 2], { ...closed, method: 'ranked', pairs }), { speakers: 0 })).slice(0, 5),
    ).toEqual([
      'Elegido: Topic 2',
      'Fue preferido a cada uno de los demás, uno contra uno.',
      '1. Topic 2 · preferido a Topic 1 por 2 de 3',
      '2. Topic 1 · preferido a Topic 3 por 2 de 3',
      '3. Topic 3',
    ]);
    const scored = voted([3, 3], { ...closed, method: 'score' });
    const standings = scored.standings.map((each, i) => ({ ...each, points: 7 - i }));
    expect(words(resultMessage('es', { ...scored, standings }, { speakers: 0 })).slice(1, 3)).toEqual([
      '1. Topic 1 · 7 puntos, 1,8 en promedio',
      '2. Topic 2 · 6 puntos, 1,5 en promedio',
    ]);
  });

  it('whose voters want only what was withdrawn has no winner', () => {
    const of = voted([2, 0], closed);
    const standings = of.standings.map((each, i) => ({ ...each, removed: i === 0 }));
    expect(words(resultMessage('en', { ...of, standings }, { speakers: 0 }))).toEqual([
      'The poll has closed without a winner',
      'Nothing was chosen. The topics stay on the list and keep their interest.',
      '4 of 9 members voted (44 %).',
    ]);
  });

  it('in which nobody voted says that nothing was chosen', () => {
    expect(words(resultMessage('es', voted([0, 0], { ...closed, voters: 0 }), { speakers: 0 }))).toEqual([
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
      resultMessage('es', closed, { speakers: 0 }),
      resultMessage(
        'en',
        { ...closed, standings: closed.standings.map((each) => ({ ...each, votes: 7 })) },
        { speakers: 3 },
      ),
    ]) {
      expect(() => fitted(message, narrow)).not.toThrow();
    }
  });
});
