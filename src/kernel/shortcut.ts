import type { Localized } from '../surface/command.ts';
import type { MemberId } from '../surface/identity.ts';
import type { Author as Named, Said } from '../surface/platform.ts';
import type { Answer } from './answer.ts';
import type { Site, Turn } from './work.ts';

/** A message that somebody wrote, as a handler gets it. */
export interface Quoted extends Omit<Said, 'author' | 'answers'> {
  readonly author: Author | undefined;
  readonly answers: { readonly text: string; readonly author: Author | undefined } | undefined;
  /** Where it stands; undefined where the platform did not say. */
  readonly spot: Site | undefined;
  /** The card that the message `root` shows, where that is one of ours. */
  readonly under: { readonly card: string; readonly id: string } | undefined;
}

/** Who wrote something: `member` where we know who that is. */
export interface Author extends Named {
  readonly member: MemberId | undefined;
}

/** Something to do with a message, offered in the message's own menu. */
export interface Shortcut {
  /** As an action's: `topics.from-message`. */
  readonly name: string;
  readonly label: Localized;
  readonly who: 'anyone' | 'coordinator';
  readonly opensForm: boolean;
  readonly run: (turn: Turn, quoted: Quoted) => Promise<Answer>;
}

export const shortcut = (
  of: Pick<Shortcut, 'name' | 'label' | 'run'> & Partial<Pick<Shortcut, 'who' | 'opensForm'>>,
): Shortcut => ({ who: 'anyone', opensForm: false, ...of });
