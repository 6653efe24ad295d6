import { Temporal } from 'temporal-polyfill';
import { type Language, type TimeZone, timeZone } from '../surface/identity.ts';
import { takeTime } from './clock-time.ts';
import { type Day, readDay } from './day.ts';
import { isClockLike, readSpan, type Span } from './span.ts';
import { ambiguousZones, parseZone } from './zones.ts';

/** What a phrase says, before anyone looked at a clock, a calendar or a zone. */
export type Said =
  | { readonly kind: 'instant'; readonly at: Temporal.Instant }
  | { readonly kind: 'span'; readonly by: Span }
  | { readonly kind: 'wall'; readonly day: Day | undefined; readonly time: Temporal.PlainTime | undefined };

export type Unread =
  | { readonly ok: false; readonly because: 'not-understood' }
  | {
      readonly ok: false;
      readonly because: 'ambiguous-zone';
      readonly typed: string;
      readonly zones: readonly TimeZone[];
    };

export type Reading<T> = { readonly ok: true; readonly said: T; readonly zone: TimeZone | undefined } | Unread;

/** A moment in a folded phrase without a zone; undefined when any word of it is not understood. */
export function readMoment(text: string, language: Language): Said | undefined {
  const at = readInstant(text);
  if (at !== undefined) return { kind: 'instant', at };
  const by = readSpan(text);
  if (by !== undefined) return { kind: 'span', by };
  const timed = isClockLike(text) ? undefined : takeTime(text.replace(/^(\d{4}-\d\d-\d\d)t(?=\d)/, '$1 '));
  if (timed === undefined) return undefined;
  const { time, rest } = timed;
  const day = rest === '' ? undefined : readDay(rest, language);
  return day === undefined && (rest !== '' || time === undefined) ? undefined : { kind: 'wall', day, time };
}

/** Reads a phrase, or all but its last words where those name a zone: `tue 15:00 Madrid`, `… (hora de San Salvador)`. */
export function readWithZone<T>(text: string, read: (text: string) => T | undefined): Reading<T> {
  const whole = read(text);
  if (whole !== undefined) return { ok: true, said: whole, zone: undefined };
  const words = text.split(' ');
  for (let size = 1; size < words.length && size <= 6; size++) {
    const said = read(words.slice(0, -size).join(' '));
    if (said === undefined) continue;
    const typed = words.slice(-size).join(' ');
    const zone = spokenZone(typed);
    if (zone !== undefined) return { ok: true, said, zone };
    const zones = ambiguousZones(typed);
    if (zones.length > 0) return { ok: false, because: 'ambiguous-zone', typed: typed.toUpperCase(), zones };
  }
  return { ok: false, because: 'not-understood' };
}

/** Epoch seconds as pickers send them, Discord's `<t:…>`, or ISO with an offset. */
function readInstant(text: string): Temporal.Instant | undefined {
  const seconds = /^(?:<t:)?(\d{9,11})(?::[a-z])?>?$/.exec(text)?.[1];
  if (seconds !== undefined) return Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000);
  if (!/^\d{4}-\d\d-\d\d[t ]\d\d:\d\d.*(z|[+-]\d\d:?\d\d)$/.test(text)) return undefined;
  try {
    return Temporal.Instant.from(text.replace(/ (?=[+-]|z$)/, '').toUpperCase());
  } catch {
    return undefined;
  }
}

function spokenZone(typed: string): TimeZone | undefined {
  const offset = /^(?:utc|gmt)([+-])(\d{1,2})(?::?([03]0|[14]5))?$/.exec(typed);
  if (offset !== null && Number(offset[2]) <= 14) {
    return timeZone(`${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`);
  }
  return parseZone(typed.replace(/^(?:in |en )?(?:la )?(?:hora de )?/, '').replace(/ time$/, '')) ?? parseZone(typed);
}
