import { randomUUID } from 'node:crypto';
import type { RawValues } from '../surface/form.ts';
import type { Clock } from './clock.ts';

/** In this process alone, for one person alone, and for a day at most: it may be gone at any time. */
export interface Memory {
  /** Under a name that nobody can guess. */
  hold(values: RawValues): string;
  held(id: string): RawValues | undefined;
}

export interface Memories {
  of(person: string): Memory;
  /** Lets go of what was held for a day. */
  fade(): void;
}

const HELD = 2_000;
const DAY = 24 * 60 * 60_000;

interface Held {
  readonly person: string;
  readonly values: RawValues;
  readonly at: number;
}

export function memories(clock: Clock): Memories {
  const all = new Map<string, Held>();
  const isOld = ({ at }: Held) => clock.now().getTime() - at >= DAY;
  const fade = () => {
    for (const [id, held] of all) if (all.size > HELD || isOld(held)) all.delete(id);
  };
  return {
    fade,
    of: (person) => ({
      hold: (values) => {
        const id = randomUUID();
        all.set(id, { person, values, at: clock.now().getTime() });
        fade();
        return id;
      },
      held: (id) => {
        const held = all.get(id);
        return held?.person === person && !isOld(held) ? held.values : undefined;
      },
    }),
  };
}
