import type { TimeZone } from '../surface/identity.ts';
import { printMoment } from '../time/print.ts';
import { type Moment, parseMoment } from '../time/wallclock.ts';
import { ambiguousZones, parseZone, suggestZones, zoneLabel } from '../time/zones.ts';
import type { EngineVoice } from '../words/engine.ts';
import { engineVoice } from '../words/engine.ts';
import type { Field, Named, Parsed } from './field.ts';

const DAY = 24 * 60 * 60_000;

/**
 * A time ahead of now, at most `withinDays` days, in the reader's own zone unless they name one. A bare day means
 * `defaultTime`, as `17:00`.
 */
export const moment = (of: Named & { readonly defaultTime: string; readonly withinDays: number }): Field<Date> => ({
  ...of,
  kind: 'moment',
  required: true,
  parse: (raw, reader): Parsed<Date> => {
    const typed = raw.join(' ').trim();
    const read = parseMoment(typed, { ...reader, defaultTime: of.defaultTime });
    const voice = engineVoice(reader.language);
    if (!read.ok) return { ok: false, problem: momentProblem(voice, typed, read) };
    const tooFar = read.at.getTime() - reader.now.getTime() > of.withinDays * DAY;
    if (tooFar) return { ok: false, problem: voice.line('moment.too-far', { typed, days: of.withinDays }) };
    return { ok: true, value: read.at };
  },
});

function momentProblem(voice: EngineVoice, typed: string, read: Moment & { readonly ok: false }): string {
  const at = (when: Date, zone: TimeZone) =>
    printMoment(when, { zone, language: voice.language, style: 'full', withZone: true });
  switch (read.because) {
    case 'past':
      return voice.line('moment.past', { typed, at: at(read.at, read.zone) });
    case 'does-not-exist':
      return voice.line('moment.gap', { typed, before: at(read.before, read.zone), after: at(read.after, read.zone) });
    case 'no-such-day':
      return voice.line('moment.no-such-day', { typed });
    case 'wrong-weekday':
      return voice.line('moment.wrong-weekday', { typed, at: at(read.at, read.zone) });
    case 'ambiguous-zone':
      return voice.line('field.zone-ambiguous', { typed: read.typed, known: read.zones.join(', ') });
    case 'not-understood':
      return voice.line('moment.not-understood', { typed });
  }
}

/** A time zone by its name or by a place in it. */
export const zone = (of: Named): Field<TimeZone> => ({
  ...of,
  kind: 'line',
  required: true,
  maxLength: 60,
  suggest: (typed, limit) => suggestZones(typed, limit).map((each) => ({ value: each, label: zoneLabel(each) })),
  parse: (raw, { language }): Parsed<TimeZone> => {
    const typed = raw.join(' ').trim();
    const found = parseZone(typed);
    if (found) return { ok: true, value: found };
    const known = ambiguousZones(typed).join(', ');
    const voice = engineVoice(language);
    const problem =
      known === '' ? voice.line('field.zone', { typed }) : voice.line('field.zone-ambiguous', { typed, known });
    return { ok: false, problem };
  },
});
