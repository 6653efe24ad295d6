import type { Tx } from '../database/connect.ts';
import type { CommunityId } from '../surface/identity.ts';
import type { Site, Work } from './work.ts';

/** Keeps up with messages that people wrote, where they change them or take them back. */
export interface Follower {
  readonly name: string;
  /** Whose the message is; undefined where the chore holds nothing of it. */
  readonly find: (tx: Tx, of: Followed) => Promise<CommunityId | undefined>;
  /** In the same transaction. Told more than once of one change it has to come to the same. */
  readonly run: (work: Work, of: Followed & { readonly text: string | undefined }) => Promise<void>;
}

/** A message, with the platform's own ids. */
export interface Followed extends Site {
  readonly id: string;
}

/** `text` is what the message says now; undefined: it is deleted. */
export const follows = (name: string, of: Pick<Follower, 'find' | 'run'>): Follower => ({ name, ...of });
