import type { Obj } from './json.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  /** IANA zone. */
  readonly tz: string;
  /** As Slack writes it: `en-US`, `es-ES`. */
  readonly locale: string;
  readonly isAdmin: boolean;
  readonly isOwner: boolean;
  readonly isBot: boolean;
  readonly deleted: boolean;
  /** Their own workspace, where they come from another one to a shared channel. */
  readonly teamId?: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  /** `several`: a direct message among more than two. */
  readonly kind: 'public' | 'private' | 'direct' | 'several';
  readonly archived: boolean;
  readonly members: ReadonlySet<string>;
  /** By ts, oldest first. */
  readonly messages: Map<string, Message>;
}

/** One state of a message: what it said, and when that arrived (milliseconds of Slack's clock). */
export interface Version {
  readonly text: string;
  readonly blocks: readonly Obj[];
  readonly at: number;
}

export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly subtype?: string;
  readonly text: string;
  readonly blocks: readonly Obj[];
  readonly attachments?: readonly Obj[];
  readonly thread_ts?: string;
  readonly metadata?: Obj;
  /** What was shared with it, as the Web API tells of it. */
  readonly files?: readonly Obj[];
  readonly reactions?: readonly Reaction[];
  readonly edited?: { readonly user: string; readonly ts: string };
  /** The one reader of an ephemeral message. */
  readonly onlyFor?: string;
  /** Every state so far, the present one last. */
  readonly versions: readonly Version[];
}

export interface Reaction {
  readonly name: string;
  readonly users: readonly string[];
  readonly count: number;
}

/** A file on its way: a place was granted for it, its bytes came, it was completed. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** In bytes, as announced. */
  readonly length: number;
  /** The path it is to be posted to. */
  readonly path: string;
  readonly grantedAt: number;
  readonly bytes?: Buffer;
  readonly completed: boolean;
  /** How often a message may still be refused because Slack has not looked through it yet. */
  readonly unready: number;
}

/** A modal, or a Home tab, as the Web API returns it. */
export type View = Obj & {
  readonly id: string;
  readonly type: string;
  readonly hash: string;
  readonly blocks: readonly Obj[];
  readonly private_metadata: string;
  readonly callback_id: string;
  readonly external_id: string;
  readonly state: { readonly values: Values };
  readonly root_view_id: string;
  readonly previous_view_id: string | null;
};

export interface OpenView {
  readonly user: string;
  readonly view: View;
}

/** What was entered, by block_id and action_id. */
export type Values = Readonly<Record<string, Readonly<Record<string, Obj>>>>;

export interface Trigger {
  readonly id: string;
  readonly user: string;
  readonly issuedAt: number;
  readonly exchanged: boolean;
  /** The view in which the interaction took place. */
  readonly view?: string;
}

/** A response_url: where it leads, how often it was used, what it produced or belongs to. */
export interface Hook {
  readonly path: string;
  readonly user: string;
  readonly channel: string;
  readonly issuedAt: number;
  readonly uses: number;
  readonly original?: { readonly channel: string; readonly ts: string };
}

/** One request that the app made: a Web API method, or `response_url`. */
export interface Call {
  readonly method: string;
  readonly args: Obj;
  readonly token: string;
  readonly at: number;
  answer?: Obj;
  status?: number;
}
