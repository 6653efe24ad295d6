import type { APIRole, GatewayGuildCreateDispatchData } from 'discord-api-types/v10';
import { isHidden, type Told } from './channels.ts';
import type { Names } from './mentions.ts';

type Guild = Pick<GatewayGuildCreateDispatchData, 'channels' | 'threads' | 'roles'>;
type Channel = Pick<Told, 'id' | 'name' | 'flags'>;
type Role = Pick<APIRole, 'id' | 'name'>;

/** What channels and roles are called, as the gateway tells it: a message mentions them by number alone. */
export function placeNames() {
  const channels = new Map<string, string>();
  const roles = new Map<string, string>();
  const channel = ({ id, name, ...told }: Channel): void => {
    if (isHidden(told)) channels.delete(id);
    else if (name) channels.set(id, name);
  };
  const role = ({ role: { id, name } }: { readonly role: Role }): void => void roles.set(id, name);
  return {
    known: { channel: (id) => channels.get(id), role: (id) => roles.get(id) } satisfies Names,
    guild: (guild: Partial<Guild>): void => {
      for (const each of [...(guild.channels ?? []), ...(guild.threads ?? [])]) channel(each);
      for (const each of guild.roles ?? []) role({ role: each });
    },
    channel,
    role,
  };
}
