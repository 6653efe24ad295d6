import { pressed } from '../../../kernel/action.ts';
import { type Answer, open, problems, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { type Field, lines } from '../../../kernel/field.ts';
import type { Visit } from '../../../kernel/work.ts';
import type { Message } from '../../../surface/message.ts';
import { said } from '../../../surface/message.ts';
import { cleanLines } from '../../../surface/typed-words.ts';
import { lockTopics } from '../backlog/store.ts';
import { titleOf } from '../model.ts';
import { tag } from '../naming.ts';
import { localized, topicsVoice } from '../words.ts';
import { rewordPrompt } from './actions.ts';
import { promptCard } from './card.ts';
import { headlineOf } from './message.ts';
import { TEXT_LIMIT } from './model.ts';
import { promptReworded, promptsMessage } from './office.ts';
import { livePrompts, reword } from './store.ts';

const oneLive: Field<number | undefined> = {
  kind: 'choice',
  label: localized('reword.prompt'),
  required: true,
  unlessSaid: true,
  options: async ({ tx, community }) =>
    (await livePrompts(tx, community.id)).map(({ number, text }) => ({
      label: `${tag(number)} ${headlineOf(text)}`,
      value: String(number),
    })),
  parse: (raw) => {
    const value = /^#?(\d{1,9})$/.exec(raw.join(' ').trim())?.[1];
    return { ok: true, value: value === undefined ? undefined : Number(value) };
  },
};

export const rewordCommand = command({
  path: 'topics reword',
  summary: localized('reword.summary'),
  who: 'coordinator',
  fields: {
    prompt: oneLive,
    text: lines({ label: localized('prompt.text'), hint: localized('prompt.text.hint'), max: TEXT_LIMIT }),
  },
  form: { title: localized('reword.form'), submit: localized('reword.submit'), instead: nothingAsked },
  run: async (turn, { prompt: number, text: typed }) => {
    const { tx, community, language } = turn;
    const voice = topicsVoice(language);
    const text = cleanLines(typed);
    if (text === undefined || titleOf(text) === undefined) return problems({ text: voice.line('prompt.no-words') });
    await lockTopics(tx, community.id);
    const prompt = (await livePrompts(tx, community.id)).find((each) => each.number === number);
    if (!prompt) return problems({ prompt: voice.line('reword.unknown', { typed: tag(number ?? 0) }) });
    for (const round of await reword(tx, prompt.id, text)) await turn.refresh(promptCard, round);
    await turn.record('topics.reword', { prompt: prompt.id, number: prompt.number });
    return whisper(promptReworded(language, prompt));
  },
});

async function nothingAsked({ turn, language }: Visit): Promise<Message | undefined> {
  const prompts = turn ? await livePrompts(turn.tx, turn.community.id) : [];
  return prompts.length > 0 ? undefined : promptsMessage(language, []);
}

export const rewordByButton = pressed(
  rewordPrompt,
  async (turn, { prompt: id }): Promise<Answer> => {
    const prompt = (await livePrompts(turn.tx, turn.community.id)).find((each) => each.id === id);
    if (!prompt) return whisper(said(topicsVoice(turn.language).line('prompts.gone')));
    return open(rewordCommand, { prompt: [String(prompt.number)], text: [prompt.text] });
  },
  { who: 'coordinator', opensForm: true },
);
