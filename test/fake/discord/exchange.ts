import type { Choice, SentModal } from './bodies.ts';
import type { Message } from './nouns.ts';

/** A form that is open on somebody's screen. */
export interface Modal extends SentModal {
  readonly personId: string;
  readonly channelId: string;
  /** The message whose button opened it. */
  readonly source: Message | undefined;
}

/** One interaction: what a person did, and all that the bot answered with its token. */
export interface Exchange {
  readonly id: string;
  readonly token: string;
  /** Command 2, component 3, completion 4, submitted form 5. */
  readonly kind: number;
  readonly personId: string;
  readonly channelId: string;
  readonly guildId: string | undefined;
  /** Milliseconds of the fake's clock. */
  readonly openedAt: number;
  /** How many messages had arrived before. */
  readonly since: number;
  /** The message whose component was used. */
  readonly source: Message | undefined;
  /** The message in whose menu the command was chosen. */
  readonly target: Message | undefined;
  /** The command with its subcommand. */
  readonly name: string | undefined;
  /** What went over the gateway. */
  readonly payload: object;
  /** The type of the first answer (4 to 9). */
  answered: number | undefined;
  readonly whenAnswered: PromiseWithResolvers<void>;
  original: Message | undefined;
  /** The source was changed by an answer. */
  updated: boolean;
  modal: Modal | undefined;
  choices: readonly Choice[] | undefined;
  readonly followups: Message[];
}

/** How long Discord waits for the first answer, and how long a token lives: milliseconds. */
export const firstAnswerWithin = 3_000;
export const tokenLivesFor = 15 * 60_000;
