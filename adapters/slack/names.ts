import { setTimeout as pause } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { Log } from '../../src/surface/adapter.ts';
import type { RawValues } from '../../src/surface/form.ts';
import { mentioned, withoutMentions } from '../../src/surface/mentioned.ts';
import type { Incoming, Said } from '../../src/surface/platform.ts';
import { profileOf, userIn } from './identity.ts';

/** What somebody of our workspace is called; their number where Slack does not tell in time. */
export type Names = (user: string) => Promise<string>;

/** A form has to be opened within 3 s of what opens it, and asking for names comes before. In milliseconds. */
const WITHIN = 1_000;
const KEPT_FOR = 60 * 60_000;
const KEPT = 2_000;

export function namesFrom(
  client: WebClient,
  { log, team, within = WITHIN }: { readonly log: Log; readonly team: string; readonly within?: number },
): Names {
  const kept = new Map<string, { readonly since: number; readonly name: Promise<string> }>();
  const ask = async (user: string): Promise<string> => {
    try {
      const { user: found } = await client.users.info({ user });
      return safe(profileOf(found ?? {}, team).name) || user;
    } catch (error) {
      kept.delete(user);
      log.info({ err: error }, 'Slack did not say what somebody is called');
      return user;
    }
  };
  return async (user) => {
    const known = kept.get(user);
    const fresh = known && Date.now() - known.since < KEPT_FOR ? known : { since: Date.now(), name: ask(user) };
    if (kept.size >= KEPT) kept.clear();
    kept.set(user, fresh);
    return Promise.race([fresh.name, pause(within, user, { ref: false })]);
  };
}

/** So that it can stand in a mention. */
const safe = (name: string): string => name.replace(/[<>|]/g, '').slice(0, 80);

/** Fills in what people are called who are mentioned without it, or whose words these are. */
export async function withNames(incoming: Incoming, names: Names): Promise<Incoming> {
  const spell = (text: string) => spelled(text, { names, team: incoming.from.workspace });
  switch (incoming.kind) {
    case 'typed':
      return { ...incoming, text: await spell(incoming.text) };
    case 'submit':
      return { ...incoming, values: await eachValue(incoming.values, spell) };
    case 'heard':
      return { ...incoming, text: withoutMentions(await spell(incoming.text)) };
    case 'shortcut':
      return { ...incoming, said: await saidByName(incoming.said, { spell, names, team: incoming.from.workspace }) };
    case 'command':
    case 'press':
      return incoming;
  }
}

type Spell = (text: string) => Promise<string>;

async function eachValue(values: RawValues, spell: Spell): Promise<RawValues> {
  const all = Object.entries(values).map(async ([name, held]) => [name, await Promise.all(held.map(spell))] as const);
  return Object.fromEntries(await Promise.all(all));
}

async function saidByName(
  said: Said,
  { spell, names, team }: { readonly spell: Spell; readonly names: Names; readonly team: string },
): Promise<Said> {
  const { author } = said;
  const user = author && userIn(team, author.person);
  const [text, name] = await Promise.all([spell(said.text), user === undefined ? undefined : names(user)]);
  return { ...said, text: withoutMentions(text), ...(author && { author: { ...author, name: name ?? author.name } }) };
}

const NAMELESS = /<@(?<person>[^<>|\s]{1,64})>/gu;

/** More than that many different people in one text keep their numbers. */
const ASKED_AT_MOST = 10;

async function spelled(
  text: string,
  { names, team }: { readonly names: Names; readonly team: string },
): Promise<string> {
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
