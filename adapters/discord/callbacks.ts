import { setTimeout as sleep } from 'node:timers/promises';
import type { REST } from 'discord.js';
import { type APIInteraction, Routes } from 'discord-api-types/v10';
import type { First, Later } from './answers.ts';
import { faultOf, hasCode } from './errors.ts';

const ALREADY_ACKNOWLEDGED = 40060;
const TRIES = 3;
const PAUSE = 250;

/** `taken`: this interaction has an answer that is not ours, as after a repeated delivery. */
export type Outcome = 'shown' | 'taken';

/**
 * Sends the first answer; rejects with what discord.js throws. An answer whose outcome was lost is sent again, and then
 * Discord's "already acknowledged" says that it did arrive; discord.js itself would take that for a failure.
 */
export async function sendFirst(rest: REST, to: APIInteraction, { body, files }: First): Promise<Outcome> {
  const route = Routes.interactionCallback(to.id, to.token);
  let tries = 0;
  try {
    await patiently(() => {
      tries += 1;
      return rest.post(route, { body, files, auth: false });
    });
    return 'shown';
  } catch (error) {
    if (!hasCode(error, ALREADY_ACKNOWLEDGED)) throw error;
    return tries > 1 ? 'shown' : 'taken';
  }
}

/** Sends what comes after the first answer. */
export async function sendLater(rest: REST, to: APIInteraction, later: Later): Promise<void> {
  const original = Routes.webhookMessage(to.application_id, to.token, '@original');
  const query = new URLSearchParams({ with_components: 'true' });
  switch (later.kind) {
    case 'nothing':
      return;
    case 'edit original':
      return patiently(() => rest.patch(original, { body: later.body, files: later.files, query, auth: false }));
    case 'delete original':
      return patiently(() => rest.delete(original, { auth: false }));
    case 'post': {
      const webhook = Routes.webhook(to.application_id, to.token);
      return patiently(() => rest.post(webhook, { body: later.body, files: later.files, query, auth: false }));
    }
  }
}

/** Again after a failure that may pass, for as long as a person waits. */
async function patiently(send: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await send();
      return;
    } catch (error) {
      if (faultOf(error, 'repeatable').kind !== 'unavailable' || tries === TRIES) throw error;
      await sleep(PAUSE * tries);
    }
  }
}
