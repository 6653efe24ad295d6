import { job } from '../../../kernel/job.ts';
import { everyone, under, type Work } from '../../../kernel/work.ts';
import { nextOccurrence } from '../../../time/recurrence.ts';
import { answersOf } from './answers.ts';
import { promptCard } from './card.ts';
import { cameMessage, SHOWN } from './message.ts';
import { closingTime } from './model.ts';
import { holdPrompt, markClosed, openRound, type Prompt, roundById, setNext } from './store.ts';

interface Occurrence {
  readonly prompt: string;
  /** `once`, or the date that the rhythm gives. */
  readonly key: string;
}

export const askJob = job<Occurrence>('topics.prompt', async (work, { prompt: id, key }) => {
  const prompt = await holdPrompt(work.tx, id);
  if (prompt && prompt.nextAt !== null) await askNow(work, prompt, key);
});

export const closeRoundJob = job<{ readonly round: string }>('topics.prompt-close', async (work, { round }) => {
  await closeRound(work, round);
});

/** Plans an occurrence; it is asked once, however often it is planned. */
export const askLater = (work: Work, prompt: string, next: { readonly due: Date; readonly key: string }) =>
  work.later(askJob, { prompt, key: next.key }, { at: next.due, key: `${prompt}/${next.key}` });

/**
 * Asks in the channels, and plans the next time. After downtime that is the first one still ahead: what was missed is asked
 * once, late. Answers when it closes; undefined where this occurrence was asked before.
 */
export async function askNow(work: Work, prompt: Prompt, key: string): Promise<Date | undefined> {
  const { tx, now } = work;
  const next = prompt.recurrence ? nextOccurrence(prompt.recurrence, now) : undefined;
  const closesAt = closingTime(now, prompt.days, next?.due);
  const round = await openRound(tx, { prompt: prompt.id, key, text: prompt.text, askedAt: now, closesAt });
  await setNext(tx, prompt.id, next?.due ?? null);
  if (next) await askLater(work, prompt.id, next);
  if (round === undefined) return undefined;
  await work.show(prompt.place ? { to: 'spot', ...prompt.place } : everyone, promptCard, round);
  await work.later(closeRoundJob, { round }, { at: closesAt, key: round });
  return closesAt;
}

/** Takes no more answers and shows what came, once. */
export async function closeRound(work: Work, id: string): Promise<void> {
  const { tx, now, community } = work;
  const round = await roundById(tx, id);
  if (!round || !(await markClosed(tx, id, now < round.closesAt ? now : round.closesAt))) return;
  await work.refresh(promptCard, id);
  const came = await answersOf(tx, id, { limit: SHOWN });
  if (came.all > 0) await work.post(under(promptCard, id), cameMessage(community.language, round, came));
}
