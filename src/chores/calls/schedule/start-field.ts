import type { Field, Named, Reader } from '../../../kernel/field.ts';
import { moment } from '../../../kernel/moment-field.ts';
import { unknownZone } from '../../../kernel/unknown-zone.ts';
import { localTime, settle, toDate } from '../../../time/settle.ts';
import { parseMoment } from '../../../time/wallclock.ts';
import { callsVoice } from '../words.ts';

/** When a call starts that is said to be on a day and nothing more. */
const USUAL_TIME = '15:00';
const WITHIN_DAYS = 366;

/**
 * When a call starts, in the reader's own zone unless they name one. A time that clocks show twice, because they go back,
 * is refused with both instants: an hour's difference is too much to guess for everyone.
 */
export const startField = (of: Named): Field<Date> => {
  const once = moment({ ...of, defaultTime: USUAL_TIME, withinDays: WITHIN_DAYS });
  return {
    ...once,
    parse: (raw, reader) => {
      const read = once.parse(raw, reader);
      const problem = (read.ok ? shownTwice : inUnknownZone)(raw.join(' ').trim(), reader);
      return problem === undefined ? read : { ok: false, problem };
    },
  };
};

function inUnknownZone(typed: string, reader: Reader): string | undefined {
  const understood = (phrase: string): boolean => {
    const read = parseMoment(phrase, reader);
    return read.ok || read.because !== 'not-understood';
  };
  return understood(typed) ? undefined : unknownZone(typed, understood, reader.language);
}

function shownTwice(typed: string, reader: Reader): string | undefined {
  const read = parseMoment(typed, { ...reader, defaultTime: USUAL_TIME });
  if (!read.ok || !read.twice) return undefined;
  const settled = settle(localTime(read.at, read.zone), read.zone);
  if (settled.kind !== 'twice' || toDate(settled.first) <= reader.now) return undefined;
  const [first, second] = [settled.first, settled.second].map((at) =>
    at.toZonedDateTimeISO(read.zone).toString({ smallestUnit: 'minute', timeZoneName: 'never' }),
  );
  return callsVoice(reader.language).line('start.twice', { typed, first: first ?? '', second: second ?? '' });
}
