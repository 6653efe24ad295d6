import type { Adapter, Around } from '../../src/surface/adapter.ts';
import type { Platform } from '../../src/surface/platform.ts';
import { configuration, type Settings, variables } from './config.ts';
import { hearingWith } from './granted.ts';
import { can } from './limits.ts';

export const discord: Adapter = {
  name: 'discord',
  variables,
  configure: (env) => {
    const read = configuration(env);
    return read.kind === 'on' ? { kind: 'on', create: (around) => create(read.settings, around) } : read;
  },
};

/** discord.js takes a third of a second and 50 MB to load: only those who use Discord pay for it. */
function create(settings: Settings, around: Around): Platform {
  const loaded = import('./platform.ts').then(({ connect }) => connect(settings, around));
  return {
    name: 'discord',
    can,
    hearing: () => hearingWith(settings),
    start: async (inbox) => (await loaded).start(inbox),
    stop: async () => (await loaded).stop(),
    post: async (delivery) => (await loaded).post(delivery),
    edit: async (delivery) => (await loaded).edit(delivery),
    find: async (delivery) => (await loaded).find(delivery),
    direct: async (to) => (await loaded).direct(to),
    profile: async (of) => (await loaded).profile(of),
    gather: async (of) => (await loaded).gather(of),
    disband: async (of) => (await loaded).disband(of),
  };
}
