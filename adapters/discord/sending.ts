import { createHash } from 'node:crypto';
import type { RawFile, REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import type { Log } from '../../src/surface/adapter.ts';
import { type Message, note } from '../../src/surface/message.ts';
import type { Delivery } from '../../src/surface/platform.ts';
import { rich } from '../../src/surface/text.ts';
import { files } from './attachments.ts';
import { carriable } from './carriable.ts';
import { hasCode } from './errors.ts';
import { NONCE } from './limits.ts';
import { type Rendered, render } from './render.ts';

export interface Sending {
  readonly rest: REST;
  readonly log: Log;
}

const MISSING_PERMISSIONS = 50013;
/** We may write in the channel, and not read what was written there before. */
const NO_HISTORY = 160002;

/** Discord's memory of what was posted: the same for the same `once`, and short enough. */
export const nonce = (once: string): string => createHash('sha256').update(once).digest('base64url').slice(0, NONCE);

/** As a reply that pings nobody, where it answers a message; where we may not reply, the message comes all the same. */
export function post(by: Sending, { channel, message, language, once, under }: Delivery): Promise<unknown> {
  return whole(by, carriable(message, language), async (rendered, along) => {
    const body = { ...rendered, nonce: nonce(once), enforce_nonce: true };
    const send = (more: object = {}) =>
      by.rest.post(Routes.channelMessages(channel), { body: { ...body, ...more }, files: along });
    if (under === undefined) return send();
    const reference = { message_reference: { message_id: under, fail_if_not_exists: false } };
    return otherwise(send(reference), NO_HISTORY, send);
  });
}

export const edit = (
  by: Sending,
  { channel, id, message, language }: Delivery & { readonly id: string },
): Promise<unknown> =>
  whole(by, carriable(message, language), (body, along) =>
    by.rest.patch(Routes.channelMessage(channel, id), { body, files: along }),
  );

/** The message as it is, or, where we may write and not attach, without what comes along. */
async function whole(
  { log }: Sending,
  message: Message,
  send: (body: Rendered, along: RawFile[]) => Promise<unknown>,
): Promise<unknown> {
  const along = files(message);
  const sent = send(render(message), along);
  if (along.length === 0) return sent;
  return otherwise(sent, MISSING_PERMISSIONS, async () => {
    const done = await send(render(withoutFiles(message)), []);
    log.warn({}, 'discord: a message was sent without its files: tick Attach Files for the bot');
    return done;
  });
}

/** In place of each picture, what it shows. */
export const withoutFiles = ({ headline, blocks }: Message): Message => ({
  headline,
  blocks: blocks.flatMap((block) => {
    if (block.kind === 'picture') return [note(rich`${block.alt}`)];
    return block.kind === 'file' ? [] : [block];
  }),
});

async function otherwise(asked: Promise<unknown>, code: number, then: () => Promise<unknown>): Promise<unknown> {
  try {
    return await asked;
  } catch (error) {
    if (hasCode(error, code)) return then();
    throw error;
  }
}
