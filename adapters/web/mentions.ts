import { mentioned } from '../../src/surface/mentioned.ts';
import { type Person, people } from './sample.ts';

const named = new Map<string, Person>();
for (const person of people) {
  const [first = ''] = person.name.split(' ');
  for (const name of [person.name, first, person.id]) named.set(name.toLowerCase(), person);
}

const longestFirst = [...named.keys()].toSorted((a, b) => b.length - a.length);
const MENTION = new RegExp(`(?<![\\p{L}\\p{N}_@])@(${longestFirst.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');

/** What was typed as the surface has it: `@karen`, `@Karen` and `@Karen Lindqvist` are her. */
export const withMentions = (typed: string): string =>
  typed.replace(MENTION, (all, name: string) => {
    const person = named.get(name.toLowerCase());
    return person ? mentioned({ person: person.id, name: person.name }) : all;
  });
