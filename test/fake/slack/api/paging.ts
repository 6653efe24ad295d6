import { type Obj, str } from '../json.ts';

/**
 * One page of a list, by `limit` and `cursor`, and the cursor of the next one ('' at the end).
 * https://docs.slack.dev/apis/web-api/pagination
 */
export function paged<T>(all: readonly T[], args: Obj, { usual, most }: { usual: number; most: number }) {
  const start = Number(Buffer.from(str(args['cursor']), 'base64').toString() || 0);
  const limit = Math.min(Math.max(1, Number(args['limit'] ?? usual) || usual), most);
  const end = start + limit;
  const next = end < all.length ? Buffer.from(String(end)).toString('base64') : '';
  return { items: all.slice(start, end), next };
}
