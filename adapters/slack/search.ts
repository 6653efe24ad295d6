import type { WebClient } from '@slack/web-api';

/** What marks a message as ours, so that it can be found again. */
const MARK = 'convener_message';

export const markOf = (once: string) => ({ event_type: MARK, event_payload: { once } });

/** Messages are given 15 at a time. */
const PAGE = 15;
const PAGES = 4;

/** Slack's clock and ours may differ by this, in seconds. */
const SKEW = 30;

interface Sought {
  readonly channel: string;
  readonly once: string;
  readonly since: Date;
  /** The message under which it was posted. */
  readonly under?: string | undefined;
}

/** The number of the message that carries `once`, among the first ones since then. */
export async function search(client: WebClient, { once, ...where }: Sought): Promise<string | undefined> {
  for await (const messages of pages(client, where)) {
    const found = messages.find(({ metadata }) => isMarked(metadata, once));
    if (found?.ts) return found.ts;
  }
  return undefined;
}

/** What the files under a message are called. */
export async function filesUnder(
  client: WebClient,
  { channel, thread, since }: { readonly channel: string; readonly thread: string; readonly since: Date },
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for await (const messages of pages(client, { channel, since, under: thread })) {
    for (const file of messages.flatMap(({ files }) => files ?? [])) if (file.name) names.add(file.name);
  }
  return names;
}

interface Found {
  readonly ts?: string;
  readonly metadata?: unknown;
  readonly files?: readonly { readonly name?: string }[];
}

async function* pages(
  client: WebClient,
  { channel, since, under }: Omit<Sought, 'once'>,
): AsyncGenerator<readonly Found[]> {
  const oldest = (since.getTime() / 1_000 - SKEW).toFixed(6);
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const asked = { channel, oldest, limit: PAGE, include_all_metadata: true, ...(cursor && { cursor }) };
    const { messages, response_metadata } =
      under === undefined
        ? await client.conversations.history(asked)
        : await client.conversations.replies({ ...asked, ts: under });
    yield messages ?? [];
    cursor = response_metadata?.next_cursor;
    if (!cursor) return;
  }
}

function isMarked(metadata: unknown, once: string): boolean {
  const { event_type, event_payload } = (metadata ?? {}) as {
    event_type?: unknown;
    event_payload?: { once?: unknown };
  };
  return event_type === MARK && event_payload?.once === once;
}
