import type { RawValues } from '../../src/surface/form.ts';
import { mentioned, withoutMentions } from '../../src/surface/mentioned.ts';
import type { Author, Incoming } from '../../src/surface/platform.ts';
import { userIn } from './identity.ts';
import type { Names } from './names.ts';

/** How people are called in a workspace. */
export interface Called {
  readonly names: Names;
  readonly team: string;
}

/** Fills in what people are called who are mentioned without it, or whose words these are. */
export async function withNames(incoming: Incoming, names: Names): Promise<Incoming> {
  const called = { names, team: incoming.from.workspace };
  switch (incoming.kind) {
    case 'typed':
      return { ...incoming, text: await spelled(incoming.text, called) };
    case 'submit':
      return { ...incoming, values: await eachValue(incoming.values, called) };
    case 'heard':
      return { ...incoming, text: await readOut(incoming.text, called) };
    case 'shortcut':
      return { ...incoming, said: await quoted(incoming.said, called) };
    case 'command':
    case 'press':
      return incoming;
  }
}

async function eachValue(values: RawValues, called: Called): Promise<RawValues> {
  const spell = (text: string) => spelled(text, called);
  const all = Object.entries(values).map(async ([name, held]) => [name, await Promise.all(held.map(spell))] as const);
  return Object.fromEntries(await Promise.all(all));
}

/** Plain words, with names in place of mentions. */
export const readOut = async (text: string, called: Called): Promise<string> =>
  withoutMentions(await spelled(text, called));

interface Words {
  readonly text: string;
  readonly author?: Author;
}

/** Somebody's words in plain, with what they are called. */
export async function quoted<T extends Words>(said: T, called: Called): Promise<T> {
  const { text, author } = said;
  const user = author && userIn(called.team, author.person);
  const [words, name] = await Promise.all([
    readOut(text, called),
    user === undefined ? author?.name : called.names(user),
  ]);
  return { ...said, text: words, ...(author && { author: { ...author, name: name ?? author.name } }) };
}

const NAMELESS = /<@(?<person>[^<>|\s]{1,64})>/gu;

/** More than that many different people in one text keep their numbers. */
const ASKED_AT_MOST = 10;

async function spelled(text: string, { names, team }: Called): Promise<string> {
  const people = new Set([...text.matchAll(NAMELESS)].map((found) => found.groups?.['person'] ?? ''));
  const ours = [...people].flatMap((person) => {
    const user = userIn(team, person);
    return user === undefined ? [] : [{ person, user }];
  });
  const found = await Promise.all(
    ours.map(async ({ person, user }, i) => [person, i < ASKED_AT_MOST ? await names(user) : user] as const),
  );
  const called = new Map(found);
  return text.replace(NAMELESS, (all, person: string) => {
    const name = called.get(person);
    return name === undefined ? all : mentioned({ person, name });
  });
}
