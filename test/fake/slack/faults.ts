import type { Obj } from './json.ts';

/** Bad luck that is to befall calls of a method. */
export interface Fault {
  /** An HTTP status, a connection that is cut, or one that never answers. */
  readonly status?: number | 'reset' | 'hang';
  /** What is answered in place of what should be, with `status`. */
  readonly body?: string;
  /** A Slack error code, with `ok: false` and status 200. */
  readonly error?: string;
  /** 429 with this many seconds. */
  readonly retryAfter?: number;
  /** How many calls; 1 unless said. */
  readonly times?: number;
  /** Does what was asked first, then answers badly: the outcome is unclear to the app. */
  readonly afterDoing?: boolean;
  /** Only calls whose arguments pass. */
  readonly when?: (args: Obj) => boolean;
}

export interface Faults {
  readonly plan: (method: string, fault: Fault) => void;
  /** The fault that this call meets, used up once. '*' stands for any method of the Web API. */
  readonly meet: (method: string, args: Obj) => Fault | undefined;
  readonly clear: () => void;
}

export function createFaults(): Faults {
  const planned: { method: string; fault: Fault; left: number }[] = [];
  return {
    plan: (method, fault) => planned.push({ method, fault, left: fault.times ?? 1 }),
    meet: (method, args) => {
      const matches = (each: (typeof planned)[number]) =>
        each.left > 0 && (each.method === method || each.method === '*') && (each.fault.when?.(args) ?? true);
      const found = planned.find(matches);
      if (found) found.left -= 1;
      return found?.fault;
    },
    clear: () => {
      planned.length = 0;
    },
  };
}
