import { type ChannelSpot, channelDeparts } from '../community/arrivals.ts';
import type { Tx } from '../database/connect.ts';
import { complain } from './outbox/complaint.ts';
import { laneId } from './outbox/spots.ts';

/** A community lost a channel: nothing more is sent there, and its coordinators are told. */
export async function channelGone(tx: Tx, spot: ChannelSpot, now: Date): Promise<void> {
  for (const community of await channelDeparts(tx, spot, now)) {
    await complain(tx, { lane: { id: laneId(spot), ...spot }, community, gone: true, reason: '', now });
  }
}
