import type { APIInteractionDataResolved } from 'discord-api-types/v10';
import { mentioned } from '../../src/surface/mentioned.ts';

/** Names of what a text mentions by number, where Discord tells them along with it. */
export interface Names {
  readonly user?: (id: string) => string | undefined;
  readonly role?: (id: string) => string | undefined;
  readonly channel?: (id: string) => string | undefined;
}

/** The names that come along with what was typed into a command; of places else those that are known. */
export const namesIn = (resolved: APIInteractionDataResolved | undefined, known: Names): Names => ({
  user: (id) => {
    const user = resolved?.users?.[id];
    return resolved?.members?.[id]?.nick || user?.global_name || user?.username;
  },
  role: (id) => resolved?.roles?.[id]?.name ?? known.role?.(id),
  channel: (id) => resolved?.channels?.[id]?.name ?? known.channel?.(id),
});

/** What somebody typed, its mentions of people as the kernel reads them and everything else as plain words. */
export const asMentioned = (typed: string, names: Names): string =>
  written(typed, names, (person, name) => mentioned({ person, name }));

/** The same as plain words alone. */
export const asWords = (typed: string, names: Names): string =>
  written(typed, names, (_person, name) => `@${name ?? UNKNOWN}`);

const UNKNOWN = '…';

type Person = (id: string, name: string | undefined) => string;

/** Markup: https://docs.discord.com/developers/reference#message-formatting */
const written = (typed: string, { user, role, channel }: Names, person: Person): string =>
  typed
    .replace(/<@!?(\d+)>/g, (_, id: string) => person(id, safe(user?.(id))))
    .replace(/<@&(\d+)>/g, (_, id: string) => `@${role?.(id) ?? UNKNOWN}`)
    .replace(/<#(\d+)>/g, (_, id: string) => `#${channel?.(id) ?? UNKNOWN}`)
    .replace(/<(\/[^<>:]+):\d+>/g, '$1')
    .replace(/<a?(:\w+:)\d+>/g, '$1')
    .replace(/<t:(\d{1,12})(?::\w)?>/g, (_, seconds: string) => new Date(Number(seconds) * 1000).toISOString());

/** A name that ends the markup of a mention would be read as more than a name. */
const safe = (name: string | undefined): string | undefined =>
  name?.replace(/[<>|]/g, ' ').trim().slice(0, 80) || undefined;
