import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../surface/adapter.ts';
import { kindOf } from './unworded.ts';

/** What a text means, as numbers: texts that mean alike have vectors that point alike. */
export type Vector = readonly number[];

/** What texts mean, in their order; undefined where nothing is configured that knows, or it failed or was late. */
export interface Embeddings extends Known {
  (texts: readonly string[]): readonly Vector[] | undefined;
}

/** Reaches the network: never asked in a transaction. */
export interface Embed extends Known {
  (texts: readonly string[]): Promise<readonly Vector[]>;
}

interface Known {
  /** By whom it is known: vectors of two models cannot be compared. Undefined where nobody is asked. */
  readonly model?: string;
}

/** A handler wants to know what texts mean: ask and come again. */
export class EmbeddingsWanted extends Error {
  readonly texts: readonly string[];
  constructor(texts: readonly string[]) {
    super('the meaning of texts is wanted');
    this.texts = texts;
  }
}

/** Nobody is asked: where an answer has to be quick. */
export const unasked: Embeddings = () => undefined;

/** The longest that one thing may wait for what texts mean, in milliseconds. */
export const PATIENCE = { event: 900, job: 20_000 } as const;

const ROUNDS = 3;

/** What was learned of texts for the sake of one thing to be done. */
export interface Learned {
  readonly embeddings: Embeddings;
  /** Does the work, again and again where it wants to know what texts mean; each text is asked for once. */
  knowing<T>(work: () => Promise<T>): Promise<T>;
}

const NOTHING: Learned = { embeddings: unasked, knowing: (work) => work() };

interface Asking {
  readonly embed: Embed | undefined;
  readonly log: Log;
}

export function learning({ embed, log }: Asking, patience: number): Learned {
  if (!embed) return NOTHING;
  const known = new Map<string, Vector | undefined>();
  let [rounds, left] = [0, patience];
  const learn = async (texts: readonly string[]) => {
    const started = performance.now();
    const found = await inTime(embed(texts), { log, within: left });
    for (const [i, text] of texts.entries()) known.set(text, found?.[i]);
    rounds += 1;
    left -= performance.now() - started;
  };
  const tell: Embeddings = (texts) => {
    const missing = [...new Set(texts.filter((text) => !known.has(text)))];
    if (missing.length > 0 && rounds < ROUNDS && left > 0) throw new EmbeddingsWanted(missing);
    const vectors = texts.map((text) => known.get(text));
    return vectors.every((vector) => vector !== undefined) ? vectors : undefined;
  };
  return { embeddings: byThe(embed.model, tell), knowing: (work) => untilKnown(work, learn) };
}

async function untilKnown<T>(work: () => Promise<T>, learn: (texts: readonly string[]) => Promise<void>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof EmbeddingsWanted)) throw error;
      await learn(error.texts);
    }
  }
}

/** More than that many texts are not kept in mind at once. */
const SHARED = 200;

/** Asks for a text once, whoever wants it: for what is done side by side. */
export function shared(embed: Embed): Embed {
  const asked = new Map<string, Promise<Vector>>();
  const ask: Embed = async (texts) => {
    if (asked.size > SHARED) asked.clear();
    const fresh = [...new Set(texts)].filter((text) => !asked.has(text));
    const answer = fresh.length > 0 ? embed(fresh) : Promise.resolve([]);
    for (const [i, text] of fresh.entries()) asked.set(text, nth(answer, i));
    return Promise.all(texts.flatMap((text) => asked.get(text) ?? []));
  };
  return byThe(embed.model, ask);
}

async function nth(answer: Promise<readonly Vector[]>, i: number): Promise<Vector> {
  const vector = (await answer)[i];
  if (!vector) throw new Error('a text was given no vector');
  return vector;
}

const byThe = <T extends object>(model: string | undefined, one: T): T =>
  model === undefined ? one : Object.assign(one, { model });

/** Undefined where it fails or is late. What went wrong may repeat the words, and so only its kind is logged. */
async function inTime<T>(asked: Promise<T>, { log, within }: { readonly log: Log; readonly within: number }) {
  const found = asked.catch((error: unknown) => {
    log.warn(kindOf(error), 'what words mean could not be learned');
    return undefined;
  });
  return Promise.race([found, pause(within, undefined, { ref: false })]);
}
