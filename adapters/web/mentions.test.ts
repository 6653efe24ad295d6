import { expect, it } from 'vitest';
import { withMentions } from './mentions.ts';
import { people } from './sample.ts';

const KAREN = '<@karen|Karen Lindqvist>';

it.each([
  ['@karen', KAREN],
  ['@Karen', KAREN],
  ['@Karen Lindqvist, please', `${KAREN}, please`],
  ['speaker: @karen topic: waste', `speaker: ${KAREN} topic: waste`],
  ['@José and @jose', '<@jose|José Luis Herrera> and <@jose|José Luis Herrera>'],
  ['@DeShawn', '<@deshawn|DeShawn Lewis>'],
])('reads %s as whoever has that name', (typed, read) => {
  expect(withMentions(typed)).toBe(read);
});

it.each(['karen', 'karen@karen.example', '@karenina', '@nobody', '@'])('leaves %s as it was typed', (typed) => {
  expect(withMentions(typed)).toBe(typed);
});

it('knows everybody apart by the first of their names', () => {
  const names = people.map(({ name }) => name.split(' ')[0]);
  expect(new Set(names).size).toBe(people.length);
});
