import { z } from 'zod';
import { pressed } from '../../../kernel/action.ts';
import { type Answer, open, problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { aside, choice, lines, optional } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import { said } from '../../../surface/message.ts';
import { cleanLines } from '../../../surface/typed-words.ts';
import { suggest } from '../backlog/suggesting.ts';
import { titleOf } from '../model.ts';
import { localized, topicsVoice } from '../words.ts';
import { answerPrompt } from './actions.ts';
import { keepAnswer } from './answers.ts';
import { promptCard } from './card.ts';
import { ANSWER_LIMIT } from './model.ts';
import { answered, answeredLate } from './receipts.ts';
import { holdOpen, openRounds, type Round, roundById } from './store.ts';

/** Words in answer to a prompt; which one goes along with the form, and else it is the only one that waits. */
export const answer = command({
  path: 'topics answer',
  summary: localized('answer.summary'),
  fields: {
    words: lines({ label: localized('answer.words'), max: ANSWER_LIMIT }),
    named: optional(
      choice({
        label: localized('answer.named'),
        hint: localized('answer.named.hint'),
        choices: [
          { value: 'yes', label: localized('answer.named.yes') },
          { value: 'no', label: localized('answer.named.no') },
        ],
      }),
    ),
    round: aside,
  },
  form: { title: localized('answer.form'), submit: localized('answer.submit') },
  run: async (turn, { words: typed, named, round: asked }) => {
    const voice = topicsVoice(turn.language);
    const words = cleanLines(typed);
    if (words === undefined || titleOf(words) === undefined) return problems({ words: voice.line('answer.no-words') });
    const id = z.uuid().optional().catch(undefined).parse(asked) ?? (await onlyRound(turn));
    if (typeof id !== 'string') return whisper(said(voice.line(`answer.${id.because}`)));
    const round = await holdOpen(turn.tx, id, turn.now);
    if (!round) return whisper(answeredLate(turn.language, words));
    if (round.community !== turn.community.id) return whisper(said(voice.line('answer.elsewhere')));
    return whisper(await keep(turn, round, { words, named: named !== 'no' }));
  },
});

async function onlyRound({ tx, community, now }: Turn): Promise<string | { readonly because: 'none' | 'several' }> {
  const [only, ...others] = (await openRounds(tx, community.id, now)).filter((each) => each.ask === 'words');
  if (!only) return { because: 'none' };
  return others.length > 0 ? { because: 'several' } : only.id;
}

async function keep(turn: Turn, round: Round, given: { readonly words: string; readonly named: boolean }) {
  const { tx, actor, now, language } = turn;
  await keepAnswer(tx, { ...given, round: round.id, member: actor.id, now });
  await turn.refresh(promptCard, round.id);
  return answered(language, round, given);
}

/** Under the prompt; whoever comes too late is told before they type. */
export const answerByButton = pressed(
  answerPrompt,
  async (turn, { round: id }): Promise<Answer> => {
    const voice = topicsVoice(turn.language);
    const round = await roundById(turn.tx, id);
    if (!round) return whisper(said(voice.line('answer.gone')));
    if (round.community !== turn.community.id) return whisper(said(voice.line('answer.elsewhere')));
    if (round.closedAt !== null || round.closesAt <= turn.now) return whisper(said(voice.line('answer.over')));
    return open(round.ask === 'topic' ? suggest : answer, { round: [id] });
  },
  { opensForm: true },
);
