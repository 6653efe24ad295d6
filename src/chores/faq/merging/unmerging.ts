import { pressed } from '../../../kernel/action.ts';
import { type Answer, replace, whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { RawValues } from '../../../surface/form.ts';
import { said } from '../../../surface/message.ts';
import { revisionAt } from '../entries/history.ts';
import { entryById } from '../entries/reading.ts';
import { lockFaq, revise } from '../entries/writing.ts';
import { refreshShared } from '../find/shared-card.ts';
import type { Entry, EntryState } from '../model.ts';
import { tag } from '../naming.ts';
import { undoMerge } from '../review/actions.ts';
import { followQueue, handToSteward } from '../review/handing.ts';
import { faqVoice } from '../words.ts';
import { type Handed, handBack } from './handing-over.ts';
import { unmergedReceipt } from './views.ts';

/** What there was before two entries became one. */
interface Before {
  readonly from: string;
  readonly into: string;
  readonly state: EntryState;
  readonly waitsSince: string | null;
  /** The revisions of `into`: as it was, and as it is since. */
  readonly was: number;
  readonly after: number;
  readonly handed: Handed;
}

interface Merged {
  readonly from: Entry;
  readonly into: Entry;
  readonly after: number;
  readonly handed: Handed;
}

/** No words of anybody, since a draft knows nothing of who is forgotten. */
export function asDraft({ community }: Turn, { from, into, after, handed }: Merged): RawValues {
  const waitsSince = from.waitsSince?.toISOString() ?? null;
  const ids = { from: from.id, into: into.id };
  const before: Before = { ...ids, state: from.state, waitsSince, was: into.revision, after, handed };
  return { community: [community.id], before: [JSON.stringify(before)] };
}

/** As long as the draft is kept, which is a day. */
export const undoMergeByButton = pressed(
  undoMerge,
  async (turn, { draft }): Promise<Answer> => {
    const { tx, community, language } = turn;
    const voice = faqVoice(language);
    const kept = await turn.kept(draft);
    const written = kept?.['community']?.[0] === community.id ? kept['before']?.[0] : undefined;
    if (written === undefined) return whisper(said(voice.line('merge.undo.gone')));
    const before = JSON.parse(written) as Before;
    await lockFaq(tx, community.id);
    const [from, into] = [await entryById(tx, before.from), await entryById(tx, before.into)];
    if (!from || !into) return whisper(said(voice.line('entry.gone')));
    const numbers = { number: tag(from.number), into: tag(into.number) };
    if (from.state !== 'merged' || from.mergedInto !== into.number) {
      return replace(said(voice.line('merge.undo.before', numbers)));
    }
    if (into.revision !== before.after) return whisper(said(voice.line('merge.undo.late', numbers)));
    return replace(await apart(turn, { from, into }, before));
  },
  { who: 'coordinator' },
);

async function apart(turn: Turn, { from, into }: { readonly from: Entry; readonly into: Entry }, before: Before) {
  const { tx, actor, now, language } = turn;
  await handBack(tx, { from: from.id, into: into.id }, before.handed);
  const was = await revisionAt(tx, into.id, before.was);
  const by = { act: 'restored', by: actor.id, now } as const;
  const content = was && { pieces: was.pieces, tags: was.tags, links: was.links };
  await revise(tx, into, { ...by, ...(content && { content }) });
  const waitsSince = before.waitsSince === null ? null : new Date(before.waitsSince);
  const again = await revise(tx, from, { ...by, state: before.state, waitsSince, mergedInto: null });
  for (const each of [into, from]) await refreshShared(turn, each.id);
  if (waitsSince !== null) await handToSteward(turn, again);
  await followQueue(turn);
  await turn.record('faq.unmerge', { entry: from.id, number: from.number, into: into.number });
  return unmergedReceipt(language, { from: again, into });
}
