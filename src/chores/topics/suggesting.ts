import { pressed } from '../../kernel/action.ts';
import { problems, replace, whisper } from '../../kernel/answer.ts';
import { command } from '../../kernel/command.ts';
import { choice, line, lines, optional } from '../../kernel/field.ts';
import type { Turn } from '../../kernel/work.ts';
import type { RawValues } from '../../surface/form.ts';
import { meToo, suggestAnyway } from './actions.ts';
import { cleanLines, refusalOf, type Speak, type Suggestion, TITLE_LIMIT, titleOf, WHY_LIMIT } from './model.ts';
import { said } from './naming.ts';
import { similarTopics } from './similar.ts';
import { addTopic, lockTopics, noteWish, topicById, topicOfDraft } from './store.ts';
import { alreadyThere, suggested, topicRefused } from './views.ts';
import { localized, topicsVoice } from './words.ts';

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
};

export const suggest = command({
  path: 'topics suggest',
  summary: localized('suggest.summary'),
  fields,
  form: { title: localized('suggest.form'), submit: localized('suggest.submit') },
  run: async (turn, values) => {
    const title = titleOf(values.title);
    if (title === undefined) return problems({ title: topicsVoice(turn.language).line('suggest.no-words') });
    const suggestion = { title, why: cleanLines(values.why), speak: values.speak ?? 'no' };
    await lockTopics(turn.tx, turn.community.id);
    const similar = await alike(turn, title);
    if (similar.length === 0) return whisper(suggested(turn.language, await add(turn, suggestion)));
    const draft = await turn.keep(asDraft(turn, suggestion));
    return whisper(alreadyThere(turn.language, { title, draft, similar }));
  },
});

/** Adds what was typed before the warning; a second press finds it added. */
export const addAnyway = pressed(suggestAnyway, async (turn, { draft }) => {
  await lockTopics(turn.tx, turn.community.id);
  const suggestion = fromDraft(turn, await turn.kept(draft));
  if (!suggestion) return whisper(said(topicsVoice(turn.language).line('suggest.draft-gone')));
  const before = await topicOfDraft(turn.tx, draft);
  if (before) return replace(suggested(turn.language, before, true));
  return replace(suggested(turn.language, await add(turn, suggestion, draft)));
});

/** Joins a topic that the warning named; what was typed stays at hand. */
export const joinInstead = pressed(meToo, async (turn, { topic: id, draft, to }) => {
  const { tx, language, now } = turn;
  const topic = await topicById(tx, id);
  const refusal = refusalOf(topic, turn.community.id);
  if (refusal) return whisper(topicRefused(language, refusal, topic));
  await noteWish(tx, { topic: id, member: turn.actor.id, now, wants: to === 'on' });
  const suggestion = fromDraft(turn, await turn.kept(draft));
  if (!suggestion) return whisper(said(topicsVoice(language).line('suggest.draft-gone')));
  const similar = await alike(turn, suggestion.title);
  return replace(alreadyThere(language, { title: suggestion.title, draft, similar }));
});

const alike = ({ tx, community, actor }: Turn, title: string) =>
  similarTopics(tx, { community: community.id, member: actor.id, title });

const add = ({ tx, community, actor, now }: Turn, suggestion: Suggestion, draft?: string) =>
  addTopic(tx, { ...suggestion, community: community.id, by: actor.id, draft, now });

const asDraft = ({ community }: Turn, { title, why, speak }: Suggestion): RawValues => ({
  community: [community.id],
  title: [title],
  why: why === undefined ? [] : [why],
  speak: [speak],
});

/** Undefined where nothing is kept, or it was typed in another community. */
function fromDraft({ community }: Turn, kept: RawValues | undefined): Suggestion | undefined {
  const title = kept?.['title']?.[0];
  if (!kept || title === undefined || kept['community']?.[0] !== community.id) return undefined;
  return { title, why: kept['why']?.[0], speak: (kept['speak']?.[0] ?? 'no') as Speak };
}
