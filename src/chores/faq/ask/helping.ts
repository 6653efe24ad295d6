import { eq } from 'drizzle-orm';
import { listed } from '../../../community/roster.ts';
import { pressed } from '../../../kernel/action.ts';
import { replace, whisper } from '../../../kernel/answer.ts';
import type { Turn, Work } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { controls, said, text } from '../../../surface/message.ts';
import { tag } from '../naming.ts';
import { wishes } from '../tables.ts';
import { faqVoice } from '../words.ts';
import { askMeAgain, neverAskMe, notForMe } from './actions.ts';
import { held } from './finding-question.ts';
import { helpersAmong } from './helpers.ts';
import { helpWanted } from './helping-message.ts';
import type { Question } from './model.ts';
import { leftAlone, signsFor } from './signs.ts';
import { nudges, replies } from './tables.ts';

/** Asks those privately who may know. Once for each question, and not where answers wait for the asker's word. */
export async function askForHelp(work: Work, question: Question): Promise<void> {
  const { tx, now } = work;
  if (await isBegun(work, question)) return;
  const choosing = await leftAlone(tx, question, now);
  for (const member of helpersAmong(await signsFor(tx, question), choosing)) {
    await tx.insert(nudges).values({ question: question.id, member, at: now });
    const { language } = (await listed(tx, member)) ?? work;
    await work.post({ to: 'member', member }, helpWanted(language, question));
  }
}

async function isBegun({ tx }: Work, { id }: Question): Promise<boolean> {
  const [asked] = await tx.select({ at: nudges.at }).from(nudges).where(eq(nudges.question, id)).limit(1);
  const [answered] = await tx.select({ at: replies.at }).from(replies).where(eq(replies.question, id)).limit(1);
  return asked !== undefined || answered !== undefined;
}

/** Nobody is asked twice about one question as it is: this only says so. */
export const notForMeByButton = pressed(notForMe, async (turn, { question: id }) => {
  const got = await held(turn, id);
  if (!got.ok) return got.answer;
  const voice = faqVoice(turn.language);
  return whisper(said(voice.line('help.passed', { number: tag(got.question.number) })));
});

export const neverAskByButton = pressed(neverAskMe, async (turn) => {
  await wish(turn, turn.actor.id, true);
  const voice = faqVoice(turn.language);
  const again = controls(askMeAgain.button(voice.line('help.again'), {}));
  return whisper({ headline: voice.line('help.never.done'), blocks: [text(voice.text('help.never.text')), again] });
});

export const askAgainByButton = pressed(askMeAgain, async (turn) => {
  await wish(turn, turn.actor.id, false);
  return replace(said(faqVoice(turn.language).line('help.again.done')));
});

async function wish({ tx }: Turn, member: MemberId, unasked: boolean): Promise<void> {
  await tx.insert(wishes).values({ member, unasked }).onConflictDoUpdate({ target: wishes.member, set: { unasked } });
}
