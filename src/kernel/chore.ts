import type { Localized } from '../surface/command.ts';
import type { Text } from '../surface/text.ts';
import type { Press } from './action.ts';
import type { Card } from './card.ts';
import type { Command } from './command.ts';
import type { Listener } from './fact.ts';
import type { Follower } from './following.ts';
import type { Gatherings } from './gathering.ts';
import type { Ear } from './hearing.ts';
import type { Job } from './job.ts';
import type { Overhearer } from './overhearing.ts';
import type { Page } from './page.ts';
import type { Shortcut } from './shortcut.ts';
import type { Turn } from './work.ts';

/** One folder under src/chores: what it answers to, shows, does later and listens for. */
export interface Chore {
  /** The first word of each of its commands. */
  readonly name: string;
  readonly summary: Localized;
  readonly commands: readonly Command[];
  readonly presses: readonly Press[];
  readonly cards: readonly Card[];
  readonly jobs: readonly Job[];
  readonly listens: readonly Listener[];
  readonly shortcuts: readonly Shortcut[];
  readonly hears: readonly Ear[];
  readonly overhears: readonly Overhearer[];
  readonly follows: readonly Follower[];
  readonly gatherings: readonly Gatherings[];
  readonly pages: readonly Page[];
  /** Lines for the coordinators who ask how all is, in their language. */
  readonly status: readonly ((turn: Turn) => Promise<readonly Text[]>)[];
}

/** What a chore does not have may be left out. Job payload types are forgotten here: the job's name leads back to it. */
export const defineChore = (of: Pick<Chore, 'name' | 'summary' | 'commands'> & Partial<Chore>): Chore => ({
  presses: [],
  cards: [],
  jobs: [],
  listens: [],
  shortcuts: [],
  hears: [],
  overhears: [],
  follows: [],
  gatherings: [],
  pages: [],
  status: [],
  ...of,
});
