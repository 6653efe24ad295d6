import type { Turn } from '../../../kernel/work.ts';
import type { Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { type Block, controls, type Message, note, said, text } from '../../../surface/message.ts';
import { type Entry, unagreed } from '../model.ts';
import { tag } from '../naming.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { publishNow } from './actions.ts';
import type { Saved } from './saving.ts';

/** It is written down: what happens next. Nobody whose words it has is named: they are not asked yet. */
export function saved({ language, actor }: Pick<Turn, 'language' | 'actor'>, of: Saved): Message {
  const voice = faqVoice(language);
  const { entry } = of;
  const mayPublish = actor.coordinator && unagreed(entry).length === 0;
  return {
    headline: voice.line('saved.headline', { number: tag(entry.number) }),
    blocks: [
      text(nextFor(voice, of)),
      ...about(voice, of),
      ...(mayPublish ? [controls(publishNow.button(voice.line('saved.publish'), { entry: entry.id }, 'primary'))] : []),
    ],
  };
}

function nextFor(voice: FaqVoice, { handed, steward }: Saved) {
  if (!handed) return voice.text('saved.waits');
  return steward ? voice.text('saved.steward', { name: isolated(steward.name) }) : voice.text('saved.nobody');
}

function about(voice: FaqVoice, { entry, asks, handed }: Saved): readonly Block[] {
  const unwilling = entry.authors.length === 0 && entry.closedIn !== null;
  return [
    ...(asks ? [note(voice.text('saved.asks'))] : []),
    ...(entry.closedIn !== null && handed && !unwilling ? [note(voice.text('saved.closed'))] : []),
    ...(unwilling ? [note(voice.text('saved.closed.machine'))] : []),
    ...(refused(entry) ? [note(voice.text('saved.unwilling'))] : []),
  ];
}

const refused = (entry: Entry): boolean => unagreed(entry).some((each) => each.consent === 'no');

/** It was saved before this press. */
export const savedBefore = (language: Language, { number }: Entry): Message =>
  said(faqVoice(language).line('saved.before', { number: tag(number) }));

export interface Joined {
  readonly entry: Entry;
  /** Whether the way of asking was added. */
  readonly asked: boolean;
  /** What waits for a steward because it says something else. */
  readonly waits?: Entry;
}

export function joined(language: Language, { entry, asked, waits }: Joined): Message {
  const voice = faqVoice(language);
  const number = tag(entry.number);
  return {
    headline: voice.line(asked ? 'joined.headline' : 'joined.private', { number }),
    blocks: [
      text(waits ? voice.text('joined.waits', { draft: tag(waits.number), number }) : voice.text('joined.same')),
    ],
  };
}

/** To whoever captured what they alone have seen. */
export function notAgreed(language: Language, number: number): Message {
  const voice = faqVoice(language);
  return {
    headline: voice.line('waited.headline', { number: tag(number) }),
    blocks: [text(voice.text('waited.text', { command: '/faq add' }))],
  };
}
