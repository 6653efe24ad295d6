import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { isOutage } from '../../database/outage.ts';
import { type Language, languageOf } from '../../surface/identity.ts';
import type { Incoming, Platform, Profile, Reply } from '../../surface/platform.ts';
import { engineVoice } from '../../words/engine.ts';
import { type Learned, learning, PATIENCE } from '../embedding.ts';
import { readFormName } from '../forms.ts';
import type { House } from '../house.ts';
import type { Overhearer } from '../overhearing.ts';
import { thawed } from '../texts.ts';
import { kindOf } from '../unworded.ts';
import { isOverheard, takerOf } from './overhearing.ts';
import { patiently } from './patience.ts';
import { ProfileWanted } from './profile-wanted.ts';
import { answerOnce, NO_PROFILE, Repeated } from './transaction.ts';

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
  // What people said to each other may stand in what an error says.
  const about = (error: unknown) => (isOverheard(incoming) ? kindOf(error) : { err: error });
  try {
    const learned = learning(house, PATIENCE.event);
    // Most of what people write to each other is not for us: it leaves no trace here, not even of who wrote.
    const taker = incoming.kind === 'heard' ? await takerOf(house, platform, { heard: incoming, learned }) : {};
    if (!taker) return { kind: 'done' };
    const event = { incoming, learned, ...taker };
    const { reply, repeated } = await patiently(() => withProfile(house, platform, event));
    if (!repeated) house.wake();
    told(repeated ? 'repeated' : 'answered');
    return reply;
  } catch (error) {
    if (isOutage(error)) {
      house.log.warn({ ...about(error), platform: platform.name }, 'the database was away during an event');
      told('unavailable');
      return sorry(incoming, (voice) => voice.line('fault.try-again'));
    }
    const reference = randomUUID().slice(0, 8);
    const what = nameOf(incoming);
    house.log.error({ ...about(error), platform: platform.name, what, reference }, 'an event failed');
    told('failed');
    return sorry(incoming, (voice) => voice.line('fault.bug', { reference }));
  }
}

type Answered = { readonly reply: Reply; readonly repeated: boolean };

interface Event {
  readonly incoming: Incoming;
  readonly learned: Learned;
  readonly overhearer?: Overhearer;
}

/** Asks the platform about a person between two transactions, never inside one. */
async function withProfile(house: House, platform: Platform, event: Event): Promise<Answered> {
  const { from } = event.incoming;
  try {
    return await once(house, platform, { ...event, profile: from.profile });
  } catch (error) {
    if (!(error instanceof ProfileWanted)) throw error;
  }
  const { workspace, person } = from;
  const profile = await Promise.race([
    platform.profile({ workspace, person }).catch((error: unknown) => {
      house.log.warn({ err: error, platform: platform.name }, 'a profile could not be read');
      return undefined;
    }),
    pause(PROFILE_WITHIN, undefined, { ref: false }),
  ]);
  return once(house, platform, { ...event, profile: profile ?? NO_PROFILE });
}

async function once(
  house: House,
  platform: Platform,
  event: Event & { readonly profile: Profile | undefined },
): Promise<Answered> {
  const { learned, ...of } = event;
  const answering = () => answerOnce(house, platform, { ...of, embeddings: learned.embeddings });
  try {
    return { reply: await learned.knowing(answering), repeated: false };
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
      return isOverheard(incoming) ? 'overheard' : 'heard';
  }
}

function sorry(incoming: Incoming, say: (voice: ReturnType<typeof engineVoice>) => string): Reply {
  if (incoming.kind === 'heard') return { kind: 'done' };
  const language: Language = languageOf(incoming.from.profile?.locale) ?? 'en';
  return { kind: 'whisper', language, message: { headline: say(engineVoice(language)), blocks: [] } };
}
