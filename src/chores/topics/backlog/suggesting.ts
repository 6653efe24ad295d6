import { z } from 'zod';
import { pressed } from '../../../kernel/action.ts';
import { problems, replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { aside, choice, line, lines, optional } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { Message } from '../../../surface/message.ts';
import { said } from '../../../surface/message.ts';
import { cleanLines } from '../../../surface/typed-words.ts';
import { meToo, suggestAnyway } from '../actions.ts';
import { refusalOf, TITLE_LIMIT, titleOf, WHY_LIMIT } from '../model.ts';
import { answerWithTopic, dropTopic } from '../prompts/topic-answers.ts';
import { localized, topicsVoice } from '../words.ts';
import { creditIn } from './credit.ts';
import { similarTopics } from './similar.ts';
import { addTopic, lockTopics, noteWish, topicById, topicOfDraft } from './store.ts';
import { asDraft, fromDraft, type Typed } from './typed.ts';
import { alreadyThere, suggested, suggestedBefore, topicRefused } from './views.ts';

const fields = {
  title: line({ label: localized('suggest.title'), hint: localized('suggest.title.hint'), max: TITLE_LIMIT }),
  why: optional(lines({ label: localized('suggest.why'), hint: localized('suggest.why.hint'), max: WHY_LIMIT })),
  speak: optional(
    choice({
      label: localized('suggest.speak'),
      hint: localized('suggest.speak.hint'),
      choices: [
        { value: 'yes', label: localized('suggest.speak.yes') },
        { value: 'no', label: localized('suggest.speak.no') },
        { value: 'someone', label: localized('suggest.speak.someone') },
      ],
    }),
  ),
  author: aside,
  round: aside,
};

/** A form carries nothing else along; whoever made one up is not believed. */
const UUID = z.uuid().optional().catch(undefined);

export const suggest = command({
  path: 'topics suggest',
  summary: localized('suggest.summary'),
  fields,
  form: { title: localized('suggest.form'), submit: localized('suggest.submit') },
  run: async (turn, values) => {
    const title = titleOf(values.title);
    if (title === undefined) return problems({ title: topicsVoice(turn.language).line('suggest.no-words') });
    const { author, round, speak = 'no' } = values;
    const typed: Typed = { title, why: cleanLines(values.why), speak, author, round: UUID.parse(round) };
    await lockTopics(turn.tx, turn.community.id);
    const similar = await alike(turn, title);
    if (similar.length === 0) return whisper(await add(turn, typed));
    const draft = await turn.keep(asDraft(turn, typed));
    return whisper(alreadyThere(turn.language, { title, draft, similar }));
  },
});

/** Adds what was typed before the warning; a second press finds it added. */
export const addAnyway = pressed(suggestAnyway, async (turn, { draft }) => {
  await lockTopics(turn.tx, turn.community.id);
  const typed = fromDraft(turn, await turn.kept(draft));
  if (!typed) return whisper(said(topicsVoice(turn.language).line('suggest.draft-gone')));
  const before = await topicOfDraft(turn.tx, draft);
  if (before) return replace(suggestedBefore(turn.language, before));
  return replace(await add(turn, typed, draft));
});

/** Joins a topic that the warning named; what was typed stays at hand. */
export const joinInstead = pressed(meToo, async (turn, { topic: id, draft, to }) => {
  const { tx, language, now } = turn;
  const topic = await topicById(tx, id);
  const refusal = refusalOf(topic, turn.community.id);
  if (refusal) return whisper(topicRefused(language, refusal, topic));
  await noteWish(tx, { topic: id, member: turn.actor.id, now, wants: to === 'on' });
  const typed = fromDraft(turn, await turn.kept(draft));
  if (!typed) return whisper(said(topicsVoice(language).line('suggest.draft-gone')));
  if (to === 'on') await answerWithTopic(turn, typed.round, { topic: id, words: typed.title });
  else await dropTopic(turn, typed.round, id);
  const similar = await alike(turn, typed.title);
  return replace(alreadyThere(language, { title: typed.title, draft, similar }));
});

const alike = ({ tx, community, actor }: Turn, title: string) =>
  similarTopics(tx, { community: community.id, member: actor.id, title });

async function add(turn: Turn, typed: Typed, draft?: string): Promise<Message> {
  const { tx, community, actor, now, language } = turn;
  const credit = await creditIn(tx, community.id, typed.author);
  const of = { ...typed, community: community.id, by: actor.id, credit: credit?.member, draft, now };
  const topic = await addTopic(tx, of);
  await answerWithTopic(turn, typed.round, { topic: topic.id, words: typed.title });
  return suggested(language, topic, credit?.member === actor.id ? undefined : credit);
}
