import { channelPayload } from '../channels.ts';
import { guildPayload } from '../guilds.ts';
import { ok } from '../http.ts';
import { memberPayload, rolePayload } from '../payloads.ts';
import { unknownMember } from '../refusals.ts';
import type { Route } from '../router.ts';
import { botMayView } from '../views.ts';
import { reachChannel, reachGuild } from './reach.ts';

const guild: Route = {
  method: 'GET',
  path: '/guilds/:guild',
  answer: (world, { params }) => ok(guildPayload(reachGuild(world, params['guild']))),
};

const member: Route = {
  method: 'GET',
  path: '/guilds/:guild/members/:user',
  gives: 'GuildMemberResponse',
  answer: (world, { params }) => {
    const found = reachGuild(world, params['guild']).members.get(params['user'] ?? '');
    if (!found) throw unknownMember();
    return ok(memberPayload(world, found));
  },
};

const roles: Route = {
  method: 'GET',
  path: '/guilds/:guild/roles',
  gives: '[GuildRoleResponse]',
  answer: (world, { params }) => ok(reachGuild(world, params['guild']).roles.map(rolePayload)),
};

const channels: Route = {
  method: 'GET',
  path: '/guilds/:guild/channels',
  gives: '[GuildChannelResponse]',
  answer: (world, { params }) => {
    const { id } = reachGuild(world, params['guild']);
    const all = [...world.channels.values()].filter(
      (each) => each.guildId === id && !each.thread && !each.deleted && botMayView(world, each),
    );
    return ok(all.map((channel) => channelPayload(world, channel)));
  },
};

const channel: Route = {
  method: 'GET',
  path: '/channels/:channel',
  answer: (world, { params }) => ok(channelPayload(world, reachChannel(world, params['channel']))),
};

export const guildRoutes: readonly Route[] = [guild, member, roles, channels, channel];
