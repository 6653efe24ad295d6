import type { Obj } from '../json.ts';
import type { Channel } from '../types.ts';
import type { World } from '../world.ts';
import { type Doing, nameFor } from './parts.ts';

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
export function commandPayload(
  world: World,
  {
    user,
    trigger,
    channel,
    command,
    text,
    url,
  }: Doing & { channel: Channel; command: string; text: string; url: string },
): Obj {
  return {
    token: world.settings.verificationToken,
    team_id: world.team.id,
    team_domain: world.team.domain,
    channel_id: channel.id,
    channel_name: nameFor(channel),
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: world.app.id,
    is_enterprise_install: 'false',
    response_url: url,
    trigger_id: trigger,
  };
}
