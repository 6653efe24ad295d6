import type { Language } from '../../../surface/identity.ts';
import { phrase } from '../../../time/fold.ts';
import { readSpan, type Span } from '../../../time/span.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
export const LEAST_LEAD = 5;
export const MOST_LEAD = 30 * DAY;
export const MOST_LEADS = 5;

export type Leads =
  | { readonly ok: true; readonly leads: readonly number[] }
  | { readonly ok: false; readonly because: 'not-understood' | 'out-of-range' | 'too-many' };

const none = /^(?:none|no|never|off|0|ninguno|ninguna|nunca|nada)$/;

/** `7 days, 1 day, 1 hour` or `7 días, 1 día y 1 hora`, as minutes, the longest first and each once; `none` is none. */
export function readLeads(typed: string): Leads {
  const said = typed.trim().toLowerCase();
  if (none.test(said)) return { ok: true, leads: [] };
  const read = said.split(/[,;]|\s(?:and|y|e)\s/).map((each) => minutesIn(each));
  const leads = read.flatMap((each) => each ?? []);
  if (leads.length < read.length) return { ok: false, because: 'not-understood' };
  if (leads.some((each) => each < LEAST_LEAD || each > MOST_LEAD)) return { ok: false, because: 'out-of-range' };
  const once = [...new Set(leads)].toSorted((a, b) => b - a);
  return once.length > MOST_LEADS ? { ok: false, because: 'too-many' } : { ok: true, leads: once };
}

/** A bare `1h` is a time of day to `readSpan` unless it is said to be from now. */
function minutesIn(typed: string): number | undefined {
  const span = readSpan(`in ${phrase(typed.replace(/\b(?:before|antes)\b/g, '')).replace(/^(?:in|en) /, '')}`);
  return span && span.months === undefined ? lengthOf(span) : undefined;
}

const lengthOf = ({ weeks = 0, days = 0, hours = 0, minutes = 0 }: Span): number =>
  (weeks * 7 + days) * DAY + hours * HOUR + minutes;

/** As `readLeads` reads them back: `7 days, 1 day 12 hours`; undefined where there are none. */
export const printLeads = (leads: readonly number[], language: Language): string | undefined =>
  leads.length === 0 ? undefined : leads.map((each) => printLead(each, language)).join(', ');

function printLead(minutes: number, language: Language): string {
  const counts = [
    ['day', Math.floor(minutes / DAY)],
    ['hour', Math.floor((minutes % DAY) / HOUR)],
    ['minute', minutes % HOUR],
  ] as const;
  return counts
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => counted(language, unit, count))
    .join(' ');
}

const counted = (language: Language, unit: string, count: number): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
