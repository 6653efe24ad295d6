import type { Adapter, Around } from '../../src/surface/adapter.ts';
import { type Platform, PlatformError } from '../../src/surface/platform.ts';
import { type Config, readConfig, variables } from './config.ts';
import { ears } from './granted.ts';
import { can } from './limits.ts';
import { type Line, openLine } from './line.ts';
import type { Outbox } from './outbox.ts';

/** Slack, by Socket Mode or HTTP. Its libraries are loaded when it is used, and not where it is switched off. */
export const slack: Adapter = {
  name: 'slack',
  variables,
  configure: (env) => {
    const read = readConfig(env);
    return read.kind === 'on' ? { kind: 'on', create: (around) => platform(read.config, around) } : read;
  },
};

function platform(config: Config, around: Around): Platform {
  const outbox = lazily(() => loadOutbox(config, around));
  const listening = ears();
  let line: Line | undefined;
  return {
    name: 'slack',
    can,
    hearing: listening.hearing,
    start: async (inbox) => {
      line = openLine({ ...around, config, inbox, ears: listening });
      await line.opened;
    },
    stop: async () => line?.close(),
    post: async (delivery) => (await outbox()).post(delivery),
    edit: async (delivery) => (await outbox()).edit(delivery),
    find: async (delivery) => (await outbox()).find(delivery),
    direct: async (to) => (await outbox()).direct(to),
    profile: async (of) => (await outbox()).profile(of),
    gather: noCalendar,
    disband: noCalendar,
  };
}

const noCalendar = async (): Promise<never> => {
  throw new PlatformError({ kind: 'refused', gone: false }, 'Slack has no calendar in its workspaces');
};

async function loadOutbox(config: Config, { log }: Around): Promise<Outbox> {
  const [{ outbox }, { webClient }] = await Promise.all([import('./outbox.ts'), import('./clients.ts')]);
  return outbox(webClient({ config, log }), log);
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
