/** Of an entry in a channel: `http://localhost:3000/at/safecities/e12`. `origin` has no slash at its end. */
export const addressOf = (origin: string, { channel, id }: Spot): string => `${origin}/at/${channel}/${id}`;

interface Spot {
  readonly channel: string;
  readonly id: string;
}

const OURS = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?\/at\/(?<channel>[\w-]{1,40})\/(?<id>e\d{1,9})$/;

/** The entry that an address of ours leads to; undefined for everybody else's. */
export function spotAt(url: string): Spot | undefined {
  const { channel, id } = OURS.exec(url)?.groups ?? {};
  return channel && id ? { channel, id } : undefined;
}

/** The page that shows an entry to somebody. */
export const pageAt = ({ channel, id }: Spot, person: string): string =>
  `/?${new URLSearchParams({ as: person, in: channel })}#a-${id}`;
