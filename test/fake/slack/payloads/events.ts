import { secret } from '../ids.ts';
import { type Obj, str } from '../json.ts';
import type { World } from '../world.ts';
import { app } from './parts.ts';

/** https://docs.slack.dev/apis/events-api/using-http-request-urls#callback-field */
export function eventPayload(world: World, event: Obj, eventId: string): Obj {
  const at = Math.floor(world.settings.now() / 1000);
  const { id: teamId } = world.team;
  // Of what a person from another workspace says in a shared channel, Slack tells as of theirs, to the app that is in ours.
  const abroad = world.users.get(str(event['user']))?.teamId;
  const bot = {
    enterprise_id: null,
    team_id: teamId,
    user_id: world.app.user,
    is_bot: true,
    is_enterprise_install: false,
  };
  return {
    ...app(world),
    team_id: abroad ?? teamId,
    context_team_id: teamId,
    context_enterprise_id: null,
    event: { event_ts: str(event['ts']) || `${at}.000100`, ...event },
    type: 'event_callback',
    event_id: eventId,
    event_time: at,
    authorizations: [bot],
    is_ext_shared_channel: abroad !== undefined,
    event_context: `4-${secret(8)}`,
  };
}
