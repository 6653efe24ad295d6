import { setTimeout as pause } from 'node:timers/promises';

const KEPT_FOR = 60 * 60_000;
const KEPT = 2_000;

interface Asking<T> {
  readonly ask: (of: string) => Promise<T>;
  /** Milliseconds; then, and where asking fails, `otherwise` stands in. */
  readonly within: number;
  readonly otherwise: (of: string) => T;
  readonly failed: (error: unknown) => void;
}

/** What Slack says of something, for an hour. What it did not say is asked for again. */
export function learned<T>({ ask, within, otherwise, failed }: Asking<T>): (of: string) => Promise<T> {
  const kept = new Map<string, { readonly since: number; readonly said: Promise<T> }>();
  const said = async (of: string): Promise<T> => {
    try {
      return await ask(of);
    } catch (error) {
      kept.delete(of);
      failed(error);
      return otherwise(of);
    }
  };
  return async (of) => {
    const known = kept.get(of);
    const fresh = known && Date.now() - known.since < KEPT_FOR ? known : { since: Date.now(), said: said(of) };
    if (kept.size >= KEPT) kept.clear();
    kept.set(of, fresh);
    return Promise.race([fresh.said, pause(within, undefined, { ref: false }).then(() => otherwise(of))]);
  };
}
