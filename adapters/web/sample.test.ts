import { expect, it } from 'vitest';
import { answered, draft } from './faq-story.ts';
import { personById } from './identity.ts';
import { languageFor, people } from './sample.ts';
import { poll, talk, topics, volunteers, votes } from './story.ts';

const distinct = (of: readonly unknown[]) => new Set(of).size;

it('is a community like SafeCities: ten coalitions, some twenty people, several sectors, two languages, three zones', () => {
  expect(distinct(people.map((each) => each.coalition))).toBe(10);
  expect(people.length).toBeGreaterThanOrEqual(20);
  expect(distinct(people.map((each) => each.sector))).toBeGreaterThanOrEqual(6);
  expect(distinct(people.map(languageFor))).toBe(2);
  expect(distinct(people.map((each) => each.zone))).toBe(3);
  expect(people.filter((each) => each.admin).map((each) => each.id)).toEqual(['marisol']);
});

it('tells of nobody who is not in it, and of nobody twice', () => {
  const told = [
    ...topics.flatMap(({ by, wanted }) => [by, ...wanted]),
    ...votes.map(([by]) => by),
    ...talk.flat().map(([by]) => by),
    ...[...answered, draft].map(({ by }) => by),
    ...volunteers.map(([by]) => by),
  ];
  expect(told.filter((id) => !personById(id))).toEqual([]);
  for (const { by, wanted } of topics) expect(distinct([by, ...wanted])).toBe(wanted.length + 1);
});

it('has no title that would be read as the name of an option', () => {
  for (const { title } of topics) expect(title).not.toMatch(/(?:^|\s)\p{Ll}[\p{L}\p{N}_-]*:(?=\s|$)/u);
});

it('keeps within the votes that each has', () => {
  for (const [, choices] of votes) expect(choices.length).toBeLessThanOrEqual(poll.votes);
});
