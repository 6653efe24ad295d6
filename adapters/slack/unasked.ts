import type { Reply } from '../../src/surface/platform.ts';
import { wordOf } from './errors.ts';
import type { Heard } from './heard.ts';
import { mark } from './react.ts';
import { render } from './render.ts';
import type { Means } from './whisper.ts';

/**
 * Answers what somebody said without asking us: with a sign that it was taken, or with words that only they see, where they
 * said it. A direct message would be an intrusion, so what cannot be shown there is lost, pictures too. Never rejects.
 * https://docs.slack.dev/reference/methods/chat.postEphemeral
 */
export async function answerUnasked(means: Means, { incoming, at }: Heard, reply: Reply): Promise<void> {
  if (reply.kind === 'noted') return mark(means, at);
  if (reply.kind !== 'whisper' && reply.kind !== 'replace') return;
  const { under, from } = incoming;
  const { text, blocks } = render(reply.message, { workspace: from.workspace, language: reply.language });
  const place = { channel: at.channel, user: at.user, ...(under !== undefined && { thread_ts: under }) };
  try {
    await means.client.chat.postEphemeral({ ...place, text, blocks, parse: 'none', link_names: false });
  } catch (error) {
    means.log.info({ code: wordOf(error) }, 'what was heard could not be answered');
  }
}
