import { tzlib_get_ical_block, tzlib_get_offset, tzlib_get_timezones } from 'timezones-ical-library';
import type { TimeZone } from '../../../surface/identity.ts';
import { localTime } from '../../../time/settle.ts';
import { zoneLabel } from '../../../time/zones.ts';

const known: ReadonlySet<string> = new Set(tzlib_get_timezones());

/** A zone by the name that calendars know it by; undefined for one without rules of its own, as `UTC` or `+02:00`. */
export function zoneNamed(zone: TimeZone): string | undefined {
  if (zone === 'UTC') return undefined;
  return [zoneLabel(zone), zone].find((name) => known.has(name));
}

/** Its rules as a VTIMEZONE (RFC 5545, 3.6.5). The library answers with the name of another zone that has the same rules. */
export function vtimezone(name: string): string {
  const [block = ''] = tzlib_get_ical_block(name, false);
  const named = block.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, (_all, property: string) => `${property}:${name}`);
  return `${named.replace(/\r?\n/g, '\r\n').trim()}\r\n`;
}

/**
 * Whether a calendar that goes by these rules comes to the same moment. Not in the hour that clocks show a second time, nor
 * where the rules have changed in one of the two sources.
 */
export function agrees(name: string, zone: TimeZone, at: Date): boolean {
  const wall = localTime(at, zone);
  const minutes = (wall.toZonedDateTime('UTC').epochMilliseconds - at.getTime()) / 60_000;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const offset = `${minutes < 0 ? '-' : '+'}${String(hours * 100 + rest).padStart(4, '0')}`;
  const time = wall.toPlainTime().toString({ smallestUnit: 'minute' });
  return tzlib_get_offset(name, wall.toPlainDate().toString(), time) === offset;
}
