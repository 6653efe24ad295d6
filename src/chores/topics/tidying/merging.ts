import { pressed } from '../../../kernel/action.ts';
import { type Answer, problems, replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { RawValues } from '../../../surface/form.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { said } from '../../../surface/message.ts';
import { lockTopics, topicById } from '../backlog/store.ts';
import type { Topic } from '../model.ts';
import { tag } from '../naming.ts';
import { localized, topicsVoice } from '../words.ts';
import { undoMerge } from './actions.ts';
import { type Interest, merge, pollsWith, unmerge } from './joining.ts';
import { topicField, topicNumbered } from './topic-field.ts';
import { merged, notWaiting, unmerged } from './views.ts';

/** Joins two topics that mean the same. */
export const mergeTopics = command({
  path: 'topics merge',
  summary: localized('merge.summary'),
  who: 'coordinator',
  fields: {
    from: topicField({ label: localized('merge.from'), hint: localized('merge.from.hint') }),
    into: topicField({ label: localized('merge.into'), hint: localized('merge.into.hint') }),
  },
  run: async (turn, numbers) => {
    const { tx, community, language } = turn;
    const voice = topicsVoice(language);
    if (numbers.from === numbers.into) return problems({ into: voice.line('merge.same') });
    await lockTopics(tx, community.id);
    const from = await topicNumbered(tx, community.id, numbers.from);
    const into = await topicNumbered(tx, community.id, numbers.into);
    if (from?.state !== 'open') return problems({ from: notWaiting(voice, numbers.from, from) });
    if (into?.state !== 'open') return problems({ into: notWaiting(voice, numbers.into, into) });
    const [poll] = await pollsWith(tx, from.id);
    if (poll)
      return problems({ from: voice.line('merge.polled', { number: tag(from.number), poll: tag(poll.number) }) });
    return whisper(await join(turn, from, into));
  },
});

async function join(turn: Turn, from: Topic, into: Topic) {
  const before = await merge(turn.tx, { from: from.id, into: into.id });
  const draft = await turn.keep(asDraft(turn, { from, into, before }));
  await turn.record('topics.merge', { topic: from.id, number: from.number, into: into.number });
  return merged(turn.language, { from, into, draft });
}

/** As long as the draft is kept, which is a day. */
export const undoByButton = pressed(
  undoMerge,
  async (turn, { draft }): Promise<Answer> => {
    const { tx, community, language } = turn;
    const voice = topicsVoice(language);
    const kept = await turn.kept(draft);
    if (kept?.['community']?.[0] !== community.id) return whisper(said(voice.line('merge.undo.gone')));
    await lockTopics(tx, community.id);
    const from = await topicById(tx, kept['from']?.[0] ?? '');
    const into = await topicById(tx, kept['into']?.[0] ?? '');
    if (!from || !into) return whisper(said(voice.line('topic.gone')));
    const numbers = { number: tag(from.number), into: tag(into.number) };
    if (from.state !== 'merged' || from.mergedInto !== into.number) {
      return replace(said(voice.line('merge.undo.done-before', numbers)));
    }
    if (into.state !== 'open') return whisper(said(voice.line('merge.undo.late', numbers)));
    await unmerge(tx, { from: from.id, into: into.id }, beforeIn(kept));
    await turn.record('topics.unmerge', { topic: from.id, number: from.number, into: into.number });
    return replace(unmerged(language, { from, into }));
  },
  { who: 'coordinator' },
);

interface Done {
  readonly from: Topic;
  readonly into: Topic;
  readonly before: readonly Interest[];
}

const asDraft = ({ community }: Turn, { from, into, before }: Done): RawValues => ({
  community: [community.id],
  from: [from.id],
  into: [into.id],
  before: before.map(({ member, wants, speak, since }) => [member, wants, speak, since.toISOString()].join(' ')),
});

const beforeIn = (kept: RawValues): readonly Interest[] =>
  (kept['before'] ?? []).map((line) => {
    const [member = '', wants, speak, since = ''] = line.split(' ');
    const said = speak === 'yes' || speak === 'someone' ? speak : 'no';
    return { member: member as MemberId, wants: wants === 'true', speak: said, since: new Date(since) };
  });
