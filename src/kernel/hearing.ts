import type { Answer } from './answer.ts';
import type { Card } from './card.ts';
import type { Turn } from './work.ts';

/** Takes what members write in answer to a card, where their platform lets us read it. */
export interface Ear {
  readonly card: string;
  readonly run: (turn: Turn, heard: Heard) => Promise<Answer>;
}
export interface Heard {
  /** The card's. */
  readonly id: string;
  readonly text: string;
}

/** `run` answers `noted` where it took what was said, and else `done`: nobody is told anything. */
export const hears = (card: Card, run: Ear['run']): Ear => ({ card: card.name, run });
