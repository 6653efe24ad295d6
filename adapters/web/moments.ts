import type { Language } from '../../src/surface/identity.ts';
import type { MomentStyle } from '../../src/surface/text.ts';
import { type Zone, zoneNames } from './sample.ts';

export interface Reader {
  readonly zone: Zone;
  readonly language: Language;
}

const LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es-ES' };

type Style = 'day' | 'time' | 'brief';

const STYLE: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  brief: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
};

const printers = new Map<string, Intl.DateTimeFormat>();

function printer({ zone, language }: Reader, style: Style): Intl.DateTimeFormat {
  const key = `${zone} ${language} ${style}`;
  const made = printers.get(key) ?? new Intl.DateTimeFormat(LOCALE[language], { timeZone: zone, ...STYLE[style] });
  printers.set(key, made);
  return made;
}

/** A moment in the reader's own zone and language, the zone named: `Tuesday 10 March 2026, 17:00 (Chicago)`. */
export function printed(at: Date, reader: Reader, style: MomentStyle): string {
  const words = style === 'full' ? `${day(at, reader)}, ${time(at, reader)}` : { day, time }[style](at, reader);
  return style === 'day' ? words : `${words} (${zoneNames[reader.zone][reader.language]})`;
}

/** For the corner of a message: `Tue 10 Mar, 17:00`, in the reader's zone without saying so. */
export function stamp(at: Date, reader: Reader): string {
  const { weekday, day, month } = partsOf(at, reader, 'brief');
  return `${weekday} ${day} ${month}, ${time(at, reader)}`;
}

/** Where there is little room: `Tue 10 Mar 2026, 17:00 (Chicago)`. */
export function short(at: Date, reader: Reader): string {
  const { weekday, day, month, year } = partsOf(at, reader, 'brief');
  return `${weekday} ${day} ${month} ${year}, ${time(at, reader)} (${zoneNames[reader.zone][reader.language]})`;
}

const time = (at: Date, reader: Reader): string => printer(reader, 'time').format(at);

function day(at: Date, reader: Reader): string {
  const { weekday, day, month, year } = partsOf(at, reader, 'day');
  const of = reader.language === 'es' ? ' de ' : ' ';
  return `${weekday} ${day}${of}${month}${of}${year}`;
}

type Part = 'weekday' | 'day' | 'month' | 'year';

/** In parts, because the commas between them change with the ICU that Node was built with. */
function partsOf(at: Date, reader: Reader, style: 'day' | 'brief'): Readonly<Record<Part, string>> {
  const parts = printer(reader, style).formatToParts(at);
  const part = (type: Part) => parts.find((each) => each.type === type)?.value ?? '';
  return { weekday: part('weekday'), day: part('day'), month: part('month'), year: part('year') };
}
