import type { Delivery, Fault, Inbox, Platform, Profile } from '../../src/surface/platform.ts';
import { PlatformError } from '../../src/surface/platform.ts';
import type { Inline } from '../../src/surface/text.ts';

export interface Entry {
  readonly id: string;
  readonly workspace: string;
  readonly channel: string;
  readonly once: string;
  readonly shown: readonly Delivery[];
}

/** A platform of the plainest kind: it writes down what it is told to show, and fails when told to. */
export interface Notebook extends Platform {
  readonly inbox: () => Inbox;
  readonly entries: readonly Entry[];
  readonly in: (channel: string) => readonly Entry[];
  /** The next `times` calls of a method go wrong; `after` does the thing and then loses the answer. */
  readonly fail: (
    method: 'post' | 'edit',
    fault: Fault,
    how?: { readonly times?: number; readonly after?: boolean },
  ) => void;
  readonly profiles: Map<string, Profile>;
}

export const cost = (part: Inline): number =>
  part.kind === 'mention' ? 30 : part.kind === 'moment' ? 20 : part.text.length;

export function notebook(name = 'paper'): Notebook {
  const entries: Entry[] = [];
  const faults: { method: string; fault: Fault; after: boolean }[] = [];
  const profiles = new Map<string, Profile>();
  let inbox: Inbox | undefined;
  const doing = <T>(method: 'post' | 'edit', act: () => T): T => {
    const i = faults.findIndex((each) => each.method === method);
    const [bad] = i < 0 ? [] : faults.splice(i, 1);
    if (bad && !bad.after) throw new PlatformError(bad.fault, `told to be ${bad.fault.kind}`);
    const done = act();
    if (bad) throw new PlatformError(bad.fault, `told to be ${bad.fault.kind}`);
    return done;
  };
  return {
    name,
    can: {
      formProblems: 'inline',
      pace: 1_000,
      limits: {
        headline: 150,
        total: 12_000,
        block: 2_900,
        parts: { total: 50, words: 1, row: 1, control: 0 },
        row: 25,
        options: 100,
        buttonLabel: 75,
        optionLabel: 75,
        prompt: 150,
        cost,
      },
    },
    inbox: () => {
      if (!inbox) throw new Error('the notebook was not started');
      return inbox;
    },
    entries,
    in: (channel) => entries.filter((each) => each.channel === channel),
    fail: (method, fault, { times = 1, after = false } = {}) => {
      for (let i = 0; i < times; i++) faults.push({ method, fault, after });
    },
    profiles,
    start: async (given) => {
      inbox = given;
    },
    stop: async () => undefined,
    post: async (delivery) =>
      doing('post', () => {
        const id = `m${entries.length + 1}`;
        const { workspace, channel, once } = delivery;
        entries.push({ id, workspace, channel, once, shown: [delivery] });
        return id;
      }),
    edit: async (delivery) =>
      doing('edit', () => {
        const i = entries.findIndex((each) => each.id === delivery.id);
        const entry = entries[i];
        if (!entry) throw new PlatformError({ kind: 'refused', gone: false }, 'no such message');
        entries[i] = { ...entry, shown: [...entry.shown, delivery] };
      }),
    find: async ({ once }) => entries.find((each) => each.once === once)?.id,
    direct: async ({ workspace, person }) => ({ workspace, channel: `direct-${person}` }),
    profile: async ({ person }) => profiles.get(person) ?? { name: person, admin: false },
  };
}
