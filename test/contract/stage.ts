import type { Clock } from '../../src/kernel/clock.ts';
import type { Platform } from '../../src/surface/platform.ts';
import type { Named } from './control.ts';
import type { RunningHouse } from './house.ts';

/** A message on somebody's screen. */
export interface Shown {
  readonly id: string;
  readonly text: string;
  /** The same, with each moment as the platform's own markup has it. */
  readonly written: string;
  /** The words on its buttons and menus, in order. */
  readonly controls: readonly string[];
  /** Its pictures and files, as `picture: what it shows` and `file: poll-3.csv`. */
  readonly files: readonly string[];
  /** The signs that we put beside it. */
  readonly marks: readonly string[];
  /** The message it answers. */
  readonly under?: string;
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
  /** A control, and of a menu what to pick, by how the words begin. */
  press(on: Shown, control: Named, picked?: readonly string[]): Promise<Screen>;
  submit(form: OpenForm | undefined, values: Readonly<Record<string, string | readonly string[]>>): Promise<Screen>;
  /** An entry in the menu of a message, by its words in this person's language. */
  choose(shortcut: string, on: Shown): Promise<Screen>;
  /** Words to everybody who is there. */
  say(text: string): Promise<void>;
  /** Words in answer to a message: in its thread, or as a reply. */
  answer(to: Shown, text: string): Promise<void>;
  /** Takes back what they wrote; undefined where nobody can. */
  readonly remove: ((on: Shown) => Promise<void>) | undefined;
  /** What is offered while an option of a command is being typed; undefined where nothing ever is. */
  readonly complete: ((path: string, option: string, typed: string) => Promise<readonly string[]>) | undefined;
  /** How a command's line names somebody. */
  mention(who: Who): string;
}

/** Rosa manages the workspace, Luz reads Spanish, Ben and Kim are members. */
export type Who = 'rosa' | 'ben' | 'luz' | 'kim';
/** The channel of everyone, the coordinators' own, a private one of Ben, Luz and Kim, and what is written between us and one person. */
export type Place = 'channel' | 'desk' | 'den' | 'direct';

export type Trouble = 'limited' | 'broken' | 'lost-answer';

/** One platform with a workspace, its channels and four people. */
export interface Scene {
  readonly platform: Platform;
  /** Resolves when people can begin, once the engine runs. */
  begun(): Promise<void>;
  readonly problemsShown: 'inline' | 'whisper';
  /** Somebody, in the channel of everyone unless told. */
  person(who: Who, at?: Place): Actor;
  /** The channel as a member sees it, oldest first, with what stands in threads. */
  channel(): readonly Shown[];
  /** The coordinators' channel. */
  desk(): readonly Shown[];
  /** The private channel; undefined where there is none. */
  readonly den: (() => readonly Shown[]) | undefined;
  /** What nobody but this person sees, asked for or not: in the channel of everyone, and directly. */
  alone(who: Who): readonly Shown[];
  /** The direct messages of somebody with us. */
  direct(who: Who): readonly Shown[];
  /** The entries of the workspace's own calendar; none where a platform has no such. */
  calendar(): readonly Shown[];
  /** How many messages of the channel notify somebody. */
  pinged(at?: 'channel' | 'desk'): number;
  /** How often the last message of the channel was edited. */
  edits(): number;
  /** Nothing reaches this person privately any more: they closed their messages to us, or left. */
  closeDirect(who: Who): void;
  /** The next message to the channel meets bad luck. */
  badLuck(of: Trouble): void;
  /** The next thing a person does is delivered twice more. */
  repeatNext(): void;
  deleteChannel(): void;
  /** How many characters somebody can write at once. */
  readonly longest: number;
  /** What the platform would have refused. */
  violations(): readonly unknown[];
  stop(): Promise<void>;
}

/** How a scene is set. */
export interface Setting {
  /** The platform's own clock; the machine's unless told. */
  readonly clock?: Clock;
  /** What everybody but Luz has their client in. */
  readonly language?: 'en' | 'es';
}

/** A scene with the engine behind it. */
export interface Stage extends Omit<Scene, 'platform' | 'begun'>, RunningHouse {}
