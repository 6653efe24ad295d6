import type { AllowedMentions, Attachment, Body } from './bodies.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly globalName: string | null;
  readonly locale: string;
  readonly bot: boolean;
  closedToDirectMessages: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
  readonly managed: boolean;
}

export interface Member {
  readonly userId: string;
  readonly roles: readonly string[];
  readonly joinedAt: number;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
  readonly joinedAt: number;
  readonly roles: Role[];
  readonly members: Map<string, Member>;
  /** False once the bot was removed. */
  withBot: boolean;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  /** Undefined for direct messages with the bot. */
  readonly guildId: string | undefined;
  /** The other person of a direct-message channel. */
  readonly personId: string | undefined;
  /** Discord's own number of its kind. */
  readonly type: number;
  /** Of a thread: the channel it hangs on, who started it and, of a private one, who else was invited. */
  readonly thread?: {
    readonly parentId: string;
    readonly ownerId: string;
    readonly startedAt: number;
    readonly invited?: readonly string[];
  };
  /** What the channel gives and takes on top of what roles allow. */
  overwrites: readonly Overwrite[];
  readonly messages: Message[];
  denied: Denied | undefined;
  deleted: boolean;
}

/** For a role (type 0) or a person (1): https://docs.discord.com/developers/resources/channel#overwrite-object */
export interface Overwrite {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: bigint;
  readonly deny: bigint;
}

/** What the bot may not do in a channel: see it, write in it, read what was written there, react, attach files. */
export type Denied = 'access' | 'permissions' | 'history' | 'reactions' | 'files';

/** A message as it was at one time. */
export interface State {
  readonly at: number;
  readonly body: Body;
  readonly allowed: AllowedMentions | undefined;
}

export interface Message {
  readonly id: string;
  readonly channelId: string;
  /** Counts all messages of this Discord, in order of arrival. */
  readonly order: number;
  /** Milliseconds since 1970. */
  readonly arrivedAt: number;
  /** The only person who sees it (an ephemeral message); undefined for everyone in the channel. */
  readonly onlyFor: string | undefined;
  /** As it is now. */
  body: Body;
  /** All that came along with it and is still there; `body` leaves out what its components show. */
  files: readonly Attachment[];
  /** Every state since it arrived, oldest first: the last is `body`. */
  readonly states: State[];
  deletedAt: number | undefined;
}

/** An entry of a guild's calendar (https://docs.discord.com/developers/resources/guild-scheduled-event). */
export interface ScheduledEvent {
  readonly id: string;
  readonly guildId: string;
  readonly creatorId: string;
  name: string;
  description: string | null;
  location: string;
  /** Milliseconds since 1970. */
  startsAt: number;
  endsAt: number;
  /** As somebody set it; time changes it, too: see `statusOf`. */
  status: number;
}

export interface Upload {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}
