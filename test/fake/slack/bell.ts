import { setTimeout as wait } from 'node:timers/promises';

/** Rings whenever something happens, for those who wait without sleeping. */
export interface Bell {
  readonly ring: () => void;
  /** Milliseconds since it last rang. */
  readonly silentFor: () => number;
  /** Calls `heard` at each ring until the function given back is called. */
  readonly listen: (heard: () => void) => () => void;
}

export function bell(): Bell {
  const listeners = new Set<() => void>();
  let last = performance.now();
  return {
    silentFor: () => performance.now() - last,
    ring: () => {
      last = performance.now();
      for (const heard of [...listeners]) heard();
    },
    listen: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}

/** Resolves with the first truthy value of `look`, which is asked again at each ring; rejects after `withinMs`. */
export function until<T>(on: Bell, look: () => T, withinMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const done = (act: () => void) => {
      off();
      clearTimeout(timer);
      act();
    };
    const check = () => {
      const found = look();
      if (found) done(() => resolve(found));
    };
    const off = on.listen(check);
    const timer = setTimeout(() => done(() => reject(new Error(`not seen within ${withinMs} ms: ${look}`))), withinMs);
    check();
  });
}

/** Resolves when nothing has rung for `quietMs` and nothing is `busy`; after `withinMs` all the same. */
export async function settled(
  on: Bell,
  busy: () => boolean,
  { quietMs, withinMs }: { quietMs: number; withinMs: number },
): Promise<void> {
  const end = performance.now() + withinMs;
  while (performance.now() < end) {
    const left = busy() ? quietMs : quietMs - on.silentFor();
    if (left <= 0) return;
    await wait(Math.ceil(left));
  }
}
