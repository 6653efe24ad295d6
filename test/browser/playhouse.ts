import type { Browser } from 'playwright-core';
import { type RunningHouse, startHouse } from '../../src/start.ts';
import { freshDatabaseUrl } from '../support/database.ts';
import { type Seen, seenAt } from './browser.ts';

export interface Playhouse extends Seen {
  /** Convener stops; the windows stay open. */
  stop(): Promise<void>;
}

/** Convener as `npm start` runs it without a token, on a database and a port of its own; `browser` is where it is seen. */
export async function playhouse(browser?: Browser, { host = '127.0.0.1', port = 0 } = {}): Promise<Playhouse> {
  const failed: string[] = [];
  const house = await startHouse(
    {
      databaseUrl: await freshDatabaseUrl(),
      port,
      host,
      publicUrl: undefined,
      playground: true,
      embeddings: undefined,
      logLevel: 'error',
      platforms: [],
    },
    { fail: (error) => void failed.push(error.message) },
  );
  const seen = seenAt(addressIn(house), browser);
  return {
    ...seen,
    stop: async () => {
      await house.stop();
      seen.complaints.push(...failed);
    },
  };
}

const addressIn = ({ lines }: RunningHouse): string => {
  const found = lines.join(' ').match(/http:\S+/)?.[0];
  if (found === undefined) throw new Error(`no address in: ${lines.join(' ')}`);
  return found;
};
