import type { Language } from '../../../surface/identity.ts';
import { named } from '../../../surface/isolate.ts';
import { controls, type Message, note, said, text } from '../../../surface/message.ts';
import type { Entry } from '../model.ts';
import { command, entryLabel, tag, titleOf } from '../naming.ts';
import { pickMerge, undoMerge, type Via } from '../review/actions.ts';
import { faqVoice } from '../words.ts';

/** Longer labels are cut by one platform or the other. */
const LABEL = 75;

interface Two {
  readonly from: Entry;
  readonly into: Entry;
}

const numbers = ({ from, into }: Two) => ({ number: tag(from.number), into: tag(into.number) });

export function mergedReceipt(language: Language, { draft, ...two }: Two & { readonly draft: string }): Message {
  const voice = faqVoice(language);
  return {
    headline: voice.line('merge.done', numbers(two)),
    blocks: [
      text(voice.text('merge.done.text', { into: named(titleOf(voice, two.into)) })),
      controls(undoMerge.button(voice.line('merge.undo'), { draft })),
    ],
  };
}

export function unmergedReceipt(language: Language, two: Two): Message {
  const voice = faqVoice(language);
  return {
    headline: voice.line('merge.undone', numbers(two)),
    blocks: [text(named(titleOf(voice, two.from))), text(named(titleOf(voice, two.into)))],
  };
}

/** `others`: what it could be merged into, the likeliest first. */
export function mergeMenu(
  language: Language,
  { entry, others, via }: { readonly entry: Entry; readonly others: readonly Entry[]; readonly via: Via },
): Message {
  const voice = faqVoice(language);
  const number = tag(entry.number);
  if (others.length === 0) return said(voice.line('merge.no-other', { number }));
  const options = others.map((each) => ({ label: entryLabel(voice, each, LABEL), value: String(each.number) }));
  const menu = { prompt: voice.line('merge.which'), options, min: 1, max: 1 };
  return {
    headline: voice.line('merge.which.headline', { number }),
    blocks: [
      text(named(titleOf(voice, entry))),
      controls(pickMerge.pick(menu, { entry: entry.id, via })),
      note(voice.text('merge.which.typed', { merge: command(`merge from: ${number} into: ${tag(12)}`) })),
    ],
  };
}
