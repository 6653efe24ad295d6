import { job } from '../../../kernel/job.ts';
import type { Turn, Work } from '../../../kernel/work.ts';
import { keepVectors, unread } from './vectors.ts';

/** Phrasings given to the model at once. */
const AT_ONCE = 64;
const MINUTE = 60_000;
/** Until a model is asked again that did not answer. */
const PATIENCE = 10 * MINUTE;

/** Asks a model what phrasings mean that it was not asked for yet, a few at a time until none is left. */
export const readMeaningsJob = job<Record<string, never>>('faq.meanings', async (work) => {
  const { tx, community, embeddings, now } = work;
  const { model } = embeddings;
  if (model === undefined) return;
  const all = await unread(tx, community.id, { model, limit: AT_ONCE });
  if (all.length === 0) return;
  const vectors = embeddings(all.map(({ text }) => text));
  if (!vectors) return again(work, new Date(now.getTime() + PATIENCE));
  await keepVectors(
    tx,
    model,
    all.map(({ id }, i) => ({ phrasing: id, vector: vectors[i] ?? [] })),
  );
  if (all.length === AT_ONCE) await again(work, now);
});

const again = ({ later, community }: Pick<Work, 'later' | 'community'>, at: Date): Promise<void> =>
  later(readMeaningsJob, {}, { at, key: `${community.id}/${at.toISOString()}/${crypto.randomUUID()}` });

/** Has phrasings read that no model has read yet, once a minute at most: where one is configured, new ones are read soon. */
export async function readSoon(turn: Pick<Turn, 'tx' | 'later' | 'community' | 'now' | 'embeddings'>): Promise<void> {
  const { tx, community, now, embeddings } = turn;
  const { model } = embeddings;
  if (model === undefined) return;
  const [one] = await unread(tx, community.id, { model, limit: 1 });
  if (!one) return;
  const minute = Math.floor(now.getTime() / MINUTE);
  await turn.later(readMeaningsJob, {}, { at: now, key: `${community.id}/${minute}` });
}
