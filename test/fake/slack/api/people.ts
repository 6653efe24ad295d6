import { secret } from '../ids.ts';
import { type Obj, str } from '../json.ts';
import { Refused } from '../refused.ts';
import type { User } from '../types.ts';
import type { World } from '../world.ts';
import { CONNECTING, type Method, needs, type Request, TIER } from './method.ts';

/** Seconds east of Greenwich at a moment. */
function offset(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at);
  const [, sign, hours, minutes] =
    /([+-])(\d\d):(\d\d)/.exec(parts.find((each) => each.type === 'timeZoneName')?.value ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60);
}

function wireUser(world: World, user: User, withLocale: boolean): Obj {
  const { id, name, realName, tz, locale, isAdmin, isOwner, isBot, deleted, teamId } = user;
  const at = world.settings.now();
  return {
    id,
    team_id: teamId ?? world.team.id,
    name,
    deleted,
    real_name: realName,
    tz,
    tz_label: new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'long' }).format(at).replace(/^.*?, /, ''),
    tz_offset: offset(tz, at),
    profile: { real_name: realName, display_name: name, team: teamId ?? world.team.id },
    is_admin: isAdmin,
    is_owner: isOwner,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: isBot,
    is_app_user: false,
    ...(teamId ? { is_stranger: true } : {}),
    ...(withLocale ? { locale } : {}),
  };
}

/** https://docs.slack.dev/reference/methods/users.info */
function usersInfo({ world, args }: Request) {
  const user = world.users.get(str(args['user']));
  if (!user) throw new Refused('user_not_found');
  return { ok: true, user: wireUser(world, user, String(args['include_locale']) === 'true') };
}

/** https://docs.slack.dev/reference/methods/auth.test */
function authTest({ world: { app, team } }: Request) {
  const who = { team: team.name, user: app.name, team_id: team.id, user_id: app.user, bot_id: app.bot };
  return { ok: true, url: `https://${team.domain}.slack.com/`, ...who, is_enterprise_install: false };
}

/** https://docs.slack.dev/reference/methods/team.info */
function teamInfo({ world: { team } }: Request) {
  const { id, name, domain } = team;
  return {
    ok: true,
    team: { id, name, domain, url: `https://${domain}.slack.com/`, email_domain: '', icon: { image_default: true } },
  };
}

/** A ticket for one socket. https://docs.slack.dev/reference/methods/apps.connections.open */
function connectionsOpen({ world }: Request) {
  const ticket = secret();
  world.tickets.add(ticket);
  return { ok: true, url: `${world.origin.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${world.app.id}` };
}

export const peopleMethods: Readonly<Record<string, Method>> = {
  'auth.test': { token: 'bot', scope: () => undefined, rate: TIER.special, run: authTest },
  'users.info': { token: 'bot', scope: needs('users:read'), rate: TIER.four, run: usersInfo },
  'team.info': { token: 'bot', scope: needs('team:read'), rate: TIER.three, run: teamInfo },
  'apps.connections.open': { token: 'app', scope: () => undefined, rate: CONNECTING, run: connectionsOpen },
};
