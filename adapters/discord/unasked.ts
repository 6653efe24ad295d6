import type { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import type { Log } from '../../src/surface/adapter.ts';
import type { Platform, Reply, Spot } from '../../src/surface/platform.ts';
import type { Directs } from './directs.ts';
import { said, wordOf } from './errors.ts';
import type { Heard } from './hearing.ts';
import { DIRECTS } from './limits.ts';
import type { Remembered } from './once.ts';

export interface Unasked {
  readonly rest: REST;
  readonly log: Log;
  readonly directs: Directs;
  /** Makes one try each, and says what went wrong. */
  readonly outbox: Pick<Platform, 'direct' | 'post'>;
  readonly openings: Openings;
  /** The direct messages that answered something heard: they are their reader's alone, and nobody edits them later. */
  readonly told: Remembered;
}

const TAKEN = encodeURIComponent('✅');
/** You are opening direct messages too fast. */
const TOO_FAST = '40003';

/** Answers what somebody said without asking us: with a sign that it was taken, or with words that only they see. Never rejects. */
export async function answerUnasked(by: Unasked, { heard, channel }: Answered, reply: Reply): Promise<void> {
  if (reply.kind === 'noted') return mark(by, { channel, id: heard.id });
  if (reply.kind === 'whisper' || reply.kind === 'replace') return tell(by, heard, reply);
}

export interface Answered {
  readonly heard: Heard;
  /** The channel or thread in which it stands. */
  readonly channel: string;
}

async function mark({ rest, log }: Unasked, { channel, id }: { readonly channel: string; readonly id: string }) {
  try {
    await rest.put(Routes.channelMessageOwnReaction(channel, id, TAKEN));
  } catch (error) {
    log.info({ event: id, error: said(error) }, 'discord: an answer was taken and could not be marked');
  }
}

/**
 * Outside of interactions Discord has nothing in a channel for one person alone, so it goes as a direct message. Direct
 * messages are meant to be asked for: a bot that opens tens of new ones is told 40003, and then quarantined, which ends
 * everything else it does (https://docs.discord.com/developers/resources/user#create-dm). So few are opened, what Discord
 * refuses is dropped, and nothing is tried twice.
 */
async function tell(by: Unasked, heard: Heard, { message, language }: Told): Promise<void> {
  const { log, outbox } = by;
  try {
    const spot = await door(by, heard.from);
    if (!spot) return log.info({ event: heard.id }, 'discord: enough conversations were opened this hour');
    by.told.add(await outbox.post({ ...spot, message, language, once: `heard/${heard.id}` }));
  } catch (error) {
    const code = wordOf(error);
    if (code === TOO_FAST) by.openings.close();
    log.info({ event: heard.id, code }, 'discord: what was heard could not be answered');
  }
}

type Told = Extract<Reply, { kind: 'whisper' | 'replace' }>;

async function door({ directs, outbox, openings }: Unasked, { workspace, person }: Heard['from']) {
  const channel = directs.with(person);
  if (channel === undefined) return openings.take() ? outbox.direct({ workspace, person }) : undefined;
  // What is pressed there from now on is about this guild.
  directs.opened({ channel, workspace, person });
  return { workspace, channel } satisfies Spot;
}

export interface Openings {
  /** Whether one more conversation may be opened now; counts it. */
  readonly take: () => boolean;
  /** For as long as the count goes back, there are no more. */
  readonly close: () => void;
}

export function openings(now: () => Date): Openings {
  let taken: readonly number[] = [];
  return {
    take: () => {
      const at = now().getTime();
      taken = taken.filter((each) => each > at - DIRECTS.within);
      if (taken.length >= DIRECTS.most) return false;
      taken = [...taken, at];
      return true;
    },
    close: () => {
      taken = Array.from({ length: DIRECTS.most }, () => now().getTime());
    },
  };
}
