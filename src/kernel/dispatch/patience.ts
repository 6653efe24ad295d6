import { setTimeout as pause } from 'node:timers/promises';
import { isConflict, isOutage } from '../../database/outage.ts';

/** How long an event waits for a database that went away: platforms want an answer within 3 s. */
const PATIENCE = [150, 350, 700] as const;

/** Does a transaction, and again where the database was away or another one was in its way. It has to bear being repeated. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of PATIENCE) {
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error) && !isConflict(error)) throw error;
      await pause(wait);
    }
  }
  return work();
}
