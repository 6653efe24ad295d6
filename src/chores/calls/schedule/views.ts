import type { Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import {
  type Block,
  type Button,
  controls,
  facts,
  list,
  type Message,
  note,
  said,
  text,
} from '../../../surface/message.ts';
import { moment, rich, type Text } from '../../../surface/text.ts';
import { printSpan } from '../../../time/print.ts';
import type { Call, Dated } from '../model.ts';
import { command, labelOf, tag, titled, titleOf } from '../naming.ts';
import { type CallsVoice, callsVoice } from '../words.ts';
import { rhythmWords } from './rhythm.ts';
import type { Series } from './series.ts';

/** A list that names more dates is not read. */
const LISTED = 8;

/** To the coordinator who planned it. */
export function scheduledOnce(language: Language, call: Dated): Message {
  const voice = callsVoice(language);
  const how = { move: command('move'), edit: command('edit'), cancel: command('cancel') };
  return {
    headline: voice.line('schedule.done', { number: tag(call.number) }),
    blocks: [
      facts([
        { label: voice.line('card.when'), value: whenWords(voice, call) },
        ...(call.title === null ? [] : [{ label: voice.line('schedule.title'), value: titled(voice, call) }]),
      ]),
      text(voice.text(call.title === null ? 'schedule.done.untitled' : 'schedule.done.text')),
      note(voice.text('schedule.done.how', how)),
    ],
  };
}

export function scheduledSeries(language: Language, series: Series, planned: readonly Dated[]): Message {
  const voice = callsVoice(language);
  const how = { skip: command('skip'), move: command('move'), end: command('end') };
  return {
    headline: voice.line('series.done', { number: tag(series.number) }),
    blocks: [
      text(voice.text('series.done.text', { rhythm: rhythmWords(voice, series.recurrence) })),
      list(dates(voice, planned)),
      note(voice.text('series.done.how', how)),
    ],
  };
}

const whenWords = (voice: CallsVoice, call: Dated): Text =>
  voice.text('card.when.at', { at: moment(call.startsAt), length: printSpan(call.minutes * 60_000, voice.language) });

function dates(voice: CallsVoice, planned: readonly Dated[]): readonly Text[] {
  const shown = planned.slice(0, LISTED).map((call) => rich`${tag(call.number)} · ${moment(call.startsAt)}`);
  const more = planned.length - shown.length;
  return more > 0 ? [...shown, voice.text('dates.more', { more })] : shown;
}

/** Other calls are under way at the same time; what was typed is kept behind the button. */
export function clashWarning(
  language: Language,
  clashing: readonly Dated[],
  anyway: (label: string, args: { readonly draft: string }) => Button,
  draft: string,
): Message {
  const voice = callsVoice(language);
  const items = clashing
    .slice(0, LISTED)
    .map(
      (call) =>
        rich`${labelOf(voice, call)} · ${moment(call.startsAt)} · ${printSpan(call.minutes * 60_000, language)}`,
    );
  return {
    headline: voice.line('clash.headline', { count: clashing.length }),
    blocks: [text(voice.text('clash.text')), list(items), controls(anyway(voice.line('clash.anyway'), { draft }))],
  };
}

export const scheduledAlready = (language: Language): Message => said(callsVoice(language).line('schedule.already'));

/** To everyone, beside the announcement that is changed. */
export function movedMessage(language: Language, call: Dated, before: Date): Message {
  const voice = callsVoice(language);
  return {
    headline: voice.line('moved.headline', { title: titleOf(voice, call) }),
    blocks: [text(voice.text('moved.text', { before: moment(before), at: moment(call.startsAt) }))],
  };
}

/** To the coordinator who moved it. */
export function movedNow(language: Language, call: Dated): Message {
  const voice = callsVoice(language);
  return {
    headline: voice.line('moved.done', { number: tag(call.number) }),
    blocks: [text(voice.text('moved.done.text', { at: moment(call.startsAt) }))],
  };
}

/** To the coordinator who changed it. */
export function editedNow(language: Language, call: Call): Message {
  const voice = callsVoice(language);
  return {
    headline: voice.line('edit.done', { number: tag(call.number) }),
    blocks: [text(titled(voice, call)), text(voice.text('edit.done.text'))],
  };
}

export type CalledOff = 'cancelled' | 'skipped';

/** To everyone. */
export function offMessage(language: Language, call: Call, how: CalledOff): Message {
  const voice = callsVoice(language);
  const headline = voice.line(`card.${how}`, { title: titleOf(voice, call) });
  if (call.startsAt === null) return { headline, blocks: [text(voice.text('off.undated'))] };
  return { headline, blocks: [text(voice.text(`off.${how}`, { at: moment(call.startsAt) }))] };
}

/** To the coordinator who called it off; `takenBy` is the call that what was voted for goes to. */
export function offNow(
  language: Language,
  { call, how, takenBy }: { readonly call: Call; readonly how: CalledOff; readonly takenBy: Call | undefined },
): Message {
  const voice = callsVoice(language);
  const topic = takenBy
    ? [text(voice.text('off.topic.taken', { title: titled(voice, call), number: tag(takenBy.number) }))]
    : topicsLeft(voice, [call]);
  return {
    headline: voice.line(`off.${how}.done`, { number: tag(call.number) }),
    blocks: [text(voice.text('off.done.text')), ...topic],
  };
}

/** What was voted for is not lost without a word. */
function topicsLeft(voice: CallsVoice, off: readonly Call[]): readonly Block[] {
  const left = off.filter((call) => call.topic !== null);
  if (left.length === 0) return [];
  return [
    text(voice.text('off.topics.left', { times: command('times') })),
    list(left.map((call) => titled(voice, call))),
  ];
}

export const seriesName = (voice: CallsVoice, { title, number }: Pick<Series, 'title' | 'number'>): string =>
  title === null ? voice.line('series.untitled', { number: tag(number) }) : isolated(title);

/** To everyone, when a series ends; `off` are the calls that had been planned in it and that they had been shown. */
export function seriesEnded(language: Language, series: Series, off: readonly Dated[]): Message {
  const voice = callsVoice(language);
  return {
    headline: voice.line('series.ended', { series: seriesName(voice, series) }),
    blocks: [
      text(voice.text('series.ended.text', { rhythm: rhythmWords(voice, series.recurrence) })),
      ...(off.length > 0 ? [text(voice.text('series.ended.off')), list(dates(voice, off))] : []),
    ],
  };
}

/** To the coordinator who ended it. */
export function endedNow(language: Language, series: Series, off: readonly Dated[]): Message {
  const voice = callsVoice(language);
  return {
    headline: voice.line('series.ended', { series: seriesName(voice, series) }),
    blocks: [text(voice.text('series.ended.done', { count: off.length })), ...topicsLeft(voice, off)],
  };
}
