import cron from 'node-cron';
import { tidy } from './drafts.ts';
import type { House } from './house.ts';
import { nextJobDue, runDueJobs } from './jobs/run.ts';
import { nextLetterDue } from './outbox/claim.ts';
import { drain } from './outbox/drain.ts';

/** Wakes follow each other in a storm of votes; this much apart is soon enough. Milliseconds. */
const BREATH = 100;
const LONGEST_SLEEP = 60_000;

export interface Pulse {
  wake(): void;
  start(): void;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

/** Does what is due and sends what waits, whenever woken and at the next time the database knows of. */
export async function beat(house: House): Promise<void> {
  await runDueJobs(house);
  await drain(house);
}

/** node-cron only wakes: what is due is decided by the database, so a minute missed while we were down is not lost. */
export function pulse(house: House): Pulse {
  let running: Promise<void> | undefined;
  let stopped = true;
  let timer: NodeJS.Timeout | undefined;
  let wanted = false;

  const plan = (after: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(wake, after);
  };
  const once = async () => {
    try {
      await beat(house);
      if (!wanted) plan(await untilNext(house));
    } catch (error) {
      house.log.error({ err: error }, 'the engine could not do its round');
      plan(2_000);
    }
  };
  const wake = () => {
    if (stopped) return;
    wanted = true;
    running ??= (async () => {
      while (wanted && !stopped) {
        wanted = false;
        await once();
        if (wanted) await new Promise((resolve) => setTimeout(resolve, BREATH));
      }
      running = undefined;
    })();
  };
  const minute = cron.createTask('* * * * *', async () => {
    wake();
    house.memories.fade();
    await tidy(house.db, house.clock.now()).catch((error) => house.log.warn({ err: error }, 'tidying failed'));
  });
  return {
    wake,
    start: () => {
      stopped = false;
      void minute.start();
      wake();
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await minute.destroy();
      await running;
    },
  };
}

/** Milliseconds until something is next due, at most a minute. */
async function untilNext(house: House): Promise<number> {
  const [job, letter] = [await nextJobDue(house), await nextLetterDue(house.db, [...house.platforms.keys()])];
  const soonest = Math.min(job?.getTime() ?? Infinity, letter?.getTime() ?? Infinity) - house.clock.now().getTime();
  return Math.max(BREATH, Math.min(LONGEST_SLEEP, soonest));
}
