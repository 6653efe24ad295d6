import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import { communityById } from '../../community/places.ts';
import type { Tx } from '../../database/connect.ts';
import { backoff } from '../backoff.ts';
import type { House } from '../house.ts';
import { jobs } from '../tables.ts';
import { refreshStale, workIn } from '../working.ts';

const ATTEMPTS = 10;

type Due = typeof jobs.$inferSelect;

/** Does every job due by now, each in a transaction with all it changes and with its mark of being done. */
export async function runDueJobs(house: House): Promise<void> {
  while (await runNextJob(house));
}

/** False when nothing is due. Several replicas may ask at once: each due job is given to one of them. */
async function runNextJob(house: House): Promise<boolean> {
  const now = house.clock.now();
  let due: Due | undefined;
  try {
    return await house.db.transaction(async (tx) => {
      due = await claim(tx, now);
      if (!due) return false;
      await perform(house, tx, due);
      await tx.update(jobs).set({ doneAt: now }).where(eq(jobs.id, due.id));
      house.observe({ kind: 'job', name: due.name, outcome: 'done' });
      return true;
    });
  } catch (error) {
    if (!due) throw error;
    await putOff(house, due, error);
    return true;
  }
}

async function claim(tx: Tx, now: Date): Promise<Due | undefined> {
  const [due] = await tx
    .select()
    .from(jobs)
    .where(and(isNull(jobs.doneAt), isNull(jobs.deadAt), lte(jobs.dueAt, now)))
    .orderBy(asc(jobs.dueAt), asc(jobs.id))
    .limit(1)
    .for('update', { skipLocked: true });
  return due;
}

async function perform(house: House, tx: Tx, due: Due): Promise<void> {
  const run = house.registry.jobs.get(due.name)?.run;
  if (!run) throw new Error(`no chore does the job ${due.name}`);
  const community = due.community ? await communityById(tx, due.community) : undefined;
  if (!community) throw new Error(`the job ${due.name} has no community`);
  const stale = new Set<string>();
  await run(
    workIn(house, { tx, community, now: house.clock.now(), language: community.language, stale }),
    due.payload as never,
  );
  await refreshStale(tx, stale);
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
    .where(eq(jobs.id, due.id));
}

/** When the next job is due, or undefined. */
export async function nextJobDue(house: Pick<House, 'db'>): Promise<Date | undefined> {
  const [row] = await house.db
    .select({ at: sql<string | null>`min(${jobs.dueAt})::text` })
    .from(jobs)
    .where(and(isNull(jobs.doneAt), isNull(jobs.deadAt)));
  return row?.at ? new Date(row.at) : undefined;
}
