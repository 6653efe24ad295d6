import { Temporal } from 'temporal-polyfill';
import type { Groups } from './vocabulary.ts';

const half = 'manana|tarde|noche|madrugada|morning|afternoon|evening';

/** A time of day anywhere in a phrase. Digits that belong to a date (`29/3`, `2026-03-29`) are not looked at. */
const clock = new RegExp(
  String.raw`(?<![\w/:.+-])(?<mark>@ ?|at |(?:a )?las? )?(?<hour>\d{1,2})` +
    String.raw`(?:[:.h](?<minute>\d{2})(?::(?<second>\d{2}))?| y (?<part>media|cuarto))?` +
    String.raw`(?: ?(?<unit>am|pm|h|hs|hrs?|horas)(?!\w))?` +
    String.raw`(?: (?:de|por|en|in) (?:la|the) (?<half>${half}))?(?![\w/:.+-])`,
  'g',
);
const noon = /(?<!\w)(?:(?:at|a|al|el) )?(?:noon|midday|mediodia)(?!\w)/;

export interface Timed {
  readonly time: Temporal.PlainTime | undefined;
  /** The phrase without its time. */
  readonly rest: string;
}

/**
 * Takes the time of day out of a folded phrase: `15:00`, `3pm`, `3:30 pm`, `15h`, `at 15`, `a las 3 y media de la tarde`,
 * `noon`. A bare hour after `at` is on the 24-hour clock. Undefined when there are two times, or one that no clock shows.
 */
export function takeTime(text: string): Timed | undefined {
  const plain = text.replace(noon, 'at 12:00');
  const found = [...plain.matchAll(clock)].filter(({ groups }) => isTime(groups ?? {}));
  const [match, second] = found;
  if (match === undefined) return { time: undefined, rest: plain };
  const time = second === undefined ? timeOf(match.groups ?? {}) : undefined;
  if (time === undefined) return undefined;
  const rest = `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`;
  return { time, rest: rest.replace(/ +/g, ' ').trim() };
}

/** A number alone is a day, a year or a count; something has to say that it is an hour. */
function isTime({ mark, minute, part, unit, half }: Groups): boolean {
  return [mark, minute, part, unit, half].some((each) => each !== undefined);
}

function timeOf({ hour, minute, second, part, unit, half }: Groups): Temporal.PlainTime | undefined {
  const on24 = hourOf(Number(hour), half ?? unit ?? '');
  const minutes = part === undefined ? Number(minute ?? 0) : part === 'media' ? 30 : 15;
  if (on24 === undefined || on24 > 23 || minutes > 59 || Number(second ?? 0) > 59) return undefined;
  return new Temporal.PlainTime(on24, minutes, Number(second ?? 0));
}

/** The hour on the 24-hour clock; undefined where the words contradict it or, like `12 de la noche`, leave the day open. */
function hourOf(hour: number, half: string): number | undefined {
  switch (half) {
    case 'am':
      return within(hour, 1, 12) ? hour % 12 : undefined;
    case 'pm':
    case 'tarde':
    case 'afternoon':
      return within(hour, 1, 23) ? afterNoon(hour) : undefined;
    case 'noche':
    case 'evening':
      return within(hour, 5, 11) || within(hour, 17, 23) ? afterNoon(hour) : undefined;
    case 'manana':
    case 'morning':
      return within(hour, 1, 12) ? hour : undefined;
    case 'madrugada':
      return within(hour, 1, 6) ? hour : undefined;
    default:
      return hour;
  }
}

function within(hour: number, first: number, last: number): boolean {
  return hour >= first && hour <= last;
}

function afterNoon(hour: number): number {
  return hour < 12 ? hour + 12 : hour;
}
