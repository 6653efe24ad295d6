/**
 * What Slack sends, as far as it is read. Everything is optional: it comes from outside, and old and new apps differ.
 * https://docs.slack.dev/reference/interaction-payloads
 */
export interface Payload {
  readonly type?: string;
  readonly trigger_id?: string;
  readonly response_url?: string;
  // slash commands, which are flat
  readonly command?: string;
  readonly text?: string;
  readonly team_id?: string | null;
  readonly enterprise_id?: string | null;
  readonly user_id?: string;
  readonly channel_id?: string;
  // block_actions and view_submission
  readonly team?: Named | null;
  readonly enterprise?: Named | null;
  readonly user?: Named;
  readonly channel?: Named;
  readonly container?: { readonly channel_id?: string; readonly is_ephemeral?: boolean };
  readonly actions?: readonly (State & { readonly action_id?: string; readonly action_ts?: string })[];
  readonly view?: View;
  // message_action
  readonly callback_id?: string;
  readonly message_ts?: string;
  readonly message?: Spoken;
  // events
  readonly event_id?: string;
  readonly event?: Happening;
  readonly authorizations?: readonly { readonly team_id?: string | null; readonly enterprise_id?: string | null }[];
}

interface Named {
  readonly id?: string;
  readonly name?: string;
  /** Of a workspace: `safecities` in https://safecities.slack.com. */
  readonly domain?: string;
}

/** A message. https://docs.slack.dev/reference/events/message */
export interface Spoken {
  readonly ts?: string;
  readonly thread_ts?: string;
  readonly subtype?: string;
  readonly text?: string;
  readonly blocks?: readonly RichPart[];
  readonly bot_id?: string | null;
  /** Who wrote the message that this one answers. */
  readonly parent_user_id?: string;
  /** That message, where this one is shown in the channel as well. */
  readonly root?: Spoken;
  readonly channel_type?: string;
  readonly user?: unknown;
}

/** A block of rich text and whatever is in it. */
export interface RichPart {
  readonly type?: string;
  readonly elements?: readonly RichPart[];
  readonly text?: string;
  readonly url?: string;
  readonly user_id?: string;
  readonly channel_id?: string;
  readonly range?: string;
  readonly name?: string;
  readonly unicode?: string;
  readonly fallback?: string;
}

export interface View {
  readonly id?: string;
  readonly hash?: string;
  readonly callback_id?: string;
  readonly private_metadata?: string;
  readonly app_installed_team_id?: string | null;
  readonly blocks?: readonly { readonly type?: string; readonly block_id?: string }[];
  readonly state?: { readonly values?: Readonly<Record<string, Readonly<Record<string, State>>>> };
}

/** What an element holds, in a submitted view and in an action alike. */
export interface State {
  readonly type?: string;
  readonly value?: string | null;
  readonly selected_option?: Option | null;
  readonly selected_options?: readonly Option[];
  readonly selected_date_time?: number | null;
}

interface Option {
  readonly value?: string;
}

export interface Happening extends Spoken {
  readonly type?: string;
  readonly channel?: unknown;
  // where a message was changed or deleted
  readonly message?: Spoken;
  readonly previous_message?: Spoken;
  readonly deleted_ts?: string;
  readonly tokens?: { readonly bot?: readonly string[] };
}
