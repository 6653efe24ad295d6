import type { Capabilities, Delivery, Fault, Hearing, Inbox, Platform, Profile } from '../../src/surface/platform.ts';
import { PlatformError } from '../../src/surface/platform.ts';
import type { Inline } from '../../src/surface/text.ts';
import { type Diary, diary } from './diary.ts';

export interface Entry {
  readonly id: string;
  readonly workspace: string;
  readonly channel: string;
  readonly once: string;
  /** The message that this one answers. */
  readonly under: string | undefined;
  readonly shown: readonly Delivery[];
}

type Method = 'post' | 'edit' | 'direct' | 'gather' | 'disband';

/** A platform of the plainest kind: it writes down what it is told to show, and fails when told to. */
export interface Notebook extends Platform {
  readonly inbox: () => Inbox;
  readonly entries: readonly Entry[];
  readonly in: (channel: string) => readonly Entry[];
  /** The next `times` calls of a method go wrong; `after` does the thing and then loses the answer. */
  readonly fail: (method: Method, fault: Fault, how?: { readonly times?: number; readonly after?: boolean }) => void;
  readonly profiles: Map<string, Profile>;
  readonly diary: Pick<Diary, 'in' | 'strike'>;
}

export const cost = (part: Inline): number =>
  part.kind === 'mention' ? 30 : part.kind === 'moment' ? 20 : part.text.length;

const paper: Capabilities = {
  formProblems: 'inline',
  formFields: 20,
  gatherings: false,
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
};

interface Faults {
  readonly fail: Notebook['fail'];
  /** Does it, unless the next call of this method is to go wrong. */
  readonly doing: <T>(method: Method, act: () => T | Promise<T>) => Promise<T>;
}

function faults(): Faults {
  const waiting: { readonly method: Method; readonly fault: Fault; readonly after: boolean }[] = [];
  return {
    fail: (method, fault, { times = 1, after = false } = {}) => {
      for (let i = 0; i < times; i++) waiting.push({ method, fault, after });
    },
    doing: async (method, act) => {
      const i = waiting.findIndex((each) => each.method === method);
      const [bad] = i < 0 ? [] : waiting.splice(i, 1);
      const done = bad && !bad.after ? undefined : await act();
      if (bad) throw new PlatformError(bad.fault, `told to be ${bad.fault.kind}`);
      return done as Awaited<ReturnType<typeof act>>;
    },
  };
}

const everything: Hearing = { words: 'all', grant: { en: '', es: '' } };

/** `can` is what differs from plain paper: `{ formFields: 5, gatherings: true }`. */
export function notebook(
  name = 'paper',
  { hearing = everything, ...can }: Partial<Capabilities> & { readonly hearing?: Hearing } = {},
): Notebook {
  const entries: Entry[] = [];
  const profiles = new Map<string, Profile>();
  const calendar = diary(can.gatherings ?? paper.gatherings);
  const { fail, doing } = faults();
  let inbox: Inbox | undefined;
  return {
    name,
    can: { ...paper, ...can },
    hearing: () => hearing,
    inbox: () => {
      if (!inbox) throw new Error('the notebook was not started');
      return inbox;
    },
    entries,
    in: (channel) => entries.filter((each) => each.channel === channel),
    fail,
    profiles,
    diary: calendar,
    start: async (given) => {
      inbox = given;
    },
    stop: async () => undefined,
    post: (delivery) =>
      doing('post', () => {
        const id = `m${entries.length + 1}`;
        const { workspace, channel, once, under } = delivery;
        entries.push({ id, workspace, channel, once, under, shown: [delivery] });
        return id;
      }),
    edit: (delivery) =>
      doing('edit', () => {
        const i = entries.findIndex((each) => each.id === delivery.id);
        const entry = entries[i];
        if (entry?.channel !== delivery.channel) {
          throw new PlatformError({ kind: 'refused', gone: false }, `no message ${delivery.id} in ${delivery.channel}`);
        }
        entries[i] = { ...entry, shown: [...entry.shown, delivery] };
      }),
    find: async ({ once }) => entries.find((each) => each.once === once)?.id,
    direct: ({ workspace, person }) => doing('direct', () => ({ workspace, channel: `direct-${person}` })),
    profile: async ({ person }) => profiles.get(person) ?? { name: person, admin: false },
    gather: (of) => doing('gather', () => calendar.gather(of)),
    disband: (of) => doing('disband', () => calendar.disband(of)),
  };
}
