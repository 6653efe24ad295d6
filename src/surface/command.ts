import type { Language } from './identity.ts';
import type { Choice } from './message.ts';

/** A sentence in every language, for what is registered with a platform and not said to one reader. */
export type Localized = Readonly<Record<Language, string>>;

/** A command as a platform shows it; the kernel makes these from the chores. */
export interface CommandSpec {
  /** `['topics', 'suggest']` or `['convener', 'profile', 'link']`: one to three words. */
  readonly path: readonly string[];
  readonly summary: Localized;
  /** Platforms that can hide a command from those who may not use it do so; the kernel checks all the same. */
  readonly who: 'anyone' | 'coordinator' | 'admin';
  readonly options: readonly OptionSpec[];
}

/** Something to do with a message, in that message's own menu. */
export interface ShortcutSpec {
  /** As an action's name: `topics.from-message`. */
  readonly name: string;
  /** At most 24 characters in every language: Slack's limit (https://docs.slack.dev/interactivity/implementing-shortcuts). */
  readonly label: Localized;
}

export interface OptionSpec {
  readonly name: string;
  readonly summary: Localized;
  readonly kind: 'text' | 'number' | 'choice';
  /** Only where the command opens no form for what is missing. */
  readonly required: boolean;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  /** Fixed choices, in every language. */
  readonly choices?: readonly { readonly value: string; readonly label: Localized }[];
  /** Ask `inbox.complete` as the person types. */
  readonly completes: boolean;
}

export type Completion = readonly Choice[];
