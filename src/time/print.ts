import type { Language, TimeZone } from '../surface/identity.ts';
import { zoneCity } from './zones.ts';

export interface Printed {
  readonly zone: TimeZone;
  readonly language: Language;
  readonly style: 'day' | 'time' | 'full';
  /** Adds the zone's city: wherever the reader may be in another. */
  readonly withZone: boolean;
}

const locales = { en: 'en-GB', es: 'es' } as const;

/**
 * A moment for places that cannot show each reader their own zone: `Sunday 29 March 2026, 15:00 (Chicago)`,
 * `domingo 29 de marzo de 2026, 15:00 (Nueva York)`. `parseMoment` understands every `full` one.
 */
export function printMoment(at: Date, { zone, language, style, withZone }: Printed): string {
  const { day, time } = partsOf(at, zone, language);
  const printed = { day, time, full: `${day}, ${time}` }[style];
  return withZone ? `${printed} (${zoneCity(zone, language)})` : printed;
}

/** A length of time in its two largest units, whole minutes: `3 days`, `1 día y 4 horas`; nothing below zero. */
export function printSpan(ms: number, language: Language): string {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  const counts = [
    ['day', Math.floor(minutes / 1440)],
    ['hour', Math.floor((minutes % 1440) / 60)],
    ['minute', minutes % 60],
  ] as const;
  const first = counts.findIndex(([, count]) => count > 0);
  const said = first < 0 ? [counts[2]] : counts.slice(first, first + 2).filter(([, count]) => count > 0);
  const words = said.map(([unit, count]) => counted(count, unit, language));
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(words);
}

/** Put together from names, because the commas of `dateStyle` change with the ICU that Node was built with. */
function partsOf(at: Date, timeZone: TimeZone, language: Language): { day: string; time: string } {
  const format = new Intl.DateTimeFormat(locales[language], {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const of = language === 'es' ? ' de ' : ' ';
  return {
    day: `${part.weekday} ${part.day}${of}${part.month}${of}${part.year}`,
    time: `${part.hour}:${part.minute}`,
  };
}

function counted(count: number, unit: string, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
