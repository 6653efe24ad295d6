import { createHash } from 'node:crypto';
import { page, type Served } from '../../../kernel/page.ts';
import { feedCalls } from './entries.ts';
import { subscriberOf } from './feeds.ts';
import { calendarOf } from './files.ts';

export const FEED_PATH = '/calls/calendar';

/** A member's own feed of their community's calls, below its secret address; calendars ask again for good. */
export const calendarPage = page(FEED_PATH, async ({ tx, now }, rest): Promise<Served | undefined> => {
  const subscriber = await subscriberOf(tx, rest.replace(/\.ics$/, ''));
  if (!subscriber) return undefined;
  const calls = await feedCalls(tx, subscriber.community.id, now);
  const body = await calendarOf({ tx, ...subscriber }, calls);
  return { type: 'text/calendar; charset=utf-8', body, headers: { ...freshness(calls, body), ...HIDDEN } };
});

/** The address is a secret: neither caches on the way nor searches are to keep it. */
const HIDDEN = { 'cache-control': 'private, max-age=300, must-revalidate', 'x-robots-tag': 'noindex' };

function freshness(calls: readonly { readonly changedAt: Date }[], body: string): Readonly<Record<string, string>> {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  if (calls.length === 0) return { etag };
  const changed = Math.max(...calls.map(({ changedAt }) => changedAt.getTime()));
  return { etag, 'last-modified': new Date(changed).toUTCString() };
}
