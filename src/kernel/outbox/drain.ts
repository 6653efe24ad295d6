import type { House } from '../house.ts';
import { claimLanes } from './claim.ts';
import { deliverNext } from './deliver.ts';

/** Channels written to at the same time. */
const WIDTH = 8;

/** Sends all that may be sent by now: one letter a channel at a time, several channels side by side. */
export async function drain(house: House): Promise<void> {
  const platforms = [...house.platforms.keys()];
  while (true) {
    const lanes = await claimLanes(house.db, { now: house.clock.now(), platforms, limit: WIDTH });
    if (lanes.length === 0) return;
    await Promise.all(lanes.map((lane) => deliverNext(house, lane)));
  }
}
