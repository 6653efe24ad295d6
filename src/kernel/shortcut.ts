import type { Localized } from '../surface/command.ts';
import type { MemberId } from '../surface/identity.ts';
import type { Said } from '../surface/platform.ts';
import type { Answer } from './answer.ts';
import type { Turn } from './work.ts';

/** A message that somebody wrote, as a handler gets it: `member` where we know who that is. */
export interface Quoted extends Omit<Said, 'author'> {
  readonly author: { readonly name: string; readonly member: MemberId | undefined } | undefined;
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
