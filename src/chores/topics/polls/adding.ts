import { z } from 'zod';
import { pressed } from '../../../kernel/action.ts';
import { type Answer, open, problems, replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { aside, line, lines, optional } from '../../../kernel/field.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { RawValues } from '../../../surface/form.ts';
import { cleanLines } from '../../../surface/typed-words.ts';
import { addChoice, addTyped, addWaiting } from '../actions.ts';
import { candidates } from '../backlog/backlog.ts';
import { similarTopics } from '../backlog/similar.ts';
import { addTopic, lockTopics, topicById, topicOfDraft } from '../backlog/store.ts';
import { topicRefused } from '../backlog/views.ts';
import { refusalOf, TITLE_LIMIT, type Topic, titleOf, WHY_LIMIT } from '../model.ts';
import { localized, topicsVoice } from '../words.ts';
import { added, addRefused, alikeThere, draftGone } from './adding-views.ts';
import { pollCard } from './card.ts';
import { type Adding, adding, appendChoice } from './write-ins.ts';

type Allowed = Adding & { readonly ok: true };

/** What members may do in a poll that lets them: put one more topic to the vote. */
export const add = command({
  path: 'topics add',
  summary: localized('add.summary'),
  fields: {
    title: line({ label: localized('suggest.title'), hint: localized('suggest.title.hint'), max: TITLE_LIMIT }),
    why: optional(lines({ label: localized('suggest.why'), hint: localized('suggest.why.hint'), max: WHY_LIMIT })),
    poll: aside,
  },
  form: { title: localized('add.form'), submit: localized('add.submit') },
  run: async (turn, { title: typed, why, poll }) => {
    const title = titleOf(typed);
    if (title === undefined) return problems({ title: topicsVoice(turn.language).line('suggest.no-words') });
    const allowed = await mayAdd(turn, z.uuid().optional().catch(undefined).parse(poll));
    if (!allowed.ok) return whisper(addRefused(turn.language, allowed.because));
    const similar = await alike(turn, title);
    if (similar.length === 0) return whisper(await addNew(turn, allowed, { title, why: cleanLines(why) }));
    const draft = await turn.keep(asDraft(turn, allowed, { title, why: cleanLines(why) }));
    return whisper(alikeThere(turn.language, { ...allowed, title, draft, similar }));
  },
});

/** Under the poll; whoever cannot add anything is told before they type. */
export const openAdding = pressed(
  addChoice,
  async (turn, { poll }) => {
    const allowed = await mayAdd(turn, poll);
    return allowed.ok ? open(add, { poll: [poll] }) : whisper(addRefused(turn.language, allowed.because));
  },
  { opensForm: true },
);

/** Adds a topic that waits on the list, in place of one much like it. */
export const addListed = pressed(addWaiting, async (turn, { poll, topic: id }) => {
  const { tx, language, community } = turn;
  const allowed = await mayAdd(turn, poll);
  if (!allowed.ok) return whisper(addRefused(language, allowed.because));
  const topic = await topicById(tx, id);
  const refusal = refusalOf(topic, community.id);
  if (refusal || !topic) return whisper(topicRefused(language, refusal ?? 'gone', topic));
  return replace(await put(turn, allowed, topic));
});

/** Adds what was typed before the warning; a second press finds it added. */
export const addAsTyped = pressed(addTyped, async (turn, { draft }): Promise<Answer> => {
  const kept = await turn.kept(draft);
  const title = kept?.['title']?.[0];
  if (title === undefined || kept?.['community']?.[0] !== turn.community.id) return whisper(draftGone(turn.language));
  const allowed = await mayAdd(turn, kept['poll']?.[0]);
  if (!allowed.ok) return whisper(addRefused(turn.language, allowed.because));
  const before = await topicOfDraft(turn.tx, draft);
  if (before) return replace(await put(turn, allowed, before));
  return replace(await addNew(turn, allowed, { title, why: kept['why']?.[0], draft }));
});

async function mayAdd({ tx, community, now }: Turn, poll: string | undefined): Promise<Adding> {
  await lockTopics(tx, community.id);
  return adding(tx, { community: community.id, now, poll });
}

const alike = ({ tx, community, actor }: Turn, title: string) =>
  similarTopics(tx, { community: community.id, member: actor.id, title });

interface Typed {
  readonly title: string;
  readonly why: string | undefined;
  readonly draft?: string;
}

async function addNew(turn: Turn, allowed: Allowed, typed: Typed) {
  const { tx, community, actor, now } = turn;
  const topic = await addTopic(tx, { ...typed, speak: 'no', community: community.id, by: actor.id, now });
  return put(turn, allowed, topic);
}

/** Two who add one topic at once make one choice of it: the second is told where it is. */
async function put(turn: Turn, { poll, positions, out }: Allowed, topic: Topic) {
  const { tx, language, actor, community } = turn;
  const before = positions.get(topic.id);
  if (before !== undefined) return added(language, { poll, topic, position: before, again: true });
  if (out.has(topic.id)) return addRefused(language, 'taken-out');
  const [listed] = await candidates(tx, community.id, { kind: 'numbers', numbers: [topic.number] });
  if (listed?.polled) return addRefused(language, 'polled');
  const position = await appendChoice(tx, { poll: poll.id, topic: topic.id, by: actor.id });
  await turn.refresh(pollCard, poll.id);
  return added(language, { poll, topic, position, again: false });
}

const asDraft = ({ community }: Turn, { poll }: Allowed, { title, why }: Typed): RawValues => ({
  community: [community.id],
  poll: [poll.id],
  title: [title],
  why: why === undefined ? [] : [why],
});
