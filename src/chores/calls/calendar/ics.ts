import { escape as escapeText, ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { TimeZone } from '../../../surface/identity.ts';
import { localTime } from '../../../time/settle.ts';
import { agrees, vtimezone, zoneNamed } from './zones.ts';

/** A call as a calendar shows it, in its reader's language. */
export interface Entry {
  /** The call's id: the same in every file and feed. */
  readonly id: string;
  readonly title: string;
  /** What else there is to read, over several lines. */
  readonly about: string;
  readonly link: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly calledOff: boolean;
  readonly revision: number;
  readonly changedAt: Date;
}

export interface Calendar {
  readonly name: string;
  /** Whose clock the calls are written in, so that they stay right should its rules change before they are held. */
  readonly zone: TimeZone;
  readonly entries: readonly Entry[];
}

/**
 * An iCalendar file (RFC 5545): lines of at most 75 octets, each ended by CRLF. The same calls make the same file, to the byte.
 * Nobody organises an entry, so calendars ask nobody for an answer, and none rings.
 */
export function icsOf({ name, zone, entries }: Calendar): string {
  // No zone for the whole: the library would write DTSTAMP in it, which has to be in UTC, and properties after its rules.
  const calendar = new ICalCalendar({
    prodId: { company: 'Convener', product: 'Calls', language: 'EN' },
    // The one text that the library does not escape.
    name: escapeText(clean(name).replaceAll('\n', ' '), false),
    ttl: 60 * 60,
  });
  for (const entry of entries) addEntry(calendar, entry, zone);
  const [head = '', ...rest] = calendar.toString().split(/(?=^BEGIN:VEVENT|^END:VCALENDAR)/m);
  // Rules that no entry goes by are there too: without any part a calendar would be none.
  return [head, vtimezone(zoneNamed(zone) ?? 'UTC'), ...rest, '\r\n'].join('');
}

function addEntry(calendar: ICalCalendar, entry: Entry, zone: TimeZone): void {
  const { id, title, about, link, startsAt, endsAt, calledOff, revision, changedAt } = entry;
  const url = link === null ? {} : { url: uri(link), location: uri(link) };
  calendar.createEvent({
    id: `${id}@calls.convener`,
    start: utc(startsAt),
    end: utc(endsAt),
    timezone: zoneOf(entry, zone),
    stamp: utc(changedAt),
    lastModified: utc(changedAt),
    sequence: revision,
    summary: clean(title).replaceAll('\n', ' '),
    status: calledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: calledOff ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    ...(about && { description: clean(about) }),
    ...url,
  });
}

/** Null, which is UTC, wherever a calendar that goes by the rules it is given could come to another moment. */
function zoneOf({ startsAt, endsAt }: Entry, zone: TimeZone): string | null {
  const name = zoneNamed(zone);
  if (name === undefined) return null;
  return [startsAt, endsAt].every((at) => agrees(name, zone, at)) ? name : null;
}

/** A JavaScript Date together with a zone would be written as the hour of the machine that we run on. */
const utc = (at: Date) => localTime(at, 'UTC' as TimeZone).toZonedDateTime('UTC');

/** Control characters have no place in a calendar (RFC 5545, 3.1), nor has half a character. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, '');

/** The library escapes an address as if it were text, so it may hold nothing that text escapes. */
const uri = (link: string): string => new URL(link).href.replace(/[,;\\]/g, (each) => encodeURIComponent(each));
