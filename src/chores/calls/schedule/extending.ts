import { job } from '../../../kernel/job.ts';
import type { Work } from '../../../kernel/work.ts';
import { type Dated, isDated } from '../model.ts';
import { addCall, lockCalls } from '../store.ts';
import { occurrencesAhead } from './occurrences.ts';
import { follow } from './planned.ts';
import { type Series, seriesById } from './series.ts';

/** Comes with each occurrence of a series, and plans the ones that have come near. */
export const extendJob = job<{ readonly series: string }>('calls.extend', async (work, { series: id }) => {
  await lockCalls(work.tx, work.community.id);
  const series = await seriesById(work.tx, id);
  if (series && series.endedAt === null) await extend(work, series);
});

/**
 * Plans what a series is to have planned by now, and nothing a second time: a date that has a call, also a skipped or moved
 * one, keeps it. Answers the calls that are new. Only under `lockCalls`.
 */
export async function extend(work: Work, series: Series, by: Dated['suggestedBy'] = null): Promise<readonly Dated[]> {
  const { tx, now, community } = work;
  const { id, minutes, link, agenda } = series;
  const planned: Dated[] = [];
  const ahead = occurrencesAhead(series.recurrence, now);
  for (const { due, key } of ahead) {
    const of = { community: community.id, series: id, occurrence: key, startsAt: due, minutes, link, agenda };
    const call = await addCall(tx, { ...of, by, now });
    if (call && isDated(call)) planned.push(call);
  }
  for (const call of planned) await follow(work, call);
  const [next] = ahead;
  if (next) await work.later(extendJob, { series: id }, { at: next.due, key: `${id}/${next.key}` });
  return planned;
}
