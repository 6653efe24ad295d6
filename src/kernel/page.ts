import type { Tx } from '../database/connect.ts';

/** What our HTTP server answers below a path of a chore's own, to anybody who knows the address. */
export interface Page {
  /** Begins with the chore's name: `/calls/calendar`. */
  readonly path: string;
  /** `rest` is what follows the path and its slash. Undefined: there is nothing there. */
  readonly answer: (look: { readonly tx: Tx; readonly now: Date }, rest: string) => Promise<Served | undefined>;
}

export interface Served {
  /** As `text/calendar; charset=utf-8`. */
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export const page = (path: string, answer: Page['answer']): Page => ({ path, answer });
