import type { Obj } from '../json.ts';
import type { Channel, User } from '../types.ts';
import type { World } from '../world.ts';

export const app = ({ app: { id }, settings }: World): Obj => ({ api_app_id: id, token: settings.verificationToken });

export const team = ({ team: { id, domain } }: World): Obj => ({ id, domain });

export const person = (world: World, { id, name, teamId }: User): Obj => ({
  id,
  username: name,
  name,
  team_id: teamId ?? world.team.id,
});

export const alone = { enterprise: null, is_enterprise_install: false };

const NAME_OF: Readonly<Partial<Record<Channel['kind'], string>>> = {
  private: 'privategroup',
  direct: 'directmessage',
};

/** What the app is told of a channel's name: that of a public one, else only its kind, or who is in it. */
export const nameFor = ({ kind, name }: Channel): string => NAME_OF[kind] ?? name;

/** As events tell of it. https://docs.slack.dev/reference/events/message.mpim and its siblings */
export const typeOf = ({ kind }: Channel): string =>
  ({ public: 'channel', private: 'group', direct: 'im', several: 'mpim' })[kind];

export interface Doing {
  readonly user: User;
  readonly trigger: string;
}
