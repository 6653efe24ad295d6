import type { Inbox, Incoming, Reply } from '../../src/surface/platform.ts';

/** The kernel's side of the port, answering as a test says and keeping what it was told. */
export interface Desk extends Inbox {
  readonly heard: Incoming[];
  readonly told: unknown[];
  answer: (incoming: Incoming) => Reply | Promise<Reply>;
}

export function desk(given: Partial<Inbox> & Partial<Pick<Desk, 'answer'>> = {}): Desk {
  const made: Desk = {
    commands: [],
    shortcuts: [],
    heard: [],
    told: [],
    answer: () => ({ kind: 'done' }),
    opensForm: () => false,
    handle: async (incoming) => {
      made.heard.push(incoming);
      return made.answer(incoming);
    },
    complete: async () => [],
    altered: async (message) => void made.told.push({ altered: message }),
    arrived: async (workspace) => void made.told.push({ arrived: workspace }),
    departed: async (where) => void made.told.push({ departed: where }),
    ...given,
  };
  return made;
}
