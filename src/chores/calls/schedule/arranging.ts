import type { Turn } from '../../../kernel/work.ts';
import type { Message } from '../../../surface/message.ts';
import { announce } from '../announce/announcing.ts';
import { isDated } from '../model.ts';
import { addCall } from '../store.ts';
import { extend } from './extending.ts';
import type { Plan } from './plan.ts';
import { follow, seekSpeaker } from './planned.ts';
import { addSeries } from './series.ts';
import { scheduledOnce, scheduledSeries } from './views.ts';

/** Plans a call or a series and lets everything follow; says so to whoever asked. Only under `lockCalls`. */
export const arrange = (turn: Turn, plan: Plan, draft?: string): Promise<Message> =>
  plan.when.kind === 'once' ? arrangeOnce(turn, plan, draft) : arrangeSeries(turn, plan, draft);

async function arrangeOnce(turn: Turn, { when, ...plan }: Plan, draft?: string): Promise<Message> {
  const { tx, community, actor, now, language } = turn;
  if (when.kind !== 'once') throw new Error('a series is not one call');
  const startsAt = new Date(when.startsAt);
  const call = await addCall(tx, { ...plan, community: community.id, startsAt, by: actor.id, draft, now });
  if (!call || !isDated(call)) throw new Error('a call was added and not returned');
  await follow(turn, call);
  await seekSpeaker(turn, call);
  await turn.record('calls.schedule', { call: call.id, number: call.number });
  return scheduledOnce(language, call);
}

/** The first call is announced at once; the others when they come near. */
async function arrangeSeries(turn: Turn, { when, ...plan }: Plan, draft?: string): Promise<Message> {
  const { tx, community, actor, now, language } = turn;
  if (when.kind !== 'series') throw new Error('one call is not a series');
  const { recurrence } = when;
  const series = await addSeries(tx, { ...plan, recurrence, community: community.id, by: actor.id, draft, now });
  const planned = await extend(turn, series, actor.id);
  const [first] = planned;
  if (first) await announce(turn, first);
  await turn.record('calls.series', { series: series.id, number: series.number });
  return scheduledSeries(language, series, planned);
}
