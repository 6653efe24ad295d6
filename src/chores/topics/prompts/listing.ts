import { pressed } from '../../../kernel/action.ts';
import { type Answer, replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import type { Look, Turn } from '../../../kernel/work.ts';
import { said } from '../../../surface/message.ts';
import { tag } from '../naming.ts';
import { localized, topicsVoice } from '../words.ts';
import { seeAnswers, stopPrompt, turnAnswers } from './actions.ts';
import { answersOf, countAnswers } from './answers.ts';
import { closeRound } from './asking.ts';
import { answersPage, PAGE_SIZE } from './message.ts';
import { type Live, promptStopped, promptsMessage } from './office.ts';
import { holdPrompt, livePrompts, openRoundOf, roundById, setNext } from './store.ts';

export const listPrompts = command({
  path: 'topics prompts',
  summary: localized('prompts.summary'),
  who: 'coordinator',
  fields: {},
  run: async (turn) => whisper(promptsMessage(turn.language, await live(turn))),
});

async function live({ tx, community }: Look): Promise<readonly Live[]> {
  const found: Live[] = [];
  for (const prompt of await livePrompts(tx, community.id)) {
    const round = await openRoundOf(tx, prompt.id);
    const open = round && { closesAt: round.closesAt, count: await countAnswers(tx, round.id) };
    found.push({ ...prompt, open });
  }
  return found;
}

/** Ends a series, and closes what is open of it. */
export const stopByButton = pressed(
  stopPrompt,
  async (turn, { prompt: id }): Promise<Answer> => {
    const { tx, community, language } = turn;
    const voice = topicsVoice(language);
    const prompt = await holdPrompt(tx, id);
    if (prompt?.community !== community.id) return whisper(said(voice.line('prompts.gone')));
    const round = await openRoundOf(tx, id);
    if (prompt.nextAt === null && !round) {
      return replace(said(voice.line('prompts.stopped-before', { number: tag(prompt.number) })));
    }
    await setNext(tx, id, null);
    if (round) await closeRound(turn, round.id);
    await turn.record('topics.stop-prompt', { prompt: id, number: prompt.number });
    return replace(promptStopped(language, prompt));
  },
  { who: 'coordinator' },
);

export const showAnswers = pressed(seeAnswers, async (turn, { round }) => {
  const message = await pageOf(turn, round, 1);
  return whisper(message ?? said(topicsVoice(turn.language).line('answer.gone')));
});

export const turnAnswersPage = pressed(turnAnswers, async (turn, { round, page }) => {
  const message = await pageOf(turn, round, page);
  return replace(message ?? said(topicsVoice(turn.language).line('answer.gone')));
});

/** Of a round that has closed: what came is nobody's to see before. */
async function pageOf({ tx, community, language }: Turn, id: string, asked: number) {
  const round = await roundById(tx, id);
  if (round?.community !== community.id || round.closedAt === null) return undefined;
  const pages = Math.max(1, Math.ceil((await countAnswers(tx, id)) / PAGE_SIZE));
  const page = Math.min(asked, pages);
  const found = await answersOf(tx, id, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
  return answersPage(language, round, { ...found, page, pages });
}
