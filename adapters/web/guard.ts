import type { IncomingMessage } from 'node:http';

/** What of a request tells where it comes from. */
export interface Request {
  readonly method: string | undefined;
  readonly address: string | undefined;
  readonly headers: IncomingMessage['headers'];
}

const OUTSIDE = 'The Convener playground answers only the machine it runs on.\n';
const FOREIGN = 'The Convener playground takes what is sent from its own page only.\n';

/**
 * Why a request is refused, or undefined. The playground lets anybody be anybody, so whatever address the server listens
 * on, it answers only this machine: by the socket's address, by the name in the address bar (a page elsewhere may point its
 * own name at us), and not through a proxy. What changes something has to come from our own page.
 */
export function turnedAway({ method, address, headers }: Request): string | undefined {
  const relayed = PROXIED.some((name) => headers[name] !== undefined);
  if (!isLoopback(address) || !isOurName(headers.host) || relayed) return OUTSIDE;
  return method === 'GET' || method === 'HEAD' || isOwnPage(headers) ? undefined : FOREIGN;
}

const PROXIED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];

const isLoopback = (address = ''): boolean => /^(?:::ffff:)?127(?:\.\d{1,3}){3}$|^::1$/.test(address);

const isOurName = (host = ''): boolean => /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host);

/** A browser says at least one of the two with every request that changes something; silence is not enough. */
function isOwnPage({ host, origin, ...headers }: IncomingMessage['headers']): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined) return site === 'same-origin';
  return origin.toLowerCase() === `http://${host?.toLowerCase()}`;
}

/** No script, style or picture but our own, in nobody's frame, and never kept. */
export const headers: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Pictures that Convener makes stand in the page itself.
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  // `no-referrer` would have browsers send `Origin: null` with our own forms.
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
};
