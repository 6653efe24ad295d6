import { expect, it } from 'vitest';
import type { Message } from '../../src/surface/message.ts';
import { action, linesOf, messageIn, said, standingIn } from './reading.ts';
import { expectTaken } from './taken.ts';
import { babble, town } from './town.ts';

const VOTERS = 2_000;
const CHOICES = 40;
/** Makes of each title one of nearly the 120 characters it may have. */
const LONG = 'words '.repeat(18).trim();

/** Numbers that look random and are the same each time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

interface Event {
  readonly id: string;
  readonly person: string;
  readonly position: number;
}

interface Plan {
  readonly person: string;
  /** Each choice, and how often it is pressed: twice takes the vote back. */
  readonly presses: readonly { readonly position: number; readonly times: 1 | 2 }[];
}

/** Every voter presses one to three choices: never more than they have votes for, so that the order does not matter. */
const plans = (roll: (below: number) => number): readonly Plan[] =>
  Array.from({ length: VOTERS }, (_, i) => {
    const positions = new Set(Array.from({ length: 1 + roll(3) }, () => 1 + Math.min(roll(CHOICES), roll(CHOICES))));
    return { person: `p${i}`, presses: [...positions].map((position) => ({ position, times: roll(8) === 0 ? 2 : 1 })) };
  });

const eventsOf = (all: readonly Plan[]): readonly Event[] =>
  all.flatMap(({ person, presses }) =>
    presses.flatMap(({ position, times }) =>
      Array.from({ length: times }, (_, i) => ({ id: `${person}/${position}/${i}`, person, position })),
    ),
  );

const shuffled = <T>(all: readonly T[], roll: (below: number) => number): readonly T[] =>
  all
    .map((one) => ({ one, at: roll(1 << 24) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);

/** Both platforms would take this message, with each of its choices told apart and reachable. */
function expectAllTaken(message: Message): void {
  for (const rendered of expectTaken(message)) {
    for (let i = 0; i < CHOICES; i++) expect(rendered).toContain(babble(i));
  }
}

it('2,000 voters and 40 choices, with repeated and reordered deliveries, give the exact tally', async () => {
  const here = await town();
  for (let i = 0; i < CHOICES; i++) await here.house.person('ada').say(`topics suggest ${babble(i)} ${LONG}`);
  await here.house.person('ada').say('topics poll top 40 closes: 2026-03-10 votes: 3');
  await here.house.settle();
  const [card] = standingIn(here.paper);
  const [poll = ''] = action(card ?? messageIn(undefined), 'Choose up to 3').args;

  const roll = dice(7);
  const all = plans(roll);
  const standing = all.map(({ presses }) => presses.filter(({ times }) => times === 1));
  const voters = standing.filter((votes) => votes.length > 0).length;
  const tally = Array.from({ length: CHOICES }, (_, i) => standing.flat().filter((on) => on.position === i + 1).length);
  const events = eventsOf(all);
  const repeated = events.filter((_, i) => i % 10 === 0);
  const deliveries = shuffled([...events, ...repeated], roll);
  const press = ({ id, person, position }: Event) =>
    here.paper.inbox().handle({
      kind: 'press',
      from: { event: id, workspace: 'W1', channel: 'general', person },
      action: { name: 'topics.vote', args: [poll, String(position)] },
      picked: [],
    });
  let next = 0;
  const headlines = new Map<string, number>();
  const clerk = async () => {
    for (let delivery = deliveries[next++]; delivery; delivery = deliveries[next++]) {
      const headline = said(await press(delivery));
      headlines.set(headline, (headlines.get(headline) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 10 }, clerk));
  expect([...headlines.keys()].filter((each) => !/^You (?:vote for|have no vote)/.test(each))).toEqual([]);

  await here.house.settle();
  const lines = linesOf(standingIn(here.paper)[0] ?? messageIn(undefined));
  const shown = lines.filter((line) => /^\d+\. /.test(line)).map((line) => Number(/· (\d+) votes?$/.exec(line)?.[1]));
  expect(shown).toEqual(tally);
  expect(lines).toContain(`${voters.toLocaleString('en')} members have voted.`);

  expectAllTaken(standingIn(here.paper)[0] ?? messageIn(undefined));

  here.house.clock.set('2026-03-11T00:00:00Z');
  await here.house.settle();
  expect(here.chosen).toMatchObject([{ votes: Math.max(...tally) }]);
}, 180_000);
