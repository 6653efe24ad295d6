import type { SlashCommand } from './commands.ts';
import { EVENTS_PATH } from './config.ts';
import { departures } from './inbound.ts';

/** Every scope with what it is for: a call of the Web API, or events. https://docs.slack.dev/reference/scopes */
export const scopes = {
  commands: 'slash commands',
  'chat:write': 'chat.postMessage, chat.update, chat.postEphemeral',
  'im:write': 'conversations.open, for direct messages',
  'users:read': 'users.info, for names, time zones, languages and who is an administrator',
  'channels:history': 'conversations.history, to find a message of ours whose posting had an unclear end',
  'groups:history': 'the same in private channels',
  'im:history': 'the same in direct messages',
  'channels:read': 'to hear that a public channel is gone or that we were put out of it',
  'groups:read': 'the same for private channels',
} as const;

export const botEvents: readonly string[] = [
  ...departures.channel,
  departures.member,
  ...departures.workspace,
].toSorted();

/**
 * The app's manifest, for https://api.slack.com/apps: for Socket Mode, or with the address of our server, for HTTP.
 * https://docs.slack.dev/reference/app-manifest
 */
export function manifest(commands: readonly SlashCommand[], host?: string) {
  const request = host === undefined ? {} : { request_url: new URL(EVENTS_PATH, host).href };
  const command = host === undefined ? {} : { url: new URL(EVENTS_PATH, host).href };
  return {
    display_information: {
      name: 'Convener',
      description: 'Does the chores of people who coordinate communities of practice',
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: false, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: 'Convener', always_online: true },
      slash_commands: commands.map((each) => ({ ...each, ...command, should_escape: false })),
    },
    oauth_config: { scopes: { bot: Object.keys(scopes) } },
    settings: {
      event_subscriptions: { ...request, bot_events: botEvents },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: host === undefined,
      token_rotation_enabled: false,
    },
  };
}
