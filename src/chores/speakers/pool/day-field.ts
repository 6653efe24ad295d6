import type { Field, Named, Parsed, Reader } from '../../../kernel/field.ts';
import type { TimeZone } from '../../../surface/identity.ts';
import { printMoment } from '../../../time/print.ts';
import { localTime, settleOnward, toDate } from '../../../time/settle.ts';
import { type Moment, parseMoment } from '../../../time/wallclock.ts';
import { engineVoice } from '../../../words/engine.ts';
import { speakersVoice } from '../words.ts';

/** A whole day where somebody lives: from its first moment up to, not including, the first of the next. */
export interface Day {
  readonly from: Date;
  readonly until: Date;
}

const LAST_MINUTE = '23:59';

/** Today or a day ahead, on the reader's own calendar. */
export const day = (of: Named): Field<Day> => ({
  ...of,
  kind: 'line',
  required: true,
  maxLength: 60,
  parse: (raw, reader): Parsed<Day> => {
    const typed = raw.join(' ').trim();
    const read = parseMoment(typed, { ...reader, defaultTime: LAST_MINUTE });
    if (read.ok) return { ok: true, value: dayOf(read.at, read.zone) };
    // A time earlier today is past, and still names a day that is not.
    if (read.because === 'past' && dayOf(read.at, read.zone).until > reader.now) {
      return { ok: true, value: dayOf(read.at, read.zone) };
    }
    return { ok: false, problem: problem(reader, typed, read) };
  },
});

function dayOf(at: Date, zone: TimeZone): Day {
  const date = localTime(at, zone).toPlainDate();
  return {
    from: toDate(settleOnward(date.toPlainDateTime(), zone)),
    until: toDate(settleOnward(date.add({ days: 1 }).toPlainDateTime(), zone)),
  };
}

function problem({ language }: Reader, typed: string, read: Moment & { readonly ok: false }): string {
  const voice = engineVoice(language);
  const at = (when: Date, zone: TimeZone) => printMoment(when, { zone, language, style: 'day', withZone: false });
  switch (read.because) {
    case 'past':
      return voice.line('moment.past', { typed, at: at(read.at, read.zone) });
    case 'no-such-day':
      return voice.line('moment.no-such-day', { typed });
    case 'wrong-weekday':
      return voice.line('moment.wrong-weekday', { typed, at: at(read.at, read.zone) });
    case 'ambiguous-zone':
    case 'does-not-exist':
    case 'not-understood':
      return speakersVoice(language).line('away.not-a-day', { typed });
  }
}
