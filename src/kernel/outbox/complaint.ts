import { z } from 'zod';
import type { Tx } from '../../database/connect.ts';
import type { CommunityId } from '../../surface/identity.ts';
import { text } from '../../surface/message.ts';
import { engineVoice } from '../../words/engine.ts';
import { job } from '../job.ts';
import { schedule } from '../jobs/schedule.ts';
import { coordinators } from '../work.ts';
import type { Lane } from './claim.ts';
import { CALENDAR, DIRECT } from './spots.ts';

interface Complaint {
  readonly place: string;
  readonly gone: boolean;
  readonly reason: string;
}
const payload = z.object({ place: z.string(), gone: z.boolean(), reason: z.string() });

/** Tells the coordinators, privately, that something of theirs could not be delivered. */
export const tellCoordinators = job<Complaint>('outbox.complaint', async (work, given) => {
  const { place, gone, reason } = payload.parse(given);
  const voice = engineVoice(work.community.language);
  const community = work.community.name;
  const said = gone
    ? voice.text('letter.channel-gone', { community, place, setup: '/convener setup' })
    : voice.text('letter.refused', { community, place, reason });
  await work.post(coordinators, { headline: voice.line('letter.dead'), blocks: [text(said)] });
});

/** Once a day and channel, however much is refused there; never about a message that was itself private. */
export async function complain(
  tx: Tx,
  of: { readonly lane: Lane; readonly community: CommunityId | null; readonly now: Date } & Omit<Complaint, 'place'>,
): Promise<void> {
  const { lane, community, now, gone, reason } = of;
  if (community === null || lane.channel.startsWith(DIRECT)) return;
  const key = `${lane.id}/${now.toISOString().slice(0, 10)}`;
  await schedule(tx, {
    name: tellCoordinators.name,
    key,
    community,
    payload: { place: placeOf(lane), gone, reason },
    dueAt: now,
  });
}

const placeOf = ({ platform, channel }: Lane): string => (channel === CALENDAR ? platform : `${platform} ${channel}`);
