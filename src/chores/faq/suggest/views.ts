import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { type Block, type Button, controls, type Message, note, text } from '../../../surface/message.ts';
import { plain } from '../../../surface/plain.ts';
import { bold, rich } from '../../../surface/text.ts';
import { answersIn, entryAlone } from '../entries/message.ts';
import { snippet } from '../find/snippet.ts';
import type { Entry } from '../model.ts';
import { command, tag, titleOf } from '../naming.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { sayHelped, sayMissed, setQuiet, showSuggested } from './actions.ts';
import type { Suggestion } from './suggestions.ts';

export interface Suggested {
  readonly suggestion: Suggestion;
  readonly entry: Entry;
}

export interface Shown {
  readonly all: readonly Suggested[];
  /** Where this process still knows how it was asked. */
  readonly memory: string;
  /** How it was asked, as far as that is still known. */
  readonly words: string | undefined;
  /** What was kept of it just now, with the asker's word. */
  readonly learned?: string | undefined;
}

/** To whoever asked and nobody else: what may answer it, and what they said of that. */
export function suggestionMessage(language: Language, { all, memory, words = '', learned }: Shown): Message {
  const voice = faqVoice(language);
  const isOpen = all.some(({ suggestion }) => suggestion.outcome === null);
  const refused = all.every(({ suggestion }) => suggestion.outcome === 'missed');
  const several = all.length > 1;
  return {
    headline: voice.line('suggest.headline', { count: all.length }),
    blocks: [
      ...all.flatMap((each) => [...inShort(voice, each, words), ...said(voice, each, { several, memory })]),
      ...(learned === undefined ? [] : [note(voice.text('suggest.learned', { words: isolated(learned) }))]),
      ...(refused ? [note(voice.text('suggest.ask', { ask: command('ask'), search: command('search') }))] : []),
      ...(isOpen ? [note(voice.text('suggest.note'))] : []),
      controls(setQuiet.button(voice.line('suggest.never'), { to: 'on' })),
    ],
  };
}

function inShort(voice: FaqVoice, { entry }: Suggested, words: string): readonly Block[] {
  const answer = answersIn(voice, entry).map(plain).join(' ');
  return [
    text(rich`${bold(tag(entry.number))} ${named(titleOf(voice, entry))}`),
    text(rich`${isolated(snippet(answer, words))}`),
  ];
}

interface Place {
  /** Buttons say which of them they mean. */
  readonly several: boolean;
  readonly memory: string;
}

function said(voice: FaqVoice, of: Suggested, place: Place): readonly Block[] {
  const { outcome } = of.suggestion;
  return [
    ...(outcome === null ? [] : [note(voice.text(`suggest.said.${outcome}`))]),
    controls(showButton(voice, of, place), ...verdictButtons(voice, of, place)),
  ];
}

function showButton(voice: FaqVoice, { suggestion, entry }: Suggested, { several, memory }: Place): Button {
  const label = several ? voice.line('suggest.show-number', { number: tag(entry.number) }) : voice.line('suggest.show');
  return showSuggested.button(label, { suggestion: suggestion.id, words: memory });
}

/** What they have not said. */
function verdictButtons(voice: FaqVoice, of: Suggested, { several, memory }: Place): readonly Button[] {
  const { outcome, id } = of.suggestion;
  const args = { suggestion: id, words: memory };
  const number = tag(of.entry.number);
  const label = (which: 'helped' | 'missed') =>
    several ? voice.line(`suggest.${which}-number`, { number }) : voice.line(`suggest.${which}`);
  return [
    ...(outcome === 'helped' ? [] : [sayHelped.button(label('helped'), args, 'primary')]),
    ...(outcome === 'missed' ? [] : [sayMissed.button(label('missed'), args)]),
  ];
}

/** All of one of them. */
export function wholeEntry(
  language: Language,
  of: Suggested,
  { memory, now }: { readonly memory: string; readonly now: Date },
): Message {
  const voice = faqVoice(language);
  const alone = entryAlone(language, of.entry, now);
  return {
    headline: alone.headline,
    blocks: [
      ...alone.blocks,
      controls(...verdictButtons(voice, of, { several: false, memory })),
      ...(of.suggestion.outcome === null ? [note(voice.text('suggest.note'))] : []),
    ],
  };
}

export function quietMessage(language: Language, quiet: boolean): Message {
  const voice = faqVoice(language);
  const [headline, why] = quiet
    ? [voice.line('quiet.now.off'), voice.text('quiet.now.off.text', { search: command('search') })]
    : [voice.line('quiet.now.on'), voice.text('quiet.now.on.text')];
  const button = quiet
    ? setQuiet.button(voice.line('quiet.again'), { to: 'off' })
    : setQuiet.button(voice.line('quiet.stop'), { to: 'on' });
  return { headline, blocks: [text(why), controls(button)] };
}
