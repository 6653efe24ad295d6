import type { WebClient } from '@slack/web-api';
import type { Log } from '../../src/surface/adapter.ts';
import { type Platform, PlatformError } from '../../src/surface/platform.ts';
import { calling } from './calling.ts';
import { profileOf, userOf } from './identity.ts';
import { trunks } from './luggage.ts';
import { asWritten, catchUp, post } from './posting.ts';
import { render } from './render.ts';
import { search } from './search.ts';

export type Outbox = Pick<Platform, 'post' | 'edit' | 'find' | 'direct' | 'profile'>;

/** Everything said on our own account, and what has to be asked for it. */
export function outbox(client: WebClient, log: Log): Outbox {
  const call = calling(log);
  const desk = { client, call, log, trunks: trunks() };
  return {
    post: (delivery) => post(desk, delivery),
    edit: async ({ workspace, channel, message, language, id }) => {
      const said = render(message, { workspace, language });
      await call('freely', client.chat.update({ channel, ts: id, ...said, ...asWritten }));
    },
    find: async (delivery) => {
      const id = desk.trunks.known(delivery.once)?.posted ?? (await call('freely', search(client, delivery)));
      if (id !== undefined) await catchUp(desk, delivery, id);
      return id;
    },
    direct: async ({ workspace, person }) => {
      const { channel } = await call('freely', client.conversations.open({ users: userOf(person) }));
      if (channel?.id) return { workspace, channel: channel.id };
      throw new PlatformError({ kind: 'unavailable' }, 'Slack: a conversation without its number');
    },
    profile: async ({ workspace, person }) => {
      const asked = client.users.info({ user: userOf(person), include_locale: true });
      const { user } = await call('freely', asked);
      return profileOf(user ?? {}, workspace);
    },
  };
}
