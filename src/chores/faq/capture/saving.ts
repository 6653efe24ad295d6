import { eq } from 'drizzle-orm';
import { livesIn, type Named } from '../../../community/places.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { entryById } from '../entries/reading.ts';
import { addEntry } from '../entries/writing.ts';
import type { Consent, Content, Entry } from '../model.ts';
import { handToSteward } from '../review/handing.ts';
import { authors, entries } from '../tables.ts';
import { addAsking, askedIn } from './asked.ts';
import { askForConsent } from './consent.ts';
import { noteCaptured } from './of-question.ts';
import type { Typed } from './typed.ts';
import { consentsFor, type Gone, haveAgreed, type Voices, voicesOf } from './voices.ts';
import { waitForConsent } from './waiting.ts';

/** What is to become an entry, and why it may not. */
export type Planned = Plan | Refused;
/** `closed`: said in private, and there is nobody who could agree that others see it. */
export type Refused = Gone | { readonly closed: 'machine' | 'unwilling' };

export interface Plan {
  readonly typed: Typed;
  readonly voices: Voices;
  readonly consents: ReadonlyMap<MemberId, Consent>;
  /** The only channel in which it may be shown. */
  readonly closedIn: string | null;
  /** Whether a steward may see it. */
  readonly handed: boolean;
}

/** Who has to be asked, and who may see it. */
export async function plan(turn: Turn, typed: Typed): Promise<Planned> {
  const voices = await voicesOf(turn, typed);
  if ('gone' in voices) return voices;
  const privateIn = typed.held?.privateIn ?? null;
  const consents = await consentsFor(turn, voices, privateIn !== null);
  const free = privateIn === null || (voices.author !== null && haveAgreed(consents.values()));
  const handed = free || (await seenByStewards(turn, typed));
  const planned = { typed, voices, consents, closedIn: free ? null : privateIn, handed };
  if (handed || [...consents.values()].includes('asked')) return planned;
  return { closed: voices.author === null ? 'machine' : 'unwilling' };
}

/** What was said in private goes to a steward only where coordinators can read it anyway. */
async function seenByStewards({ tx, community, actor }: Turn, { held }: Typed): Promise<boolean> {
  return actor.coordinator || (held?.source != null && (await livesIn(tx, community.id, held.source)));
}

export interface Saved {
  readonly entry: Entry;
  readonly steward: Named | undefined;
  /** Whether somebody is asked whether they agree. */
  readonly asks: boolean;
  readonly handed: boolean;
}

/** Writes it down, asks whoever has to agree, and hands it to a steward. Only under `lockFaq`. */
export async function save(
  turn: Turn,
  planned: Plan,
  of: { readonly draft?: string; readonly why?: string } = {},
): Promise<Saved> {
  const { typed, handed, closedIn } = planned;
  const { tx, community, actor, now } = turn;
  const { held } = typed;
  const added = await addEntry(tx, {
    ...contentOf(planned),
    ...of,
    community: community.id,
    origin: typed.of !== null ? 'question' : held ? 'message' : 'added',
    act: held ? 'captured' : 'added',
    by: actor.id,
    source: held?.source ?? undefined,
    link: held?.link ?? undefined,
    closedIn,
    privateIn: held?.privateIn ?? null,
    now,
  });
  const asked = askedIn(turn, planned);
  if (asked) await addAsking(tx, added, { ...asked, now });
  const asks = await askAll(turn, planned, added.id);
  if (typed.of !== null) await noteCaptured(turn, typed.of, added);
  const steward = await hand(turn, planned, added);
  // Its authors are written down by now.
  return { entry: (await entryById(tx, added.id)) ?? added, asks, handed, steward };
}

function contentOf({ typed, voices }: Plan): Content {
  const { question, answer, place, tags, links } = typed;
  return {
    tags,
    links,
    pieces: [
      { part: 'question', place: '', language: null, text: question, quotes: voices.questionQuotes },
      { part: 'answer', place, language: null, text: answer, quotes: voices.answerQuotes },
    ],
  };
}

async function askAll(turn: Turn, { consents }: Plan, entry: string): Promise<boolean> {
  const { tx, now } = turn;
  for (const [member, consent] of consents) {
    await tx.insert(authors).values({ entry, member, consent, askedAt: now, saidAt: consent === 'asked' ? null : now });
    if (consent === 'asked') await askForConsent(turn, entry, member);
  }
  return [...consents.values()].includes('asked');
}

async function hand(turn: Turn, { handed }: Plan, entry: Entry): Promise<Named | undefined> {
  if (handed) return (await handToSteward(turn, entry)).steward;
  await turn.tx.update(entries).set({ waitsSince: null }).where(eq(entries.id, entry.id));
  await waitForConsent(turn, entry.id);
  return undefined;
}
