/** Who reads: their zone, the moment they read at, and the names behind ids. */
export interface Reader {
  readonly tz: string;
  readonly now: number;
  readonly user: (id: string) => string;
  readonly channel: (id: string) => string;
}

type Options = Intl.DateTimeFormatOptions;

const written = (at: number, tz: string, options: Options): string =>
  new Intl.DateTimeFormat('en-US', { timeZone: tz, ...options }).format(at);

const FORMATS: Readonly<Record<string, Options>> = {
  date: { month: 'long', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  date_long_full: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_slash: { year: 'numeric', month: '2-digit', day: '2-digit' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

const PRETTY: Readonly<Record<string, string>> = {
  date_pretty: 'date',
  date_long_pretty: 'date_long',
  date_short_pretty: 'date_short',
  day_divider_pretty: 'date',
};

const dayOf = (at: number, tz: string): string => new Intl.DateTimeFormat('en-CA', { timeZone: tz }).format(at);

const DAY = 86_400_000;

function nearDay(at: number, { now, tz }: Reader): string | undefined {
  const day = dayOf(at, tz);
  if (day === dayOf(now, tz)) return 'today';
  if (day === dayOf(now + DAY, tz)) return 'tomorrow';
  return day === dayOf(now - DAY, tz) ? 'yesterday' : undefined;
}

function token(name: string, at: number, reader: Reader): string | undefined {
  const pretty = PRETTY[name];
  if (pretty) return nearDay(at, reader) ?? token(pretty, at, reader);
  if (name === 'date_num') return dayOf(at, reader.tz);
  if (name === 'ago') return `${Math.round((reader.now - at) / 60_000)} minutes ago`;
  const format = FORMATS[name];
  return format && written(at, reader.tz, format).replace(/\u202f/g, ' ');
}

/**
 * A date as one reader sees it; `seconds` since 1970, `format` with tokens such as `{date_long_pretty} at {time}`.
 * https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 */
export const dateShown = (seconds: number, format: string, reader: Reader): string =>
  format.replace(/\{(\w+)\}/g, (whole, name: string) => token(name, seconds * 1000, reader) ?? whole);
