import type { SlashCommand } from './commands.ts';
import { EVENTS_PATH } from './config.ts';
import { departures } from './departures.ts';
import { messageScopes } from './granted.ts';
import { messageEvents } from './heard.ts';
import type { MessageShortcut } from './shortcuts.ts';

/** Every scope with what it is for: a call of the Web API, or events. https://docs.slack.dev/reference/scopes */
export const scopes = {
  commands: 'slash commands and message shortcuts',
  'chat:write': 'chat.postMessage, chat.update, chat.postEphemeral',
  'files:write':
    'files.getUploadURLExternal and files.completeUploadExternal, for pictures of results, tables and calendars',
  'im:write': 'conversations.open, for direct messages',
  'users:read': 'users.info, for names, time zones, languages and who is an administrator',
  'channels:history':
    'conversations.history and conversations.replies, to find a message of ours whose posting had an unclear end; and to read the message that begins a thread, when somebody hands over an answer in it',
  'groups:history': 'the same in private channels',
  'im:history': 'the same in direct messages',
  'channels:read':
    'to hear that a public channel is gone or that we were put out of it; and conversations.info, to learn whether a channel is private, when somebody hands over a message of it',
  'groups:read': 'the same for private channels',
} as const;

export const botEvents: readonly string[] = [
  ...departures.channel,
  departures.member,
  ...departures.workspace,
].toSorted();

export interface App {
  readonly commands: readonly SlashCommand[];
  readonly shortcuts: readonly MessageShortcut[];
  /** The address of our server, for HTTP; without one, Socket Mode. */
  readonly host?: string | undefined;
  /** Whether what people write is read: answers to us, and what others may be told of. Slack sends all of the channels we are in. */
  readonly messages?: boolean | undefined;
}

/** The app's manifest, for https://api.slack.com/apps. https://docs.slack.dev/reference/app-manifest */
export function manifest({ commands, shortcuts, host, messages = false }: App) {
  const address = host === undefined ? undefined : new URL(EVENTS_PATH, host).href;
  const request = address === undefined ? {} : { request_url: address };
  const command = address === undefined ? {} : { url: address };
  return {
    display_information: {
      name: 'Convener',
      description: 'Does the chores of people who coordinate communities of practice',
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: 'Convener', always_online: true },
      ...(shortcuts.length > 0 && { shortcuts }),
      // Escaped, or nobody could tell whom `@ana` means.
      slash_commands: commands.map((each) => ({ ...each, ...command, should_escape: true })),
    },
    oauth_config: { scopes: { bot: [...Object.keys(scopes), ...(messages ? Object.keys(messageScopes) : [])] } },
    settings: {
      event_subscriptions: {
        ...request,
        bot_events: messages ? [...botEvents, ...messageEvents].toSorted() : botEvents,
      },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: address === undefined,
      token_rotation_enabled: false,
    },
  };
}
