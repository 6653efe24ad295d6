import { channelPayload } from '../channels.ts';
import { ok } from '../http.ts';
import { userPayload } from '../payloads.ts';
import { directMessagesTooFast, refusal, unknownUser } from '../refusals.ts';
import type { Route } from '../router.ts';
import { directChannel } from '../setup.ts';
import { userById, type World } from '../world.ts';
import { checked } from './reach.ts';

/** New direct-message channels a bot may open in ten minutes: Discord tells no number and quarantines after some tens. */
const openings = { most: 20, withinMs: 600_000 };

const gatewayAddress = (world: World): string => `${world.origin.replace('http', 'ws')}/gateway`;

const gateway: Route = {
  method: 'GET',
  path: '/gateway/bot',
  gives: 'GatewayBotResponse',
  answer: (world) =>
    ok({
      url: gatewayAddress(world),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 16 },
    }),
};

const me: Route = {
  method: 'GET',
  path: '/users/@me',
  gives: 'UserPIIResponse',
  answer: (world) =>
    ok({ ...userPayload(userById(world, world.applicationId)), mfa_enabled: true, locale: 'en-US', verified: true }),
};

const person: Route = {
  method: 'GET',
  path: '/users/:user',
  gives: 'UserResponse',
  answer: (world, { params }) => {
    const user = world.users.get(params['user'] ?? '');
    if (!user) throw unknownUser();
    return ok(userPayload(user));
  },
};

const application: Route = {
  method: 'GET',
  path: '/applications/@me',
  gives: 'PrivateApplicationResponse',
  answer: (world) => ok(applicationPayload(world)),
};

const oldApplication: Route = { ...application, path: '/oauth2/applications/@me' };

function applicationPayload(world: World) {
  const bot = userById(world, world.applicationId);
  return {
    id: world.applicationId,
    name: bot.name,
    icon: null,
    description: '',
    type: null,
    flags: 0,
    flags_new: '0',
    bot: userPayload(bot),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: userPayload(bot),
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
}

const openDirect: Route = {
  method: 'POST',
  path: '/users/@me/channels',
  gives: 'PrivateChannelResponse',
  answer: (world, { body }) => {
    const { recipient_id: id = '' } = checked<{ recipient_id?: string }>(world, 'CreatePrivateChannelRequest', body);
    const user = world.users.get(id);
    if (!user || user.bot) throw refusal(400, 50033, 'Invalid Recipient(s)');
    const opened = [...world.channels.values()].some((channel) => channel.personId === id);
    if (!opened) countOpening(world);
    return ok(channelPayload(world, directChannel(world, id)));
  },
};

function countOpening(world: World): void {
  const recent = world.directOpenings.filter((at) => at > world.now() - openings.withinMs);
  if (recent.length >= openings.most) throw directMessagesTooFast();
  world.directOpenings.push(world.now());
}

export const accountRoutes: readonly Route[] = [gateway, me, application, oldApplication, openDirect, person];
