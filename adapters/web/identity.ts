import type { Profile } from '../../src/surface/platform.ts';
import type { Reader } from './moments.ts';
import { type Channel, channels, languageFor, type Person, people } from './sample.ts';

export const personById = (id: string): Person | undefined => people.find((each) => each.id === id);

export const channelById = (id: string): Channel | undefined => channels.find((each) => each.id === id);

export const profileOf = ({ name, zone, locale, admin }: Person): Profile => ({ name, zone, locale, admin });

export const readerOf = (person: Person): Reader => ({ zone: person.zone, language: languageFor(person) });

/** Up to two letters that stand for a name where there is no picture. */
export const initials = ({ name }: Pick<Person, 'name'>): string => {
  const words = name.split(' ').map((word) => word[0] ?? '');
  return [words[0], words.at(-1)].join('');
};

/** One of eight colours, the same for one person on every page. */
export const hue = (person: Person): number => people.indexOf(person) % 8;

const DIRECT = 'direct-';

/** The channel in which only this person hears from Convener. */
export const directOf = (person: string): string => `${DIRECT}${person}`;

/** Whether something may be said there: in a channel of the sample, or directly to somebody in it. */
export const isChannel = (channel: string): boolean =>
  channelById(channel) !== undefined || people.some((each) => directOf(each.id) === channel);
