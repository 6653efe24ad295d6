const REMEMBERED = 2000;

/** After a lost connection Discord may send again what it sent before. True for an id not seen lately. */
export function firstTime(): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
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
