import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../database/connect.ts';
import { inFewTrips, type Worked } from '../../database/transaction.ts';
import { backoff } from '../backoff.ts';
import { type Embed, type Embeddings, learning, PATIENCE, shared } from '../embedding.ts';
import type { House } from '../house.ts';
import { refreshCard } from '../outbox/enqueue.ts';
import { jobs } from '../tables.ts';
import { workIn } from '../working.ts';
import { type Due, firstDue, heldIn, hold, markDone } from './claim.ts';

const ATTEMPTS = 10;

/** Jobs done side by side: with as many events as are let in, no more than there are connections. */
const SIDE_BY_SIDE = 3;

/**
 * Does every job due by now, each in a transaction with all it changes and with its mark of being done: a community's in
 * the order in which they are due, several communities' side by side.
 */
export async function runDueJobs(house: House): Promise<void> {
  // A job that waits to learn what texts mean is held by nobody, and another worker may come upon it.
  const embed = house.embed && shared(house.embed);
  const worker = async () => {
    while (await runNextJob(house, embed));
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
}

/** False when nothing is due that nobody else is at. Several replicas may ask at once: each due job is done by one of them. */
async function runNextJob(house: House, embed: Embed | undefined): Promise<boolean> {
  const now = house.clock.now();
  const learned = learning({ embed, log: house.log }, PATIENCE.job);
  let due: Due | undefined;
  const work = async (tx: Tx, held: Parameters<typeof heldIn>[0]): Promise<Worked<boolean>> => {
    due = undefined;
    const community = heldIn(held);
    if (community === undefined) return { value: false, last: [] };
    due = await firstDue(tx, { community, now });
    if (!due) return { value: true, last: [] };
    const stale = await perform(house, { tx, due, embeddings: learned.embeddings });
    const refreshes = [...stale].map((card) => refreshCard.ready({ card }));
    return { value: true, last: [...refreshes, markDone.ready({ id: due.id, now })] };
  };
  try {
    const found = await learned.knowing(() => inFewTrips(house.db, { first: hold.ready({ now }), work }));
    if (due) house.observe({ kind: 'job', name: due.name, outcome: 'done' });
    return found;
  } catch (error) {
    if (!due) throw error;
    await putOff(house, due, error);
    return true;
  }
}

interface Performance {
  readonly tx: Tx;
  readonly due: Due;
  readonly embeddings: Embeddings;
}

/** The cards that are to be refreshed, by their keys. */
async function perform(house: House, { tx, due, embeddings }: Performance): Promise<ReadonlySet<string>> {
  const { name, payload, community } = due;
  const run = house.registry.jobs.get(name)?.run;
  if (!run) throw new Error(`no chore does the job ${name}`);
  const stale = new Set<string>();
  const now = house.clock.now();
  const setting = { tx, community, now, language: community.language, stale, embeddings };
  await run(workIn(house, setting), payload as never);
  return stale;
}

async function putOff(house: House, due: Due, error: unknown): Promise<void> {
  const attempts = due.attempts + 1;
  const dead = attempts >= ATTEMPTS;
  const now = house.clock.now();
  house.log.error(
    { err: error, job: due.name, key: due.key, attempts },
    dead ? 'a job was given up' : 'a job failed and is tried again',
  );
  house.observe({ kind: 'job', name: due.name, outcome: dead ? 'dead' : 'failed' });
  await house.db
    .update(jobs)
    .set({
      attempts,
      error: String(error),
      ...(dead ? { deadAt: now } : { dueAt: new Date(now.getTime() + backoff(attempts)) }),
    })
    .where(and(eq(jobs.id, Number(due.id)), isNull(jobs.doneAt)));
}

/** When the next job is due, or undefined. */
export async function nextJobDue(house: Pick<House, 'db'>): Promise<Date | undefined> {
  const [row] = await house.db
    .select({ at: sql<string | null>`min(${jobs.dueAt})::text` })
    .from(jobs)
    .where(and(isNull(jobs.doneAt), isNull(jobs.deadAt)));
  return row?.at ? new Date(row.at) : undefined;
}
