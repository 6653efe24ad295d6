import type { ActionRef } from './action.ts';
import type { CommandSpec, Completion, Localized, ShortcutSpec } from './command.ts';
import type { Form, RawValues } from './form.ts';
import type { Gathering } from './gathering.ts';
import type { Language } from './identity.ts';
import type { Limits } from './limits.ts';
import type { Message } from './message.ts';

/** Facts about a platform, as data: the contract suite and the kernel both read them. */
export interface Capabilities {
  /** Whether a refused form can mark its fields, or must be answered with a whisper and a way back. */
  readonly formProblems: 'inline' | 'whisper';
  /** The most fields in one form. */
  readonly formFields: number;
  /** Whether a workspace has a calendar of its own that `gather` writes to. */
  readonly gatherings: boolean;
  /** Least time between two messages or edits in one channel, in milliseconds. */
  readonly pace: number;
  readonly limits: Limits;
}

/** Where something was said or is to be said. Ids are the platform's own, opaque to all but its adapter. */
export interface Spot {
  readonly workspace: string;
  readonly channel: string;
}

export interface Profile {
  readonly name: string;
  /** An IANA zone, where the platform knows it. */
  readonly zone?: string;
  /** A locale tag, as `es-ES`. */
  readonly locale?: string;
  /** Has the platform's right to manage this workspace: may set a community up. */
  readonly admin: boolean;
}

/** Who did what where, with the platform's own ids. `event` is the same in every delivery of one event. */
export interface From {
  readonly event: string;
  readonly workspace: string;
  /** Undefined where the platform does not say, as in a direct message we were not told the channel of. */
  readonly channel?: string;
  /** Unique on the platform: an adapter whose people are numbered per workspace puts the workspace in. */
  readonly person: string;
  /** Where the platform sends it along; else the kernel asks `platform.profile`. */
  readonly profile?: Profile;
}

export type Incoming =
  /** A command that the platform has split into options. */
  | { readonly kind: 'command'; readonly from: From; readonly path: readonly string[]; readonly options: RawValues }
  /** A command line as typed, without its slash: `topics suggest title: Waste`. */
  | { readonly kind: 'typed'; readonly from: From; readonly text: string }
  | { readonly kind: 'press'; readonly from: From; readonly action: ActionRef; readonly picked: readonly string[] }
  | { readonly kind: 'submit'; readonly from: From; readonly form: string; readonly values: RawValues }
  /** Something to do with a message that somebody wrote, chosen from the message's own menu. */
  | { readonly kind: 'shortcut'; readonly from: From; readonly shortcut: string; readonly said: Said }
  /** The message `id` that somebody wrote, in answer to the message `under` or to none, where we may read it. */
  | {
      readonly kind: 'heard';
      readonly from: From;
      readonly id: string;
      readonly under?: string;
      readonly text: string;
      readonly link?: string;
    };

/** A message that somebody wrote. */
export interface Said {
  readonly id: string;
  /** Plain words, mentions as names. */
  readonly text: string;
  readonly link?: string;
  readonly author?: Author;
  /** Everybody in the workspace may read the channel; false where it is private or direct, or the platform does not tell. */
  readonly open: boolean;
  /** The first message of its thread, or the message that it replies to, where that is another one. */
  readonly root?: string;
  /** The words of that message, as far as the platform gives them. */
  readonly answers?: { readonly text: string; readonly author?: Author };
}

/** Who wrote a message, `person` as in `From`; there is none where it was no person. */
export interface Author {
  readonly person: string;
  readonly name: string;
}

/** Whether the words that people write in the channels we are in reach us: all, those in answer to us, or none. */
export interface Hearing {
  readonly words: 'all' | 'answers' | 'none';
  /** Tells an operator what to do so that all is heard; empty where all is. */
  readonly grant: Localized;
}

