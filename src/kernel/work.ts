import type { Community, Member, Person } from '../community/model.ts';
import type { Tx } from '../database/connect.ts';
import type { CommandSpec } from '../surface/command.ts';
import type { RawValues } from '../surface/form.ts';
import type { CommunityId, Language, MemberId, TimeZone } from '../surface/identity.ts';
import type { Message } from '../surface/message.ts';
import type { Hearing } from '../surface/platform.ts';
import type { Text } from '../surface/text.ts';
import type { Card } from './card.ts';
import type { Embeddings } from './embedding.ts';
import type { Fact } from './fact.ts';
import type { Gatherings } from './gathering.ts';
import type { Job } from './job.ts';
import type { Memory } from './memory.ts';

/** Enough to read and to say something, not to change anything. */
export interface Look {
  readonly now: Date;
  readonly tx: Tx;
  readonly community: Community;
  /** Of whoever will read what is made with this: a person for a whisper, the community for a channel. */
  readonly language: Language;
  /** Where our pages are reached, without a slash at its end; undefined where nobody told us. */
  readonly address: string | undefined;
  /** What words mean, as vectors; undefined where that is not to be had. */
  readonly embeddings: Embeddings;
}

/** Whom a message is for. */
export type Audience =
  /** Every channel in which the community lives. */
  | { readonly to: 'community' }
  | { readonly to: 'spot'; readonly platform: string; readonly workspace: string; readonly channel: string }
  /** Privately, on one of the accounts they use; where that cannot be, to the coordinators, with a mention, if that is asked for. */
  | { readonly to: 'member'; readonly member: MemberId; readonly otherwise?: 'coordinators' }
  /** The coordinators' own channel, or, where they have none, each of them privately. */
  | { readonly to: 'coordinators' }
  /** In answer to each message that shows this card. */
  | { readonly to: 'under'; readonly card: Card; readonly id: string };

export const everyone: Audience = { to: 'community' };
export const coordinators: Audience = { to: 'coordinators' };
export const under = (card: Card, id: string): Audience => ({ to: 'under', card, id });

/** All that may be changed. Nothing here reaches the network: each of these writes rows in `tx`, sent after it commits. */
export interface Work extends Look {
  post(to: Audience, message: Message): Promise<void>;
  /** Shows a card where the audience is, and keeps it shown: `refresh` brings every copy up to date. */
  show(to: Audience, card: Card, id: string): Promise<void>;
  /** Written with what the transaction ends with, and once for each card, however often it is asked for. */
  refresh(card: Card, id: string): Promise<void>;
  /** Brings an entry in the workspaces' own calendars up to date, on platforms that have such. */
  gather(of: Gatherings, id: string): Promise<void>;
  /** `job` + `key` is the occurrence: asking twice for the same one is harmless. */
  later<P>(job: Job<P>, payload: P, when: { readonly at: Date; readonly key: string }): Promise<void>;
  /** Told in this transaction to the chores that listen. */
  tell<P>(fact: Fact<P>, payload: P): Promise<void>;
  record(act: string, details: Readonly<Record<string, string | number | boolean>>): Promise<void>;
}

/** Somebody doing something in a community. `language` and `zone` are theirs. */
export interface Turn extends Work, Drafts {
  readonly actor: Member;
  readonly zone: TimeZone;
  readonly here: Audience;
  readonly at: Place;
  /** What this person said and has not agreed to have kept. */
  readonly memory: Memory;
  /** What a platform lets us hear; undefined where we are not on it. */
  readonly hearing: (platform: string) => Hearing | undefined;
  /** What the chores have to say of how they are doing here. */
  reports(): Promise<readonly Text[]>;
}

/** A channel, with the platform's own ids. */
export interface Site {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
}

/** Where something is done: our id of the workspace, and the platform's of the channel. */
export interface Place {
  readonly platform: string;
  readonly workspace: string;
  readonly workspaceId: string;
  readonly channel?: string;
}

/** Somebody doing something where there may be no community yet, or that is not about one. */
export interface Visit extends Drafts {
  readonly now: Date;
  readonly tx: Tx;
  readonly person: Person;
  readonly language: Language;
  readonly zone: TimeZone;
  /** Holds the platform's right to manage the workspace. */
  readonly admin: boolean;
  readonly at: Place;
  /** The turn that this would be in the community of this channel, where there is one. */
  readonly turn: Turn | undefined;
  /** What a platform lets us hear; undefined where we are not on it. */
  readonly hearing: Turn['hearing'];
  readonly commands: readonly CommandSpec[];
  /** To work in a community just set up. */
  within(community: CommunityId): Promise<Work>;
}

/** What a person typed and may still want. Kept for a day, for that person only. */
export interface Drafts {
  keep(values: RawValues): Promise<string>;
  kept(id: string): Promise<RawValues | undefined>;
}
