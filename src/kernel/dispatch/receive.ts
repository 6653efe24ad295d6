import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { isConflict, isOutage } from '../../database/outage.ts';
import { type Language, languageOf } from '../../surface/identity.ts';
import type { Incoming, Platform, Profile, Reply } from '../../surface/platform.ts';
import { engineVoice } from '../../words/engine.ts';
import { readFormName } from '../forms.ts';
import type { House } from '../house.ts';
import { thawed } from '../texts.ts';
import { cardAnswered } from './hearing.ts';
import { ProfileWanted } from './profile-wanted.ts';
import { answerOnce, NO_PROFILE, Repeated } from './transaction.ts';

/** How long an event waits for a database that went away: platforms want an answer within 3 s. */
const PATIENCE = [150, 350, 700] as const;
const PROFILE_WITHIN = 1_500;

/** Answers one event: never rejects, and does what it does once however often the event is delivered. */
export async function receive(house: House, platform: Platform, incoming: Incoming): Promise<Reply> {
  const started = performance.now();
  const told = (outcome: 'answered' | 'repeated' | 'unavailable' | 'failed') =>
    house.observe({
      kind: 'handled',
      platform: platform.name,
      what: nameOf(incoming),
      outcome,
      milliseconds: performance.now() - started,
    });
  try {
    // Most of what people write to each other is not for us: it leaves no trace here, not even of who wrote.
    if (incoming.kind === 'heard' && !(await isForUs(house, platform, incoming))) return { kind: 'done' };
    const { reply, repeated } = await withPatience(house, platform, incoming);
    if (!repeated) house.wake();
    told(repeated ? 'repeated' : 'answered');
    return reply;
  } catch (error) {
    if (isOutage(error)) {
      house.log.warn({ err: error, platform: platform.name }, 'the database was away during an event');
      told('unavailable');
      return sorry(incoming, (voice) => voice.line('fault.try-again'));
    }
    const reference = randomUUID().slice(0, 8);
    house.log.error({ err: error, platform: platform.name, what: nameOf(incoming), reference }, 'an event failed');
    told('failed');
    return sorry(incoming, (voice) => voice.line('fault.bug', { reference }));
  }
}

async function isForUs(house: House, platform: Platform, incoming: Incoming & { readonly kind: 'heard' }) {
  const card = await cardAnswered(house.db, platform, incoming);
  return card !== undefined && house.registry.ears.has(card.name);
}

type Answered = { readonly reply: Reply; readonly repeated: boolean };

/** Trying again is safe even where the commit's answer was lost: the event's own row tells whether it counted. */
async function withPatience(house: House, platform: Platform, incoming: Incoming): Promise<Answered> {
  for (const wait of PATIENCE) {
    try {
      return await withProfile(house, platform, incoming);
    } catch (error) {
      if (!isOutage(error) && !isConflict(error)) throw error;
      await pause(wait);
    }
  }
  return withProfile(house, platform, incoming);
}

/** Asks the platform about a person between two transactions, never inside one. */
async function withProfile(house: House, platform: Platform, incoming: Incoming): Promise<Answered> {
  try {
    return await once(house, platform, { incoming, profile: incoming.from.profile });
  } catch (error) {
    if (!(error instanceof ProfileWanted)) throw error;
  }
  const { workspace, person } = incoming.from;
  const profile = await Promise.race([
    platform.profile({ workspace, person }).catch((error: unknown) => {
      house.log.warn({ err: error, platform: platform.name }, 'a profile could not be read');
      return undefined;
    }),
    pause(PROFILE_WITHIN, undefined, { ref: false }),
  ]);
  return once(house, platform, { incoming, profile: profile ?? NO_PROFILE });
}

async function once(
  house: House,
  platform: Platform,
  event: { readonly incoming: Incoming; readonly profile: Profile | undefined },
): Promise<Answered> {
  try {
    return { reply: await answerOnce(house, platform, event), repeated: false };
  } catch (error) {
    if (error instanceof Repeated) return { reply: asGiven(error.reply), repeated: true };
    throw error;
  }
}

/** A reply that was kept with its event, as it was when it was given. */
const asGiven = (kept: Reply): Reply => ('message' in kept ? { ...kept, message: thawed(kept.message) } : kept);

function nameOf(incoming: Incoming): string {
  switch (incoming.kind) {
    case 'command':
      return incoming.path.join(' ');
    case 'typed':
      return 'typed';
    case 'press':
      return incoming.action.name;
    case 'submit':
      return readFormName(incoming.form).form;
    case 'shortcut':
      return incoming.shortcut;
    case 'heard':
      return 'heard';
  }
}

function sorry(incoming: Incoming, say: (voice: ReturnType<typeof engineVoice>) => string): Reply {
  if (incoming.kind === 'heard') return { kind: 'done' };
  const language: Language = languageOf(incoming.from.profile?.locale) ?? 'en';
  return { kind: 'whisper', language, message: { headline: say(engineVoice(language)), blocks: [] } };
}
