import { type Obj, obj, objects, str, strings } from './json.ts';

/** How strict this Slack is and what it was told about the app. Times in milliseconds. */
export interface Settings {
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** Legacy token that every payload carries. */
  readonly verificationToken: string;
  readonly teamId: string;
  /** Slack's clock: message timestamps, age of triggers and response URLs, rate limits. Signatures use the real one. */
  readonly now: () => number;
  readonly scopes: readonly string[];
  /** Event types that the app has subscribed to, messages as `message.channels`; what happens is told only when listed. */
  readonly events: readonly string[];
  /** Slash commands of the app's manifest; any when undefined. */
  readonly commands: readonly string[] | undefined;
  /** Whether its manifest says `should_escape` of them. */
  readonly escapes: boolean;
  /** Callback ids of the message shortcuts in its manifest; any when undefined. */
  readonly shortcuts: readonly string[] | undefined;
  readonly ackMs: number;
  readonly triggerMs: number;
  readonly responseUrlMs: number;
  readonly responseUrlUses: number;
  /** How long an address to upload to is good. */
  readonly uploadMs: number;
  /** How many messages that show a picture are refused before Slack has looked through it. */
  readonly unreadyPosts: number;
  /** Before the first, second and third repetition of an unanswered event. */
  readonly retryDelaysMs: readonly number[];
  /** A person's action is over when nothing has happened for this long. */
  readonly quietMs: number;
  readonly pingMs: number;
  /** Whether calls are counted against the published rate limits. */
  readonly rates: boolean;
  /** Apps sold outside the Marketplace read history once a minute, 15 messages at a time. */
  readonly commercial: boolean;
  readonly messageWeight: number;
}

export const SCOPES = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'reactions:write',
  'team:read',
  'users:read',
] as const;

const EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'channel_archive',
  'channel_deleted',
  'channel_left',
  'channel_rename',
  'channel_unarchive',
  'group_archive',
  'group_deleted',
  'group_left',
  'group_rename',
  'group_unarchive',
  'member_joined_channel',
  'member_left_channel',
  'team_join',
  'tokens_revoked',
  'user_change',
] as const;

/** An app that was installed with this manifest: it may do and hears what is written there, and nothing else. */
export function installedWith(manifest: Obj): Partial<Settings> {
  const { slash_commands: commands, shortcuts } = obj(manifest['features']);
  const { event_subscriptions: subscribed } = obj(manifest['settings']);
  return {
    scopes: strings(obj(obj(manifest['oauth_config'])['scopes'])['bot']),
    events: strings(obj(subscribed)['bot_events']),
    commands: objects(commands).map(({ command }) => str(command)),
    escapes: objects(commands).every(({ should_escape: escapes }) => escapes === true),
    shortcuts: objects(shortcuts).map(({ callback_id: id }) => str(id)),
  };
}

const MINUTE = 60_000;

export const settings = (given: Partial<Settings>): Settings => ({
  botToken: 'xoxb-1-2-convener',
  appToken: 'xapp-1-A0CONVENER-3-convener',
  signingSecret: '8f742231b10e8888abcd99yyyzzz85a5',
  verificationToken: 'xyzz0WbapA4vBCDEFasx0q6G',
  teamId: 'T0SAFE',
  now: Date.now,
  scopes: SCOPES,
  events: EVENTS,
  commands: undefined,
  escapes: true,
  shortcuts: undefined,
  ackMs: 3000,
  triggerMs: 3000,
  responseUrlMs: 30 * MINUTE,
  responseUrlUses: 5,
  uploadMs: 30 * MINUTE,
  unreadyPosts: 0,
  retryDelaysMs: [0, MINUTE, 5 * MINUTE],
  quietMs: 40,
  pingMs: 10_000,
  rates: true,
  commercial: false,
  messageWeight: 13_200,
  ...given,
});
