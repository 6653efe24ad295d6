import { pressed } from '../../../kernel/action.ts';
import { type Answer, whisper } from '../../../kernel/answer.ts';
import { job } from '../../../kernel/job.ts';
import type { Turn, Work } from '../../../kernel/work.ts';
import { said } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import { monthsAfter } from '../entries/months.ts';
import { entryById } from '../entries/reading.ts';
import { lockFaq, revise } from '../entries/writing.ts';
import { refreshShared } from '../find/shared-card.ts';
import { type Entry, isWhole } from '../model.ts';
import { tag } from '../naming.ts';
import { settingsOf } from '../settings/store.ts';
import { faqVoice } from '../words.ts';
import { stillRight } from './actions.ts';
import { handToSteward } from './handing.ts';
import { waitFrom } from './queue.ts';
import { carryOn, waitingEntry } from './reviewing.ts';
import { receiptOf } from './views.ts';

/** An entry's time is over: a steward is asked whether it still holds. It is found meanwhile, with a line that says so. */
export const verifyJob = job<{ readonly entry: string }>('faq.verify', async (work, { entry: id }) => {
  const { tx, community, now } = work;
  await lockFaq(tx, community.id);
  const entry = await entryById(tx, id);
  if (entry?.state !== 'published' || entry.waitsSince !== null) return;
  if (entry.verifiedUntil === null || entry.verifiedUntil > now) return;
  await waitFrom(tx, id, now);
  await handToSteward(work, entry);
});

export async function checkLater(work: Work, { id, verifiedUntil }: Entry): Promise<void> {
  if (verifiedUntil === null) return;
  await work.later(verifyJob, { entry: id }, { at: verifiedUntil, key: `${id}/${verifiedUntil.toISOString()}` });
}

/** What changes of an entry that a coordinator has just found to be right. */
export async function rightUntil({
  tx,
  community,
  now,
}: Work): Promise<{ readonly verifiedUntil: Date; readonly waitsSince: null }> {
  const { verifyMonths } = await settingsOf(tx, community.id);
  return { verifiedUntil: monthsAfter(now, verifyMonths), waitsSince: null };
}

export const stillRightByButton = pressed(
  stillRight,
  async (turn, asked): Promise<Answer> => {
    const found = await waitingEntry(turn, asked);
    if (!found.ok) return found.answer;
    const voice = faqVoice(turn.language);
    const number = tag(found.entry.number);
    if (!isWhole(found.entry)) return whisper(said(voice.line('verify.not-whole', { number })));
    if (found.entry.state !== 'published') return whisper(said(voice.line('verify.draft', { number })));
    return carryOn(turn, asked.via, await verified(turn, found.entry));
  },
  { who: 'coordinator' },
);

async function verified(turn: Turn, before: Entry) {
  const { tx, actor, now, language } = turn;
  const right = await rightUntil(turn);
  const entry = await revise(tx, before, { act: 'verified', by: actor.id, now, ...right });
  await refreshShared(turn, entry.id);
  await checkLater(turn, entry);
  await turn.record('faq.verify', { entry: entry.id, number: entry.number });
  return receiptOf(language, entry, {
    headline: (voice, number) => voice.line('verify.done', { number }),
    notes: [faqVoice(language).text('approve.done.until', { day: moment(right.verifiedUntil, 'day') })],
  });
}
