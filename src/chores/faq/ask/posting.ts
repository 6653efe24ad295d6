import { and, eq } from 'drizzle-orm';
import { type Audience, everyone, type Work } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { lockFaq } from '../entries/writing.ts';
import { settingsOf } from '../settings/store.ts';
import { channels } from '../suggest/tables.ts';
import { questionCard } from './card.ts';
import { unansweredJob } from './deadline.ts';
import { daysAfter, type Question } from './model.ts';
import { addQuestion, changeQuestion } from './questions.ts';

export interface ToAsk {
  readonly text: string;
  readonly details?: string | undefined;
  readonly askedBy: MemberId | null;
  /** What it was typed as, so that a second press asks nothing. */
  readonly draft?: string | undefined;
}

/** Asks everybody, and sees to it that others are told where nobody answers. */
export async function postQuestion(work: Work, of: ToAsk): Promise<{ readonly id: string; readonly number: number }> {
  const { tx, community, now } = work;
  await lockFaq(tx, community.id);
  const dueAt = await dueFrom(work);
  const question = await addQuestion(tx, { ...of, community: community.id, kind: 'asked', named: true, dueAt, now });
  await announce(work, question, dueAt);
  return question;
}

/** Asks everybody what somebody looked for in vain; who that was is not shown. Only under `lockFaq`. */
export async function postNoted(work: Work, question: Question): Promise<void> {
  const dueAt = await dueFrom(work);
  await changeQuestion(work.tx, question.id, { kind: 'asked', dueAt });
  await announce(work, question, dueAt);
}

export async function dueFrom({ tx, community, now }: Work): Promise<Date> {
  const { answerDays } = await settingsOf(tx, community.id);
  return daysAfter(now, answerDays);
}

async function announce(work: Work, { id }: Question, at: Date): Promise<void> {
  for (const to of await questionChannels(work)) await work.show(to, questionCard, id);
  await work.later(unansweredJob, { question: id }, { at, key: id });
}

/** The channels that coordinators chose for questions, or else all in which the community lives. */
async function questionChannels({ tx, community }: Work): Promise<readonly Audience[]> {
  const { platform, workspace, channel } = channels;
  const chosen = await tx
    .select({ platform, workspace, channel })
    .from(channels)
    .where(and(eq(channels.community, community.id), eq(channels.questions, true)))
    .orderBy(platform, workspace, channel);
  return chosen.length > 0 ? chosen.map((each) => ({ to: 'spot', ...each })) : [everyone];
}
