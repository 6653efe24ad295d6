import type { MovableClock } from '../../src/kernel/clock.ts';
import type { Engine } from '../../src/kernel/engine.ts';
import type { Platform } from '../../src/surface/platform.ts';
import type { Logged } from '../support/logbook.ts';

/** A message on somebody's screen. */
export interface Shown {
  readonly text: string;
  /** The words on its buttons and menus, in order. */
  readonly controls: readonly string[];
  /** The platform's own message, for pressing. */
  readonly raw: unknown;
}

export interface OpenForm {
  readonly title: string;
  /** Field name to what is filled in. */
  readonly filled: Readonly<Record<string, string>>;
  readonly raw: unknown;
}

/** What a person sees after they did something. */
export interface Screen {
  readonly whispers: readonly Shown[];
  readonly form: OpenForm | undefined;
  /** What stands under the fields of a refused form, where the platform can show that. */
  readonly problems: Readonly<Record<string, string>>;
  /** The platform told the person that we failed it. */
  readonly trouble: boolean;
}

export interface Actor {
  command(path: string, options?: Readonly<Record<string, string>>): Promise<Screen>;
  /** A button by how its words begin, or a menu by its place (`menu 0`) with what to pick, by how the words begin. */
  press(on: Shown, label: string, picked?: readonly string[]): Promise<Screen>;
  submit(form: OpenForm | undefined, values: Readonly<Record<string, string | readonly string[]>>): Promise<Screen>;
}

export type Trouble = 'limited' | 'broken' | 'lost-answer';

/** One platform with a workspace, a channel and three people: Rosa manages it, Ben is a member, Luz reads Spanish. */
export interface Scene {
  readonly platform: Platform;
  /** Resolves when people can begin, once the engine runs. */
  begun(): Promise<void>;
  readonly problemsShown: 'inline' | 'whisper';
  person(who: 'rosa' | 'ben' | 'luz'): Actor;
  /** The channel as a member sees it, oldest first. */
  channel(): readonly Shown[];
  /** Everybody whom the messages of the channel could have notified. */
  pinged(): number;
  /** How often the last message of the channel was edited. */
  edits(): number;
  until(holds: () => boolean, what: string): Promise<void>;
  /** The next message to the channel meets bad luck. */
  badLuck(of: Trouble): void;
  /** The next thing a person does is delivered twice more. */
  repeatNext(): void;
  deleteChannel(): void;
  /** What the platform would have refused. */
  violations(): readonly unknown[];
  stop(): Promise<void>;
}

/** A scene with the engine behind it. */
export interface Stage extends Omit<Scene, 'platform' | 'begun'> {
  readonly engine: Engine;
  readonly clock: MovableClock;
  readonly log: readonly Logged[];
}
