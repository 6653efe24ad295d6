import type { Message } from '../surface/message.ts';
import type { Look } from './work.ts';

/**
 * A message that shows something of ours and is kept up to date wherever it stands. It is drawn when it is sent, from what
 * is committed by then, so many changes in a row are one edit and the last edit is never stale.
 */
export interface Card {
  readonly name: string;
  /**
   * Undefined when there is nothing to show any more: the messages are left as they are. `standing` is whether a message
   * shows it already, which then is changed; else it is about to be sent.
   */
  readonly draw: (look: Look, id: string, standing: boolean) => Promise<Message | undefined>;
}

export const card = (name: string, draw: Card['draw']): Card => ({ name, draw });
