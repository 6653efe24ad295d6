/** Bad luck that a test orders. */
export interface Fault {
  /** An HTTP status such as 500, 403 or 429; or the socket is reset, or closed in good order; or no answer ever comes. */
  readonly status: number | 'reset' | 'cut' | 'hang';
  /** Discord's own code in the body, for example 50013. */
  readonly code?: number;
  readonly message?: string;
  /** Seconds, with 429. */
  readonly retryAfter?: number;
  /** With 429: the limit is on all routes. */
  readonly global?: boolean;
  /** How often; by default once. */
  readonly times?: number;
  /** The thing is done all the same, and only its answer is lost. */
  readonly afterDoing?: boolean;
}

interface Ordered {
  readonly matches: (method: string, path: string) => boolean;
  readonly fault: Fault;
  left: number;
}

export interface Faults {
  readonly ordered: Ordered[];
}

/** For example `POST /channels/:channel/messages`: a method or `*`, then a path in which `:any` stands for one segment and `**` for the rest. */
export function orderFault(faults: Faults, pattern: string, fault: Fault): void {
  faults.ordered.push({ matches: matcher(pattern), fault, left: fault.times ?? 1 });
}

/** The first ordered fault that fits this request, used up by one. */
export function takeFault(faults: Faults, method: string, path: string): Fault | undefined {
  const found = faults.ordered.find((each) => each.left > 0 && each.matches(method, path));
  if (found) found.left -= 1;
  return found?.fault;
}

export function matcher(pattern: string): (method: string, path: string) => boolean {
  const [method = '*', path = '**'] = pattern.trim().split(/\s+/);
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*/g, '.*')
    .replace(/(?<=\/):\w+/g, '[^/]+');
  const fits = new RegExp(`^${source}$`);
  return (gotMethod, gotPath) => (method === '*' || method === gotMethod) && fits.test(gotPath);
}
