import type { Turn } from '../../../kernel/work.ts';
import { revise } from '../entries/writing.ts';
import { refreshShared } from '../find/shared-card.ts';
import { type Act, type Content, type Entry, type EntryState, isWhole, unagreed } from '../model.ts';
import { tag } from '../naming.ts';
import { checkLater, rightUntil } from '../review/verifying.ts';
import { type FaqVoice, faqVoice } from '../words.ts';

/** Why somebody may not change an entry as it is now; undefined where they may. */
export function notChangeable(voice: FaqVoice, entry: Entry): string | undefined {
  const number = tag(entry.number);
  switch (entry.state) {
    case 'draft':
    case 'published':
      return undefined;
    case 'merged':
      return voice.line('state.merged', { number, into: tag(entry.mergedInto ?? 0) });
    case 'rejected':
    case 'removed':
      return voice.line(`state.${entry.state}`, { number });
  }
}

interface Change {
  readonly act: Extract<Act, 'edited' | 'answered' | 'restored'>;
  readonly content: Content;
  readonly why?: string;
}

export type Changed = { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly problem: string };

/** Changes what an entry says. A published one must not come to hold words of somebody who has not agreed, nor lose its own. */
export async function change(turn: Turn, entry: Entry, { act, content, why }: Change): Promise<Changed> {
  const { tx, actor, now, language } = turn;
  const problem = entry.state === 'published' ? against(faqVoice(language), entry, content) : undefined;
  if (problem !== undefined) return { ok: false, problem };
  // Who looks at an entry that waits to be looked at, and leaves it as it now is, finds it right.
  const right = entry.state === 'published' && entry.waitsSince !== null ? await rightUntil(turn) : {};
  const changed = await revise(tx, entry, { act, by: actor.id, now, why, content, ...right });
  await refreshShared(turn, entry.id);
  if (changed.verifiedUntil?.getTime() !== entry.verifiedUntil?.getTime()) await checkLater(turn, changed);
  await turn.record(`faq.${act === 'restored' ? 'restore' : 'edit'}`, {
    entry: entry.id,
    number: entry.number,
    revision: changed.revision,
  });
  return { ok: true, entry: changed };
}

/** The sentence against publishing these words in the place of an entry's own. */
export function against(voice: FaqVoice, entry: Entry, content: Content): string | undefined {
  if (!isWhole(content)) return voice.line('change.not-whole');
  const before = new Set(unagreed(entry).map((each) => each.member));
  const [author] = unagreed({ ...content, authors: entry.authors }).filter((each) => !before.has(each.member));
  return author && voice.line('change.unagreed', { name: author.name });
}

export const isOpen = ({ state }: { readonly state: EntryState }): boolean =>
  state === 'draft' || state === 'published';
