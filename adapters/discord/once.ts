const REMEMBERED = 2000;

export interface Remembered {
  readonly has: (id: string) => boolean;
  readonly add: (id: string) => void;
}

/** The ids that were added last. */
export function remembered(most = REMEMBERED): Remembered {
  const ids = new Set<string>();
  return {
    has: (id) => ids.has(id),
    add: (id) => {
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > most && oldest !== undefined) ids.delete(oldest);
    },
  };
}

/** After a lost connection Discord may send again what it sent before. True for an id not seen lately. */
export function firstTime(): (id: string) => boolean {
  const seen = remembered();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  };
}

/** Does what is to be done about one id one after the other, whatever becomes of what came before. */
export type InOrder = <T>(id: string, work: () => Promise<T>) => Promise<T>;

export function inOrder(): InOrder {
  const last = new Map<string, Promise<unknown>>();
  return (id, work) => {
    const doing = (last.get(id) ?? Promise.resolve()).then(work, work);
    last.set(id, doing);
    const done = () => void (last.get(id) === doing && last.delete(id));
    doing.then(done, done);
    return doing;
  };
}
