/** Where and how somebody reads: their zone, their language, the time it is. */
export interface Reader {
  readonly zone: string;
  readonly locale: string;
  readonly now: number;
}

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

const spans: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** `<t:UNIX:STYLE>` as this reader sees it (https://docs.discord.com/developers/reference#message-formatting-timestamp-styles). */
export function moment(unix: number, style: string, reader: Reader): string {
  if (style === 'R') return relative(unix - Math.floor(reader.now / 1000), reader.locale);
  const options = { ...(styles[style] ?? styles['f']), timeZone: reader.zone };
  // ICU puts narrow no-break spaces before AM and PM; a test wants to type plain ones.
  return new Intl.DateTimeFormat(reader.locale, options).format(new Date(unix * 1000)).replace(/[\u202f\u00a0]/g, ' ');
}

function relative(seconds: number, locale: string): string {
  const [unit, length] = spans.find(([, span]) => Math.abs(seconds) >= span) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / length), unit);
}
