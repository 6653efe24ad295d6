import type { Obj } from '../json.ts';
import type { User, View } from '../types.ts';
import type { World } from '../world.ts';
import { alone, app, type Doing, person, team } from './parts.ts';

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export function submissionPayload(world: World, { user, trigger, view }: Doing & { view: View }): Obj {
  return {
    type: 'view_submission',
    team: team(world),
    user: person(world, user),
    ...app(world),
    trigger_id: trigger,
    view,
    response_urls: [],
    ...alone,
  };
}

export function closedPayload(
  world: World,
  { user, view, cleared }: { user: User; view: View; cleared: boolean },
): Obj {
  return {
    type: 'view_closed',
    team: team(world),
    user: person(world, user),
    ...app(world),
    view,
    is_cleared: cleared,
    ...alone,
  };
}
