import type { Language } from '../../../surface/identity.ts';
import { named } from '../../../surface/isolate.ts';
import { controls, list, type Message, text } from '../../../surface/message.ts';
import { bold, rich } from '../../../surface/text.ts';
import type { Entry } from '../model.ts';
import { tag, titleOf } from '../naming.ts';
import { faqVoice } from '../words.ts';
import { joinEntry, openAgain, saveOwn } from './actions.ts';

/** Some entries answer much the same: what was typed can be added to one of them, or saved all the same. */
export function alreadyAnswered(
  language: Language,
  { found, draft }: { readonly found: readonly Entry[]; readonly draft: string },
): Message {
  const voice = faqVoice(language);
  const join = (each: Entry) =>
    joinEntry.button(voice.line('capture.alike.join', { number: tag(each.number) }), { draft, entry: each.id });
  return {
    headline: voice.line('capture.alike.headline', { count: found.length }),
    blocks: [
      list(found.map((each) => rich`${bold(tag(each.number))} ${named(titleOf(voice, each))}`)),
      text(voice.text('capture.alike.text')),
      controls(...found.map(join), saveOwn.button(voice.line('capture.alike.own'), { draft })),
    ],
  };
}

/** This very message or answer is kept already. Its words are not said again: they may be somebody else's. */
export function capturedBefore(
  language: Language,
  { entry, draft }: { readonly entry: Entry; readonly draft: string },
): Message {
  const voice = faqVoice(language);
  const number = tag(entry.number);
  return {
    headline: voice.line('capture.alike.same', { number }),
    blocks: [
      text(voice.text(`capture.alike.same.${standing(entry)}`)),
      controls(joinEntry.button(voice.line('capture.alike.phrasing', { number }), { draft, entry: entry.id })),
    ],
  };
}

function standing({ state, waitsSince }: Entry): 'published' | 'draft' | 'waiting' {
  if (state === 'published') return 'published';
  return waitsSince === null ? 'waiting' : 'draft';
}

/** We no longer know which message it was, and so whose words these are. */
export function keptTooLong(language: Language, draft: string): Message {
  const voice = faqVoice(language);
  return {
    headline: voice.line('capture.too-long'),
    blocks: [
      text(voice.text('capture.too-long.text')),
      controls(openAgain.button(voice.line('capture.too-long.own'), { draft })),
    ],
  };
}

/** It cannot be kept as it is; the form has it still. */
export function refusedDraft(
  language: Language,
  { draft, why }: { readonly draft: string; readonly why: readonly string[] },
): Message {
  const voice = faqVoice(language);
  const [headline = voice.line('draft.gone'), ...rest] = why;
  return {
    headline,
    blocks: [
      ...rest.map((each) => text(rich`${each}`)),
      controls(openAgain.button(voice.line('capture.form-again'), { draft })),
    ],
  };
}
