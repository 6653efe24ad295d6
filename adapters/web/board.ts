import type { Language } from '../../src/surface/identity.ts';
import type { Message } from '../../src/surface/message.ts';
import type { Bell } from './bell.ts';
import { ENTRIES } from './limits.ts';

/** One thing that stands in a channel, for everyone there or for one person alone. */
export interface Entry {
  readonly id: string;
  readonly channel: string;
  /** The only person who sees it; undefined for everyone in the channel. */
  readonly to: string | undefined;
  /** The order on the page: an answer to a click stands just below what was clicked. */
  readonly place: number;
  /** The entry that it answers, below which it is set in. That one answers none itself. */
  readonly under: string | undefined;
  /** When it came and when it last changed, in changes of the whole board. */
  readonly born: number;
  readonly version: number;
  readonly at: Date;
  /** The event that last gave it its words; the same event never gives them twice. */
  readonly cause: string;
  readonly body: Body;
}

export type Body =
  | { readonly kind: 'message'; readonly message: Message; readonly language: Language; readonly edited: boolean }
  | {
      readonly kind: 'said';
      readonly by: string;
      readonly words: string;
      /** Convener has taken what was said. */
      readonly noted?: boolean;
    }
  | {
      readonly kind: 'answer';
      readonly message: Message;
      readonly language: Language;
      /** What the person typed to get it. */
      readonly asked?: string | undefined;
      /** The entry whose control they pressed. */
      readonly below?: string | undefined;
    }
  | { readonly kind: 'gone' };

type New = Pick<Entry, 'channel' | 'to' | 'at' | 'cause' | 'body'> & Partial<Pick<Entry, 'place' | 'under'>>;

/** All that is shown, in memory: it lives no longer than the process. */
export interface Board {
  /** Counts the changes; grows with each. */
  version(): number;
  add(entry: New): Entry;
  change(id: string, change: Partial<Pick<Entry, 'body' | 'cause' | 'at'>>): Entry | undefined;
  get(id: string): Entry | undefined;
  /** Oldest first. */
  all(): readonly Entry[];
}

export function board(bell: Bell): Board {
  const entries = new Map<string, Entry>();
  let version = 0;
  let added = 0;
  const put = (entry: Entry): Entry => {
    entries.set(entry.id, entry);
    if (entries.size > ENTRIES) letGo(entries);
    bell.ring();
    return entry;
  };
  return {
    version: () => version,
    add: (entry) => {
      added += 1;
      version += 1;
      return put({ place: added, under: undefined, ...entry, id: `e${added}`, born: version, version });
    },
    change: (id, change) => {
      const before = entries.get(id);
      if (!before) return undefined;
      version += 1;
      return put({ ...before, ...change, version });
    },
    get: (id) => entries.get(id),
    all: () => [...entries.values()],
  };
}

/** What Convener keeps up to date stays; of the rest the oldest goes. */
function letGo(entries: Map<string, Entry>): void {
  const oldest = [...entries.values()].find(({ body }) => body.kind !== 'message');
  if (oldest) entries.delete(oldest.id);
}
