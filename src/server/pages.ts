import type { RequestListener, ServerResponse } from 'node:http';
import type { House } from '../kernel/house.ts';
import type { Page, Served } from '../kernel/page.ts';

/** What a chore serves below its path, read in one transaction that changes nothing. 404 where there is nothing. */
export function pageListener(
  { db, clock, log }: Pick<House, 'db' | 'clock' | 'log'>,
  { path, answer }: Page,
): RequestListener {
  const find = async (rest: string | undefined): Promise<Served | undefined> =>
    rest === undefined
      ? undefined
      : db.transaction((tx) => answer({ tx, now: clock.now() }, rest), { accessMode: 'read only' });
  return ({ method, url = '/', headers }, response) => {
    if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    find(restOf(url, path)).then(
      (served) => show(response, served, { headOnly: method === 'HEAD', known: headers['if-none-match'] }),
      (error: unknown) => {
        // What follows the path may be somebody's secret address: it is not logged.
        log.error({ err: error, page: path }, 'a page could not be served');
        response.writeHead(503).end();
      },
    );
  };
}

/** What follows the path; undefined where nobody can read it. */
function restOf(url: string, path: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://ours').pathname.slice(path.length + 1));
  } catch {
    return undefined;
  }
}

interface Asked {
  readonly headOnly: boolean;
  /** The ETags of what whoever asks has already. */
  readonly known: string | undefined;
}

function show(response: ServerResponse, served: Served | undefined, { headOnly, known }: Asked): void {
  if (!served) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here.\n');
  const { type, body, headers } = served;
  const etag = headers?.['etag'];
  if (etag !== undefined && known?.split(/\s*,\s*/).includes(etag)) return void response.writeHead(304, { etag }).end();
  response.writeHead(200, { 'content-type': type, 'x-content-type-options': 'nosniff', ...headers });
  response.end(headOnly ? undefined : body);
}
