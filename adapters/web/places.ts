import type { Localized } from '../../src/surface/command.ts';
import { directOf } from './identity.ts';
import { type Channel, channels, type Person } from './sample.ts';

/** Where somebody can be: a channel they are in, or what Convener writes to them alone. */
export interface Place {
  /** As in the address of a page. */
  readonly id: string;
  /** What it is to Convener. */
  readonly channel: string;
  readonly name: Localized;
  readonly about: Localized;
}

const DIRECT = 'direct';

const directly = (person: string): Place => ({
  id: DIRECT,
  channel: directOf(person),
  name: { en: 'Direct messages', es: 'Mensajes directos' },
  about: {
    en: 'What Convener writes to you alone. Nobody else sees it.',
    es: 'Lo que Convener te escribe solo a ti. Nadie más lo ve.',
  },
});

const channelPlace = ({ id, about }: Channel): Place => ({
  id,
  channel: id,
  name: { en: `#${id}`, es: `#${id}` },
  about,
});

const isOpenTo = ({ members }: Channel, person: string): boolean => members?.includes(person) ?? true;
const isClosed = ({ members }: Channel): boolean => members !== undefined;

/** What Convener writes to one person alone. */
export const isPrivate = (channel: string): boolean => channels.every((each) => each.id !== channel);

/** Everybody may read it. */
export const isOpen = (channel: string): boolean => channels.some((each) => each.id === channel && !isClosed(each));

/** The channel of everyone first, what is written to them alone last. */
export const placesOf = ({ id }: Person): readonly Place[] => [
  ...channels.filter((each) => isOpenTo(each, id)).map(channelPlace),
  directly(id),
];

/** Where the address leads; to the first channel where it leads nowhere that they may be. */
export const placeFor = (person: Person, id: string | null): Place =>
  placesOf(person).find((each) => each.id === id) ?? channelPlace(channels[0]);

export const directPlace = ({ id }: Person): Place => directly(id);
