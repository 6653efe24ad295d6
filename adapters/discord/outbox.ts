import type { REST } from 'discord.js';
import { type APIChannel, type APIGuildMember, type APIMessage, Routes } from 'discord-api-types/v10';
import type { Platform } from '../../src/surface/platform.ts';
import { type Asking, asker, ourselves } from './asking.ts';
import type { Directs } from './directs.ts';
import { gatherings } from './gatherings.ts';
import { profileOf } from './identity.ts';
import { mayManage } from './rights.ts';
import { find } from './search.ts';
import { edit, post } from './sending.ts';

export type Outbox = Omit<Platform, 'name' | 'can' | 'hearing' | 'start' | 'stop'>;

export interface Posting extends Asking {
  /** Makes one try of each request, and rejects where it would have to wait. */
  readonly rest: REST;
  readonly now: () => Date;
  /** Told of each channel for direct messages that is opened. */
  readonly opened: Directs['opened'];
}

/** What the kernel's outbox asks of Discord; every failure is a PlatformError. */
export function outbox(posting: Posting): Outbox {
  const { rest, now, opened } = posting;
  const ask = asker(posting);
  const me = ourselves(rest, ask);

  return {
    post: async (delivery) => (await ask<APIMessage>('once', () => post(posting, delivery))).id,
    edit: (delivery) => ask('repeatable', () => edit(posting, delivery)),
    find: async (delivery) => {
      const id = await me();
      return ask('repeatable', () => find(rest, id, delivery));
    },
    direct: async ({ workspace, person }) => {
      const body = { recipient_id: person };
      const { id } = await ask<APIChannel>('repeatable', () => rest.post(Routes.userChannels(), { body }));
      opened({ channel: id, workspace, person });
      return { workspace, channel: id };
    },
    profile: async ({ workspace, person }) => {
      const member = await ask<APIGuildMember>('repeatable', () => rest.get(Routes.guildMember(workspace, person)));
      const admin = await ask<boolean>('repeatable', () => mayManage(rest, workspace, member));
      return { ...profileOf(member.user, member), admin };
    },
    ...gatherings({ rest, ask, me, now }),
  };
}
