import type { WebClient } from '@slack/web-api';
import type { Log } from '../../src/surface/adapter.ts';
import { postJson } from './post.ts';
import type { Rendered } from './render.ts';
import type { Source } from './source.ts';

/** What telling one person something needs. */
export interface Means {
  readonly client: WebClient;
  readonly log: Log;
  /** Milliseconds that an acknowledgement waits for its answer; 2 s unless said. */
  readonly answerWithin?: number;
}

/**
 * Shows a message to one person: where they asked, as the answer to what they did; else there, by our own right; else in
 * a direct message. `replace` puts it in place of the private message whose control they pressed. Never rejects.
 */
export async function whisper(
  means: Means,
  source: Source,
  said: Rendered & { readonly replace: boolean },
): Promise<void> {
  const { text, blocks, replace } = said;
  const ways: readonly (() => Promise<unknown>)[] = [
    ...(source.responseUrl ? [() => answerAt(source.responseUrl ?? '', { text, blocks, replace })] : []),
    ...(source.channel ? [() => inChannel(means.client, source, { text, blocks })] : []),
    () => directly(means.client, source.user, { text, blocks }),
  ];
  for (const way of ways) {
    try {
      await way();
      return;
    } catch (error) {
      means.log.warn({ err: error, kind: source.kind }, 'a private answer did not get through on one way');
    }
  }
  means.log.error({ kind: source.kind }, 'a private answer could not be shown');
}

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
async function answerAt(
  url: string,
  { text, blocks, replace }: Rendered & { readonly replace: boolean },
): Promise<void> {
  const shown = replace ? { replace_original: true } : { response_type: 'ephemeral', replace_original: false };
  const { status, text: said } = await postJson(url, { text, blocks, ...shown });
  if (status >= 300 || said.includes('"ok":false')) throw new Error(`the response address answered ${status}`);
}

const inChannel = (client: WebClient, { channel = '', user }: Source, { text, blocks }: Rendered): Promise<unknown> =>
  client.chat.postEphemeral({ channel, user, text, blocks, parse: 'none', link_names: false });

async function directly(client: WebClient, user: string, { text, blocks }: Rendered): Promise<void> {
  const { channel } = await client.conversations.open({ users: user });
  const sent = { channel: channel?.id ?? user, text, blocks, parse: 'none', link_names: false } as const;
  await client.chat.postMessage({ ...sent, unfurl_links: false, unfurl_media: false });
}
