import type { Home } from './identity.ts';

interface Placed {
  readonly channel: string;
  readonly id: string;
  readonly thread?: string | undefined;
}

/**
 * Where a message is in a browser, as chat.getPermalink has it, without asking: a trigger lives 3 s. Undefined where the
 * workspace's address is unknown. https://docs.slack.dev/reference/methods/chat.getPermalink
 */
export function permalink({ url }: Pick<Home, 'url'>, { channel, id, thread }: Placed): string | undefined {
  if (!url) return undefined;
  const inThread = thread && thread !== id ? `?thread_ts=${thread}&cid=${channel}` : '';
  return new URL(`archives/${channel}/p${id.replace('.', '')}${inThread}`, url).href;
}
