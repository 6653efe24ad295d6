import { setTimeout as pause } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { Log } from '../../src/surface/adapter.ts';
import type { Incoming, Said } from '../../src/surface/platform.ts';
import { wordOf } from './errors.ts';
import { authorOf, type Home } from './identity.ts';
import type { Names } from './names.ts';
import type { Spoken } from './payloads.ts';
import type { Beginning } from './shortcuts.ts';
import { quoted } from './spelled.ts';
import { wordsOf } from './spoken.ts';

/** For all of it, names too: a form has to be opened within 3 s of what opens it. In milliseconds. */
const WITHIN = 900;

interface Means {
  readonly client: WebClient;
  readonly log: Log;
  readonly home: Home;
  readonly names: Names;
}

/**
 * Adds what a chosen message answers, where Slack tells it in time; whoever chose it fills in what is missing. Never rejects.
 * `answered` is done meanwhile.
 */
export async function withBeginning(means: Means, at: Beginning, answered: Promise<Incoming>): Promise<Incoming> {
  const late = pause(WITHIN, undefined, { ref: false });
  const [incoming, answers] = await Promise.all([answered, Promise.race([beginning(means, at), late])]);
  return incoming.kind === 'shortcut' && answers ? { ...incoming, said: { ...incoming.said, answers } } : incoming;
}

async function beginning({ client, log, home, names }: Means, at: Beginning): Promise<Said['answers']> {
  try {
    const message = await firstIn(client, at);
    const text = message && wordsOf(message, home.team);
    if (!text || message.subtype === 'tombstone' || message.user === home.botUser) return undefined;
    const author = authorOf(message, home);
    return await quoted({ text, ...(author && { author }) }, { names, team: home.team });
  } catch (error) {
    log.info({ code: wordOf(error) }, 'what a message answers could not be read');
    return undefined;
  }
}

/** A thread's first message is the first that is told. https://docs.slack.dev/reference/methods/conversations.replies */
async function firstIn(client: WebClient, { channel, ts }: Beginning): Promise<Spoken | undefined> {
  const { messages = [] } = await client.conversations.replies({ channel, ts, oldest: ts, inclusive: true, limit: 1 });
  return messages.find((each) => each.ts === ts) as Spoken | undefined;
}
