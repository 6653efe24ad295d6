import type { Obj } from '../json.ts';
import type { Channel, User } from '../types.ts';
import type { World } from '../world.ts';

export const app = ({ app: { id }, settings }: World): Obj => ({ api_app_id: id, token: settings.verificationToken });

export const team = ({ team: { id, domain } }: World): Obj => ({ id, domain });

export const person = (world: World, { id, name }: User): Obj => ({ id, username: name, name, team_id: world.team.id });

export const alone = { enterprise: null, is_enterprise_install: false };

const NAME_OF = { private: 'privategroup', direct: 'directmessage' } as const;

/** What the app is told of a channel's name: that of a public one, else only its kind. */
export const nameFor = ({ kind, name }: Channel): string => (kind === 'public' ? name : NAME_OF[kind]);

export interface Doing {
  readonly user: User;
  readonly trigger: string;
}