export type Reply =
  /**
   * Only the person sees it; to something heard it may be lost, where the platform shows nothing private unasked. What is
   * fleeting may be kept nowhere once it is shown.
   */
  | { readonly kind: 'whisper'; readonly message: Message; readonly language: Language; readonly fleeting?: true }
  /** In place of the private message whose control was pressed; a whisper where there is none. */
  | { readonly kind: 'replace'; readonly message: Message; readonly language: Language; readonly fleeting?: true }
  | { readonly kind: 'form'; readonly form: Form }
  /** Field name to sentence. Only to platforms whose `formProblems` is `inline`. */
  | { readonly kind: 'problems'; readonly problems: Readonly<Record<string, string>> }
  /** Nothing to say: what was asked shows elsewhere. */
  | { readonly kind: 'done' }
  /** What was heard has been taken: the platform marks the words with a sign. */
  | { readonly kind: 'noted' };

/** The kernel's side: adapters call in, and never know which chore answers. */
export interface Inbox {
  readonly commands: readonly CommandSpec[];
  readonly shortcuts: readonly ShortcutSpec[];
  /** Forms must be the first answer (a trigger lives 3 s, a deferred interaction cannot open one): asked before deferring. */
  opensForm(incoming: Incoming): boolean;
  /** Never rejects: what goes wrong becomes a sentence for the person and a line in the log. */
  handle(incoming: Incoming): Promise<Reply>;
  /** At most `limit` suggestions for what stands in option `name` so far. Never rejects. */
  complete(asked: {
    readonly from: From;
    readonly path: readonly string[];
    readonly name: string;
    readonly typed: string;
    readonly limit: number;
  }): Promise<Completion>;
  /** The workspace is new to us, or has a new name. */
  arrived(workspace: { readonly workspace: string; readonly name: string }): Promise<void>;
  /** A message that somebody wrote was changed, or, without `text`, deleted. Never rejects. */
  altered(message: Altered): Promise<void>;
  /** A channel, or without one the whole workspace, is gone or has put us out. */
  departed(where: { readonly workspace: string; readonly channel?: string }): Promise<void>;
}

export interface Altered extends Spot {
  readonly id: string;
  /** Plain words, mentions as names. */
  readonly text?: string;
}

/** A message on its way out. `once` names it for good: deliver it at most once, however often asked. */
export interface Delivery extends Spot {
  readonly message: Message;
  readonly language: Language;
  readonly once: string;
  /** The message of ours in that channel which this one answers. */
  readonly under?: string;
}

/** The adapter's side. Every method may reject with a PlatformError; anything else counts as unclear. */
export interface Platform {
  readonly name: string;
  readonly can: Capabilities;
  /** As far as it is known by now: a platform may have to be connected to tell. */
  hearing(): Hearing;
  start(inbox: Inbox): Promise<void>;
  stop(): Promise<void>;
  /** The platform's id of the new message. */
  post(delivery: Delivery): Promise<string>;
  edit(delivery: Delivery & { readonly id: string }): Promise<void>;
  /** Looks for a message whose posting had an unclear outcome; `since` is when it was first tried. */
  find(delivery: Delivery & { readonly since: Date }): Promise<string | undefined>;
  /** The channel for direct messages with a person, opened where needed. */
  direct(to: { readonly workspace: string; readonly person: string }): Promise<Spot>;
  profile(of: { readonly workspace: string; readonly person: string }): Promise<Profile>;
  /**
   * Puts a gathering into the workspace's own calendar, or changes the one that has this `id`, and gives its id. Asked only
   * where `can.gatherings`. Refused where somebody took the old one away.
   */
  gather(of: { readonly workspace: string; readonly gathering: Gathering; readonly id?: string }): Promise<string>;
  /** Takes a gathering away; one that is gone already is well. */
  disband(of: { readonly workspace: string; readonly id: string }): Promise<void>;
}

export type Fault =
  /** Not done; ask again after `retryAfter` milliseconds. */
  | { readonly kind: 'rate-limited'; readonly retryAfter: number }
  /** Not done, and may work later: their 5xx, no connection. */
  | { readonly kind: 'unavailable' }
  /** Perhaps done: the answer was lost. Look before doing it again. */
  | { readonly kind: 'unclear' }
  /** Not done and never will be. `gone`: the channel is deleted or closed to us. */
  | { readonly kind: 'refused'; readonly gone: boolean };

export class PlatformError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PlatformError';
    this.fault = fault;
  }
}
