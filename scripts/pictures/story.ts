import { COORDINATOR, type Person, people } from '../../adapters/web/sample.ts';
import { topics } from '../../adapters/web/story.ts';

/** Monday morning in Chicago. */
export const BEGINNING = '2026-04-13T14:02:00Z';

export const community = { name: 'SafeCities', zone: 'Chicago', language: 'en' } as const;
export const poll = { closes: 'next monday 17:00', votes: '3' } as const;
/** That, in Chicago. */
export const CLOSING = '2026-04-20T22:00:00Z';

/** Coalitions whose people are on Discord; the others are on Slack, and the coordinator is on both. */
const ELSEWHERE: readonly string[] = ['Newark', 'Providence', 'Oakland', 'Tacoma'];

export type Place = 'slack' | 'discord';

export const placeOf = (person: Person): Place => (ELSEWHERE.includes(person.coalition) ? 'discord' : 'slack');

export const peopleOn = (place: Place): readonly Person[] =>
  people.filter((each) => placeOf(each) === place || each.id === COORDINATOR);

export const personNamed = (id: string): Person => {
  const found = people.find((each) => each.id === id);
  if (!found) throw new Error(`nobody is called ${id}`);
  return found;
};

export { COORDINATOR, topics };

/** Who votes for which places of the ballot, in order. */
export const votes: readonly (readonly [person: string, places: readonly number[]])[] = [
  ['deshawn', [2, 4]],
  ['yolanda', [1, 3]],
  ['rafael', [3, 2]],
  ['priya', [4, 2, 1]],
  ['bill', [5, 6]],
  ['keisha', [1, 2]],
  ['karen', [6, 4, 1]],
  ['jose', [3, 1]],
  ['elena', [3, 2]],
  ['andre', [4, 1]],
  ['tanya', [2]],
  ['grace', [1, 2]],
  ['marcus', [1, 3, 5]],
  ['teresa', [1, 3]],
  ['thomas', [2, 3]],
];

/** Whose private answers are in the pictures. */
export const readers = { slack: { who: 'denise', votes: [1, 5] }, discord: { who: 'hannah', votes: [3, 1] } } as const;

/** Much like a topic that is there. */
export const lateSuggestion = { by: 'bill', title: 'Keeping youth programs open after the grant ends' } as const;
