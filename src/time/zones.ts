import { type Language, type TimeZone, timeZone } from '../surface/identity.ts';
import { fold } from './fold.ts';
import { renamed, spanishCities } from './zone-names.ts';
import { abbreviations, places } from './zone-places.ts';

// What Intl lists it also accepts, and calls canonical: 418 formatters need not be built to prove it.
const supported = ['UTC', ...Intl.supportedValuesOf('timeZone')] as readonly string[] as readonly TimeZone[];

/** The zone's name as IANA spells it today, to show and to type back: `Asia/Kolkata`. */
export function zoneLabel(zone: TimeZone): string {
  // POSIX counts west as positive: Etc/GMT-4 is UTC+4, and showing the former misleads everyone.
  const posix = /^Etc\/GMT([+-])(\d+)$/.exec(zone);
  if (posix !== null) return `UTC${posix[1] === '-' ? '+' : '-'}${posix[2]}`;
  if (/^[+-]/.test(zone)) return `UTC${zone}`;
  return renamed[zone] ?? zone;
}

/** The zone's city in the reader's language: `Chicago`, `Nueva York`, `UTC`. */
export function zoneCity(zone: TimeZone, language: Language): string {
  const spanish = language === 'es' ? spanishCities[zone] : undefined;
  return spanish ?? cityOf(zoneLabel(zone));
}

/**
 * The one zone that somebody means: an IANA name in any case (`america/chicago`, old names too), its city (`Chicago`,
 * `Nueva York`), or a well-known place in it (`San Salvador`). Undefined for anything else, abbreviations above all.
 */
export function parseZone(typed: string): TimeZone | undefined {
  const found = named.get(key(typed));
  return found === undefined ? linked(typed) : timeZone(found);
}

/** Who may mean this abbreviation, likeliest first; empty when it is none. */
export function ambiguousZones(typed: string): readonly TimeZone[] {
  const known = Object.hasOwn(abbreviations, fold(typed)) ? abbreviations[fold(typed)] : undefined;
  return (known ?? []).map(timeZone);
}

/** At most `limit` zones for what is typed so far, those whose name or city begins with it first. */
export function suggestZones(typed: string, limit: number): readonly TimeZone[] {
  const start = key(typed);
  const keys = [...named.keys()];
  const starting = keys.filter((each) => each.startsWith(start));
  const within = keys.filter((each) => each.includes(start));
  const zones = [...starting, ...within].map((each) => named.get(each) ?? 'UTC');
  return [...new Set([...ambiguousZones(typed), ...[...new Set(zones)].slice(0, limit).map(timeZone)])].slice(0, limit);
}

function key(name: string): string {
  return fold(name).replace(/[\s_-]+/g, ' ');
}

function cityOf(name: string): string {
  return (name.split('/').at(-1) ?? name).replaceAll('_', ' ');
}

/** Every name we know, folded, to a zone name; a later line wins a name, an earlier one comes first when suggesting. */
const named: ReadonlyMap<string, string> = new Map(
  [
    ...Object.entries(places).flatMap(([zone, names]) => names.map((name) => [name, zone] as const)),
    ...Object.entries(spanishCities).map(([zone, city]) => [city, zone] as const),
    ...supported.flatMap((zone) => [cityOf(zone), cityOf(zoneLabel(zone))].map((city) => [city, zone] as const)),
    ...supported.flatMap((zone) => [zone, zoneLabel(zone)].map((name) => [name, zone] as const)),
  ].map(([name, zone]) => [key(name), zone] as const),
);

/** Names that `Intl` takes but does not list, such as `US/Central`. The slash keeps `CST` and `+02:00` out. */
function linked(typed: string): TimeZone | undefined {
  const name = typed.trim().replaceAll(' ', '_');
  if (!/^[a-z]+\/[\w/-]{2,60}$/i.test(name) || /^etc\/gmt-?\d/i.test(name)) return undefined;
  try {
    return timeZone(name);
  } catch {
    return undefined;
  }
}
