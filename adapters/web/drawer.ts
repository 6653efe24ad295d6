/** A few things kept for each person; beyond `most`, the oldest is let go. */
export interface Drawer<T> {
  put(person: string, key: string, thing: T): void;
  get(person: string, key: string): T | undefined;
  take(person: string, key: string): void;
}

export function drawer<T>(most: number): Drawer<T> {
  const people = new Map<string, Map<string, T>>();
  return {
    put: (person, key, thing) => {
      const kept = people.get(person) ?? new Map<string, T>();
      people.set(person, kept);
      kept.delete(key);
      kept.set(key, thing);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    get: (person, key) => people.get(person)?.get(key),
    take: (person, key) => {
      people.get(person)?.delete(key);
    },
  };
}
