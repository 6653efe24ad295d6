import { pressed } from '../../../kernel/action.ts';
import { type Answer, replace, whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import { said } from '../../../surface/message.ts';
import { callById } from '../store.ts';
import { callsVoice } from '../words.ts';
import { answerSlot, decideNow, markTimes, startOf } from './actions.ts';
import { timesCard } from './card.ts';
import { closeWhenAllAnswered, decide } from './closing.ts';
import { type Dating, datingById, lockDating, slotsOf } from './datings.ts';
import { decided } from './outcome.ts';
import { paperMessage } from './paper.ts';
import { putVote, votesOf } from './votes.ts';

export const markByButton = pressed(markTimes, async (turn, { dating: id }) => {
  const found = await openFor(turn, await datingById(turn.tx, id));
  return whisper(found.ok ? await paperOf(turn, found.dating) : said(found.problem));
});

/** One row is held while somebody answers, so that the last to answer sees that they are. */
export const answerByButton = pressed(answerSlot, async (turn, { dating: id, start, answer }) => {
  const { tx, now, actor } = turn;
  await lockDating(tx, id);
  const found = await openFor(turn, await datingById(tx, id));
  if (!found.ok) return replace(said(found.problem));
  const slots = await slotsOf(tx, id);
  const slot = slots.find((each) => startOf(each) === start);
  if (slot) {
    await putVote(tx, { dating: id, position: slot.position, member: actor.id, answer, now });
    await turn.refresh(timesCard, id);
    const mine = await votesOf(tx, id, actor.id);
    if (mine.size === slots.length) await closeWhenAllAnswered(turn, found.dating);
  }
  return replace(await paperOf(turn, found.dating));
});

export const decideByButton = pressed(decideNow, answerDecide, { who: 'coordinator' });

async function answerDecide(turn: Turn, { dating: id }: { readonly dating: string }): Promise<Answer> {
  const found = await openFor(turn, await datingById(turn.tx, id));
  if (!found.ok) return replace(said(found.problem));
  const dating = await decide(turn, id);
  const call = dating && (await callById(turn.tx, dating.call));
  if (!call) return replace(said(callsVoice(turn.language).line('times.closed')));
  await turn.record('calls.times.decide', { call: call.id, number: call.number });
  return replace(decided(turn.language, call, dating));
}

type Open = { readonly ok: true; readonly dating: Dating } | { readonly ok: false; readonly problem: string };

/** Whether somebody may still answer; `closesAt` counts even before we have noticed. */
async function openFor({ language, community, now }: Turn, dating: Dating | undefined): Promise<Open> {
  const voice = callsVoice(language);
  if (!dating) return { ok: false, problem: voice.line('times.gone') };
  if (dating.community !== community.id) return { ok: false, problem: voice.line('times.elsewhere') };
  if (dating.closedAt !== null || dating.closesAt <= now) return { ok: false, problem: voice.line('times.closed') };
  return { ok: true, dating };
}

async function paperOf({ tx, actor, community }: Turn, dating: Dating) {
  const call = await callById(tx, dating.call);
  if (!call) throw new Error('a search for a date without its call');
  const [slots, answers] = [await slotsOf(tx, dating.id), await votesOf(tx, dating.id, actor.id)];
  return paperMessage({ call, dating, slots, answers, reader: actor, community });
}
