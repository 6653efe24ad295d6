import type { Bell } from './bell.ts';
import type { Board, Entry } from './board.ts';
import { directOf } from './identity.ts';
import { type Person, people } from './sample.ts';

/** What has come where somebody has not looked since. */
export interface Mail {
  /** How many messages are new to this person in a channel. */
  unread(person: string, channel: string): number;
  /** Everybody who has been written to directly and has not looked. */
  waiting(): readonly Person[];
  /** The person has all of a channel before them. */
  read(person: string, channel: string): void;
  /** Counts the times that somebody looked and found something. */
  version(): number;
}

export function mail(board: Board, bell: Bell): Mail {
  const seen = new Map<string, number>();
  let version = 0;
  const unread = (person: string, channel: string) => {
    const until = seen.get(`${person} ${channel}`) ?? 0;
    return board.all().filter((each) => each.channel === channel && each.born > until && isNews(each, person)).length;
  };
  return {
    unread,
    waiting: () => people.filter(({ id }) => unread(id, directOf(id)) > 0),
    read: (person, channel) => {
      if (unread(person, channel) === 0) return;
      seen.set(`${person} ${channel}`, board.version());
      version += 1;
      bell.ring();
    },
    version: () => version,
  };
}

const isNews = ({ body }: Entry, person: string): boolean =>
  body.kind === 'message' || (body.kind === 'said' && body.by !== person);
