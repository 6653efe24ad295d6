import type { Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import {
  type Block,
  type Control,
  controls,
  type Fact,
  facts,
  type Message,
  note,
  text,
} from '../../../surface/message.ts';
import { moment, type Text } from '../../../surface/text.ts';
import { printSpan } from '../../../time/print.ts';
import { tellLearned } from '../after/actions.ts';
import { answers, type Call } from '../model.ts';
import { titleOf } from '../naming.ts';
import { type CallsVoice, callsVoice } from '../words.ts';
import { rsvp, whoComes } from './actions.ts';
import type { Counts } from './rsvps.ts';
import type { Speaking } from './speakers.ts';

/** All that an announcement shows of a call. */
export interface Announced {
  readonly call: Call;
  readonly speakers: readonly Speaking[];
  readonly counts: Counts;
  /** How many were there, once it is over. */
  readonly came: number;
  /** To put the call into one's own calendar, where it has a date. */
  readonly calendar: readonly Control[];
}

/** A call as everyone sees it, in whatever state it is. Never names who comes. */
export function callMessage(language: Language, of: Announced): Message {
  const voice = callsVoice(language);
  const title = titleOf(voice, of.call);
  switch (of.call.state) {
    case 'dating':
    case 'planned':
      return { headline: title, blocks: [...about(voice, of), ...answering(voice, of)] };
    case 'held':
      return { headline: title, blocks: [...about(voice, of), ...heldBlocks(voice, of)] };
    case 'cancelled':
    case 'skipped':
      return { headline: voice.line(`card.${of.call.state}`, { title }), blocks: [facts(whenRows(voice, of.call))] };
  }
}

function about(voice: CallsVoice, { call, speakers }: Announced): readonly Block[] {
  const open = call.title === null && call.seriesTitle === null && call.state === 'planned';
  return [
    whenAndWho(voice, call, speakers),
    ...(call.agenda === null ? [] : [text([{ kind: 'plain', text: isolated(call.agenda) }])]),
    ...(open ? [note(voice.text('card.no-topic'))] : []),
  ];
}

/** When a call is, and who speaks in it. */
export const whenAndWho = (voice: CallsVoice, call: Call, speakers: readonly Speaking[]): Block =>
  facts([...whenRows(voice, call), ...speakerRows(voice, speakers)]);

function whenRows(voice: CallsVoice, { startsAt, minutes }: Call): readonly Fact[] {
  const length = printSpan(minutes * 60_000, voice.language);
  const value: Text =
    startsAt === null
      ? voice.text('card.when.open', { length })
      : voice.text('card.when.at', { at: moment(startsAt), length });
  return [{ label: voice.line('card.when'), value }];
}

function speakerRows(voice: CallsVoice, speakers: readonly Speaking[]): readonly Fact[] {
  const shown = speakers.filter((each) => each.role !== 'backup');
  if (shown.length === 0) return [];
  const names = shown.map(({ name, confirmed }) =>
    confirmed ? isolated(name) : voice.line('card.asked', { name: isolated(name) }),
  );
  const value = new Intl.ListFormat(voice.language, { type: 'conjunction' }).format(names);
  return [{ label: voice.line('card.speakers'), value: [{ kind: 'plain', text: value }] }];
}

function answering(voice: CallsVoice, { call, counts, calendar }: Announced): readonly Block[] {
  if (call.startsAt === null) return [];
  return [
    text(voice.text('card.counts', { ...counts })),
    controls(...rsvpButtons(voice, call)),
    controls(...joinLink(voice, call), whoComes.button(voice.line('card.who'), { call: call.id }), ...calendar),
  ];
}

export const rsvpButtons = (voice: CallsVoice, { id: call }: Call): readonly Control[] =>
  answers.map((answer) => rsvp.button(voice.line(`rsvp.${answer}`), { call, answer }));

/** None where the call has no address. */
export const joinLink = (voice: CallsVoice, { link }: Call): readonly Control[] =>
  link === null ? [] : [{ kind: 'link', label: voice.line('card.join'), url: link }];

const heldBlocks = (voice: CallsVoice, { call, came }: Announced): readonly Block[] => [
  text(voice.text('card.held', { came })),
  controls(tellLearned.button(voice.line('learned.button'), { call: call.id })),
];
