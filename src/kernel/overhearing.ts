import type { Db, Tx } from '../database/connect.ts';
import type { Answer } from './answer.ts';
import type { Look, Site, Turn } from './work.ts';

/** Takes what people say to each other, and not to us, where their platform lets us read it and the chore has use for it. */
export interface Overhearer {
  /** As an action's: `faq.question`. */
  readonly name: string;
  /** Asked before anything is written. Where nobody cares, what was said leaves no trace, not even of who said it. */
  readonly cares: (look: Glance, at: Site & { readonly text: string }) => Promise<boolean>;
  readonly run: (turn: Turn, said: Overheard) => Promise<Answer>;
}

/** Enough to tell whether something is of use. */
export interface Glance extends Pick<Look, 'now' | 'embeddings'> {
  readonly tx: Tx | Db;
}

/** Words that began something: they answer no message. They may be kept only where whoever said them agrees. */
export interface Overheard {
  readonly id: string;
  /** Plain words, mentions as names. */
  readonly text: string;
  readonly link?: string;
  readonly spot: Site;
}

/** `run` answers with a whisper, which the platform may lose and which has to be `fleeting` where it repeats what was said. */
export const overhears = (name: string, of: Pick<Overhearer, 'cares' | 'run'>): Overhearer => ({ name, ...of });
