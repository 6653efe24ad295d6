import { convener } from '../../src/chores/convener/chore.ts';
import { topics } from '../../src/chores/topics/chore.ts';
import { topicChosen } from '../../src/chores/topics/facts.ts';
import { defineChore } from '../../src/kernel/chore.ts';
import { type Fact, hearing } from '../../src/kernel/fact.ts';
import type { CommunityId } from '../../src/surface/identity.ts';
import { community, makeCoordinator, type TestHouse, testHouse } from '../support/house.ts';
import { type Notebook, notebook } from '../support/notebook.ts';

type Told<F> = F extends Fact<infer P> ? P : never;

export interface Town {
  readonly house: TestHouse;
  readonly paper: Notebook;
  readonly slate: Notebook;
  readonly community: CommunityId;
  /** What the topics have told the other chores. */
  readonly chosen: Told<typeof topicChosen>[];
}

/** A community on two platforms, whose coordinator is `ada`, with the topics and somebody who listens to them. */
export async function town(): Promise<Town> {
  const [paper, slate] = [notebook('paper'), notebook('slate')];
  const chosen: Town['chosen'] = [];
  const ear = defineChore({
    name: 'ear',
    summary: { en: 'An ear', es: 'Un oído' },
    commands: [],
    listens: [hearing(topicChosen, async (_work, told) => void chosen.push(told))],
  });
  const house = await testHouse({ chores: [topics, convener, ear], platforms: [paper, slate] });
  const at = [
    { platform: 'paper', workspace: 'W1', channel: 'general' },
    { platform: 'slate', workspace: 'S1', channel: 'red' },
  ];
  const id = await community(house.db, { at });
  await house.person('ada').say('topics list');
  await makeCoordinator(house.db, 'ada');
  return { house, paper, slate, community: id, chosen };
}

export const titles = ['Curfews', 'Street lights', 'Mentors', 'Truancy', 'Parks', 'Night buses', 'Hospitals', 'Data'];

/** Words unlike each other, up to 80: `Bababa`, `Cecece`. */
export const babble = (i: number): string => {
  const consonant = 'bcdfghjklmnpqrst'[i % 16] ?? '';
  const syllable = `${consonant}${'aeiou'[i % 5]}`;
  return `${consonant.toUpperCase()}${syllable.repeat(3).slice(1)}`;
};

/** Suggests so many topics, #1 and on, each a minute younger than the one before. */
export async function backlog({ house }: Town, count: number, by = 'ada'): Promise<void> {
  for (let i = 0; i < count; i++) {
    await house.person(by).say(`topics suggest ${titles[i] ?? babble(i)}`);
    house.clock.pass(60_000);
  }
}
