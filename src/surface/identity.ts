declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** A community of practice: ours, whatever workspaces it lives in. */
export type CommunityId = Brand<string, 'CommunityId'>;
/** One person in one community: ours, whatever accounts they use. */
export type MemberId = Brand<string, 'MemberId'>;
/** An IANA zone name that `Intl` accepted, as `America/Chicago`. */
export type TimeZone = Brand<string, 'TimeZone'>;

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** The language we have for a locale tag such as `es-419` or `en-US`, or undefined. */
export function languageOf(locale: string | undefined): Language | undefined {
  const base = locale?.split(/[-_]/)[0]?.toLowerCase();
  return languages.find((each) => each === base);
}

/** Throws RangeError on a zone that `Intl` does not know. */
export function timeZone(name: string): TimeZone {
  return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone as TimeZone;
}
