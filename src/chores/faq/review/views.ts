import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { controls, type Message, note, said, text } from '../../../surface/message.ts';
import { moment, type Text } from '../../../surface/text.ts';
import type { Entry } from '../model.ts';
import { command, tag, titleOf } from '../naming.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { putBack } from './actions.ts';

/** A steward's card after their shift. */
export const shiftDone = (language: Language, count: number): Message =>
  said(faqVoice(language).line('shift.done', { count }));

/** Their own fresh one has come meanwhile. */
export const shiftAgain = (language: Language): Message => said(faqVoice(language).line('shift.again'));

export function shiftOver(language: Language, { count, to }: { readonly count: number; readonly to: string }): Message {
  const voice = faqVoice(language);
  return {
    headline: voice.line('shift.over', { to: isolated(to) }),
    blocks: [note(voice.text('shift.settled', { count }))],
  };
}

/** To whoever had it until now. */
export function handedToOther(language: Language, of: { readonly count: number; readonly to: string }): Message {
  const voice = faqVoice(language);
  return {
    headline: voice.line('shift.handed', { to: isolated(of.to) }),
    blocks: [text(voice.text('shift.handed.text', { count: of.count, review: command('review') }))],
  };
}

interface Handed {
  readonly count: number;
  readonly from: string | undefined;
  readonly to: string;
}

export function handedOn(language: Language, { count, from, to }: Handed): Message {
  const voice = faqVoice(language);
  const headline = voice.line('office.handed', { count, to: isolated(to) });
  const who = from === undefined ? [] : [note(voice.text('office.handed.from', { from: isolated(from) }))];
  return { headline, blocks: who };
}

export function stillWaiting(
  language: Language,
  { count, name }: { readonly count: number; readonly name: string | undefined },
): Message {
  const voice = faqVoice(language);
  const headline = voice.line('office.waiting', { count });
  const review = command('review');
  const how =
    name === undefined
      ? voice.text('office.nobody', { review })
      : voice.text('office.reminded', { name: isolated(name), review });
  return { headline, blocks: [text(how)] };
}

/** What was done, for the coordinator who did it. */
export function receiptOf(
  language: Language,
  entry: Entry,
  of: { readonly headline: (voice: FaqVoice, number: string) => string; readonly notes?: readonly Text[] },
): Message {
  const voice = faqVoice(language);
  return {
    headline: of.headline(voice, tag(entry.number)),
    blocks: [text(named(titleOf(voice, entry))), ...(of.notes ?? []).map(note)],
  };
}

export const removedReceipt = (language: Language, entry: Entry): Message => {
  const voice = faqVoice(language);
  const message = receiptOf(language, entry, { headline: (v, number) => v.line('removed.done', { number }) });
  return {
    ...message,
    blocks: [...message.blocks, controls(putBack.button(voice.line('removed.back'), { entry: entry.id }))],
  };
};

/** Somebody else has settled it. */
export function settledBefore(
  language: Language,
  entry: Entry,
  last: { readonly act: string; readonly by: string | null; readonly at: Date } | undefined,
): Message {
  const voice = faqVoice(language);
  const number = tag(entry.number);
  if (!last) return said(voice.line('review.settled', { number }));
  const name = isolated(last.by ?? voice.line('history.somebody'));
  const known = settledActs.find((each) => each === last.act);
  const what = known ? voice.text(`settled.${known}`, { name, at: moment(last.at) }) : undefined;
  return { headline: voice.line('review.settled', { number }), blocks: what ? [text(what)] : [] };
}

const settledActs = ['approved', 'rejected', 'merged', 'removed', 'verified', 'edited', 'restored'] as const;
