import { pressed } from '../../../kernel/action.ts';
import { type Answer, open, problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { choice, lines, optional } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { RawValues } from '../../../surface/form.ts';
import { said } from '../../../surface/message.ts';
import { cleanLines } from '../../../surface/typed-words.ts';
import type { Call } from '../model.ts';
import { callById } from '../store.ts';
import { callsVoice, localized } from '../words.ts';
import { tellLearned } from './actions.ts';
import { learnedCard } from './learned-card.ts';
import { type Learning, learningOf, putLearning } from './learnings.ts';
import { learningKept } from './views.ts';
import { begunCall, lastOr, noneBegun } from './which.ts';

/** In UTF-16 units. */
const LIMIT = 400;

const fields = {
  learned: lines({ label: localized('learned.learned'), hint: localized('learned.learned.hint'), max: LIMIT }),
  tries: optional(lines({ label: localized('learned.try'), hint: localized('learned.try.hint'), max: LIMIT })),
  share: choice({
    label: localized('learned.share'),
    choices: [
      { value: 'named', label: localized('learned.share.named') },
      { value: 'unnamed', label: localized('learned.share.unnamed') },
      { value: 'no', label: localized('learned.share.no') },
    ],
  }),
  call: begunCall,
};

/** What somebody learned in a call and will try; asked for where the call was announced. */
export const learned = command({
  path: 'calls learned',
  summary: localized('learned.summary'),
  fields,
  form: { title: localized('learned.form'), submit: localized('learned.submit'), instead: noneBegun },
  run: async (turn, values) => {
    const words = cleanLines(values.learned);
    if (words === undefined) return problems({ learned: callsVoice(turn.language).line('learned.no-words') });
    const found = await lastOr(turn, values.call);
    if (!found.ok) return problems({ call: found.problem });
    const learning: Learning = { learned: words, tries: cleanLines(values.tries) ?? null, consent: values.share };
    return keep(turn, found.call, learning);
  },
});

async function keep(turn: Turn, call: Call, learning: Learning): Promise<Answer> {
  const { tx, actor, now, language } = turn;
  await putLearning(tx, { ...learning, call: call.id, member: actor.id, now });
  await turn.refresh(learnedCard, call.id);
  return whisper(learningKept(language, call, learning));
}

/** Opens the form with what they said before. */
export const tellLearnedByButton = pressed(
  tellLearned,
  async (turn, { call: id }) => {
    const call = await callById(turn.tx, id);
    if (call?.community !== turn.community.id) return whisper(said(callsVoice(turn.language).line('call.gone')));
    const before = await learningOf(turn.tx, id, turn.actor.id);
    return open(learned, { call: [String(call.number)], ...(before && filled(before)) });
  },
  { opensForm: true },
);

const filled = ({ learned, tries, consent }: Learning): RawValues => ({
  learned: [learned],
  tries: tries === null ? [] : [tries],
  share: [consent],
});
