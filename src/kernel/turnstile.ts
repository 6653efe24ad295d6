/** Lets so many in at once; the others wait in the order in which they came. */
export type Turnstile = <T>(work: () => Promise<T>) => Promise<T>;

export function turnstile(width: number): Turnstile {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async (work) => {
    if (inside >= width) await new Promise<void>((enter) => waiting.push(enter));
    else inside += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else inside -= 1;
    }
  };
}
