import { accountRoutes } from './rest/account.ts';
import { commandRoutes } from './rest/commands.ts';
import { eventRoutes } from './rest/events.ts';
import { guildRoutes } from './rest/guilds.ts';
import { interactionRoutes } from './rest/interactions.ts';
import { messageRoutes } from './rest/messages.ts';
import { reactionRoutes } from './rest/reactions.ts';
import { webhookRoutes } from './rest/webhooks.ts';
import type { Route } from './router.ts';

/** All of Discord's API that the fake knows; a request to any other route is a violation. */
export const routes: readonly Route[] = [
  ...accountRoutes,
  ...commandRoutes,
  ...guildRoutes,
  ...messageRoutes,
  ...reactionRoutes,
  ...eventRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
];
