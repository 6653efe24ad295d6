import { createHash } from 'node:crypto';
import type { REST } from 'discord.js';
import { type APIChannel, type APIGuildMember, type APIMessage, type APIUser, Routes } from 'discord-api-types/v10';
import type { Log } from '../../src/surface/adapter.ts';
import type { Delivery, Platform } from '../../src/surface/platform.ts';
import { isOurBug, isRefusedToken, platformError, type Repeatable, said } from './errors.ts';
import { profileOf } from './identity.ts';
import { NONCE } from './limits.ts';
import { render } from './render.ts';
import { mayManage } from './rights.ts';
import { likeness, messagesSince } from './search.ts';

export type Outbox = Pick<Platform, 'post' | 'edit' | 'find' | 'direct' | 'profile'>;

export interface Posting {
  /** Makes one try of each request, and rejects where it would have to wait. */
  readonly rest: REST;
  readonly log: Log;
  /** Called when Discord no longer takes our token. */
  readonly refused: () => void;
  /** Told of each channel for direct messages that is opened. */
  readonly opened: (channel: string, workspace: string) => void;
}

/** Clocks differ: a message of ours may carry a time a little before our own. */
const CLOCK_MARGIN = 10_000;

/** Discord's memory of what was posted: the same for the same `once`, and short enough. */
export const nonce = (once: string): string => createHash('sha256').update(once).digest('base64url').slice(0, NONCE);

/** What the kernel's outbox asks of Discord; every failure is a PlatformError. */
export function outbox({ rest, log, refused, opened }: Posting): Outbox {
  const asking = async <T>(repeatable: Repeatable, ask: () => Promise<unknown>): Promise<T> => {
    try {
      return (await ask()) as T;
    } catch (error) {
      if (isRefusedToken(error)) refused();
      if (isOurBug(error)) log.error({ error: said(error) }, 'discord: a request that Discord cannot read');
      throw platformError(error, repeatable);
    }
  };
  const me = remembered(() => asking<APIUser>('repeatable', () => rest.get(Routes.user())));

  return {
    post: async ({ channel, message, once }) => {
      const posted = await asking<APIMessage>('once', async () => {
        const body = { ...render(message), nonce: nonce(once), enforce_nonce: true };
        return rest.post(Routes.channelMessages(channel), { body });
      });
      return posted.id;
    },
    edit: ({ channel, id, message }) =>
      asking('repeatable', async () => rest.patch(Routes.channelMessage(channel, id), { body: render(message) })),
    find: async (delivery) => {
      const { id } = await me();
      return asking('repeatable', () => find(rest, id, delivery));
    },
    direct: async ({ workspace, person }) => {
      const body = { recipient_id: person };
      const { id } = await asking<APIChannel>('repeatable', () => rest.post(Routes.userChannels(), { body }));
      opened(id, workspace);
      return { workspace, channel: id };
    },
    profile: async ({ workspace, person }) => {
      const member = await asking<APIGuildMember>('repeatable', () => rest.get(Routes.guildMember(workspace, person)));
      const admin = await asking<boolean>('repeatable', () => mayManage(rest, workspace, member));
      return { ...profileOf(member.user, member), admin };
    },
  };
}

/** By its nonce; where Discord has dropped that, as it does from a channel's history, by all that the message shows. */
async function find(
  rest: REST,
  me: string,
  delivery: Delivery & { readonly since: Date },
): Promise<string | undefined> {
  const wanted = nonce(delivery.once);
  const shown = likeness(render(delivery.message).components);
  const since = new Date(delivery.since.getTime() - CLOCK_MARGIN);
  for await (const { id, author, nonce: given, components } of messagesSince(rest, delivery.channel, since)) {
    if (author.id !== me) continue;
    if (given === undefined ? likeness(components ?? []) === shown : given === wanted) return id;
  }
  return undefined;
}

/** Asks once; a failure is not remembered. */
function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = undefined;
      throw error;
    });
    return answer;
  };
}
