import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { type Message, text } from '../../../surface/message.ts';
import { moment, rich, type Text } from '../../../surface/text.ts';
import { command, listed } from '../naming.ts';
import { type Call, type How, remindersAhead } from '../slots/model.ts';
import { type SpeakersVoice, speakersVoice } from '../words.ts';

/** What happened in the search for a speaker, for the coordinators. */
export type Happened =
  | { readonly kind: 'wanted' }
  | {
      readonly kind:
        | 'declined'
        | 'expired'
        | 'withdrawn'
        | 'skipped'
        | 'invited'
        | 'accepted'
        | 'late-given'
        | 'stepped-up';
      readonly name: string;
    };

/** What happens next without them. */
export type Next =
  | { readonly kind: 'asked'; readonly name: string; readonly how: How; readonly by: Date; readonly remindAt: Date }
  | { readonly kind: 'stands-in'; readonly name: string }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'settled'; readonly along: readonly string[]; readonly backup: string | undefined };

interface Step {
  readonly call: Call;
  readonly happened: Happened;
  readonly next: Next;
  readonly now: Date;
}

/** One step of it: what happened in the headline, and what happens next below. */
export function stepMessage(language: Language, { call, happened, next, now }: Step): Message {
  const voice = speakersVoice(language);
  const title = isolated(call.title);
  const headline =
    happened.kind === 'wanted'
      ? voice.line('step.wanted', { title })
      : voice.line(`step.${happened.kind}`, { title, name: isolated(happened.name) });
  const when = voice.text('step.when', { at: moment(call.startsAt) });
  return { headline, blocks: [text(rich`${when} ${nextText(voice, next, remindersAhead(now, call))}`)] };
}

function nextText(voice: SpeakersVoice, next: Next, ahead: ReturnType<typeof remindersAhead>): Text {
  switch (next.kind) {
    case 'asked': {
      const { how, name, by, remindAt } = next;
      const key = how === 'volunteer' || how === 'invited' ? (`next.${how}` as const) : 'next.rotation';
      return voice.text(key, { name: named(name), by: moment(by), remind: moment(remindAt) });
    }
    case 'stands-in':
      return voice.text('next.stands-in', { name: named(next.name) });
    case 'nobody':
      return voice.text('next.nobody', { invite: command('invite') });
    case 'settled':
      return settled(voice, next, ahead);
  }
}

function settled(
  voice: SpeakersVoice,
  { along, backup }: Next & { readonly kind: 'settled' },
  ahead: ReturnType<typeof remindersAhead>,
): Text {
  const asked = [
    ...(along.length > 0 ? [voice.text('next.along', { count: along.length, names: listed(voice, along) })] : []),
    ...(backup === undefined ? [] : [voice.text('next.backup', { name: named(backup) })]),
  ];
  const [first, second] = asked.length > 0 ? asked : [voice.text('next.reminded', { ahead })];
  return second ? rich`${first ?? ''} ${second}` : (first ?? []);
}

/** Something that needs nothing of them: one headline and, where there is more to know, a line. */
export function notice(
  language: Language,
  {
    call,
    kind,
    name,
    more,
  }: { readonly call: Call; readonly kind: Noticed; readonly name: string; readonly more?: Text },
): Message {
  const voice = speakersVoice(language);
  const headline = voice.line(`notice.${kind}`, { name: isolated(name), title: isolated(call.title) });
  return { headline, blocks: more ? [text(more)] : [] };
}

export type Noticed =
  | 'co.accepted'
  | 'co.withdrawn'
  | 'backup.accepted'
  | 'backup.declined'
  | 'backup.expired'
  | 'backup.withdrawn'
  | 'swap.offered'
  | 'swap.nobody'
  | 'swapped'
  | 'moved'
  | 'note';
