import type { WebClient } from '@slack/web-api';
import type { Log } from '../../src/surface/adapter.ts';
import { type Platform, PlatformError } from '../../src/surface/platform.ts';
import { codeOf, isLockedOut, platformError, type Repeatable } from './errors.ts';
import { profileOf, userOf } from './identity.ts';
import { render } from './render.ts';

export type Outbox = Pick<Platform, 'post' | 'edit' | 'find' | 'direct' | 'profile'>;

/** What marks a message as ours, so that it can be found again. */
const MARK = 'convener_message';

/** The top line is plain words: nothing in it is looked for to be linked, pinged or unfolded. */
const asWritten = { parse: 'none', link_names: false } as const;

/** History is given 15 messages at a time. */
const PAGE = 15;
const PAGES = 4;

/** Slack's clock and ours may differ by this, in seconds. */
const SKEW = 30;

/** Everything said on our own account, and what has to be asked for it. */
export function outbox(client: WebClient, log: Log): Outbox {
  const call = async <T>(repeatable: Repeatable, asking: Promise<T>): Promise<T> => {
    try {
      return await asking;
    } catch (error) {
      if (isLockedOut(error)) log.error({ code: codeOf(error) }, 'Slack refuses the bot token or one of its scopes');
      throw platformError(error, repeatable);
    }
  };
  return {
    post: async ({ workspace, channel, message, language, once }) => {
      const metadata = { event_type: MARK, event_payload: { once } };
      const sent = { channel, metadata, ...render(message, { workspace, language }), ...asWritten };
      const { ts } = await call('once', client.chat.postMessage({ ...sent, unfurl_links: false, unfurl_media: false }));
      if (ts) return ts;
      throw new PlatformError({ kind: 'unclear' }, 'Slack: a message without its number');
    },
    edit: async ({ workspace, channel, message, language, id }) => {
      await call(
        'freely',
        client.chat.update({ channel, ts: id, ...render(message, { workspace, language }), ...asWritten }),
      );
    },
    find: ({ channel, once, since }) => call('freely', search(client, { channel, once, since })),
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

interface Sought {
  readonly channel: string;
  readonly once: string;
  readonly since: Date;
}

/** The number of the message that carries `once`, among the first ones since then. */
async function search(client: WebClient, { channel, once, since }: Sought): Promise<string | undefined> {
  const oldest = (since.getTime() / 1_000 - SKEW).toFixed(6);
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const asked = { channel, oldest, limit: PAGE, include_all_metadata: true, ...(cursor && { cursor }) };
    const { messages, response_metadata } = await client.conversations.history(asked);
    const found = messages?.find(({ metadata }) => isMarked(metadata, once));
    if (found?.ts) return found.ts;
    cursor = response_metadata?.next_cursor;
    if (!cursor) return undefined;
  }
  return undefined;
}

function isMarked(metadata: unknown, once: string): boolean {
  const { event_type, event_payload } = (metadata ?? {}) as {
    event_type?: unknown;
    event_payload?: { once?: unknown };
  };
  return event_type === MARK && event_payload?.once === once;
}
