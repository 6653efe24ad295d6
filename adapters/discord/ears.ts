import { setTimeout as sleep } from 'node:timers/promises';
import {
  type APIInteraction,
  GatewayDispatchEvents,
  type GatewayGuildCreateDispatchData,
  type GatewayMessageCreateDispatchData,
  type GatewayReadyDispatchData,
} from 'discord-api-types/v10';
import { nativeCommands } from './commands.ts';
import type { Listeners } from './connection.ts';
import { said } from './errors.ts';
import { listening } from './hearing.ts';
import { placeNames } from './names.ts';
import { register } from './registration.ts';
import { type Answering, respond } from './respond.ts';
import { nativeShortcuts } from './shortcuts.ts';
import { workspaces } from './workspaces.ts';

const REMEMBERED = 2000;
const LONGEST_PAUSE = 60_000;

export interface Ears {
  readonly listeners: Listeners;
  /** Resolves once everything heard so far has been dealt with. */
  quiet(): Promise<void>;
}

type Listening = Omit<Answering, 'home' | 'names'> & {
  /** The guild that a channel for direct messages was opened for. */
  readonly homes: ReadonlyMap<string, string>;
  readonly stopping: AbortSignal;
};

/** What is done about each event of the gateway. Nothing thrown here gets out. */
export function ears({ homes, stopping, ...by }: Listening): Ears {
  const underWay = new Set<Promise<unknown>>();
  const { inbox, rest, log } = by;
  const guilds = workspaces(inbox);
  const home = (channel: string) => homes.get(channel) ?? guilds.only();
  const isNew = firstTime();
  const names = placeNames();
  const listen = listening({ ...by, names: names.known, isNew });
  let registered = false;
  let me = '';

  const heard = <P>(listener: (payload: P) => unknown) => {
    return (payload: P): void => {
      const doing = (async () => listener(payload))()
        .catch((error: unknown) => log.error({ error: said(error) }, 'discord: an event was lost'))
        .finally(() => underWay.delete(doing));
      underWay.add(doing);
    };
  };
  const ready = ({ application, user }: GatewayReadyDispatchData) => {
    me = user.id;
    if (registered) return;
    registered = true;
    // Not waited for: a Discord that refuses us commands must not keep us from stopping.
    void registerPatiently({ inbox, rest, log, stopping }, application.id);
  };
  return {
    listeners: {
      [GatewayDispatchEvents.Ready]: heard(ready),
      [GatewayDispatchEvents.InteractionCreate]: heard((interaction: APIInteraction) =>
        isNew(interaction.id) ? respond(interaction, { ...by, home, names: names.known }) : undefined,
      ),
      [GatewayDispatchEvents.MessageCreate]: heard((message: GatewayMessageCreateDispatchData) => listen(message, me)),
      ...comings({ heard, guilds, names }),
    },
    quiet: async () => void (await Promise.allSettled(underWay)),
  };
}

interface Comings {
  readonly heard: <P>(listener: (payload: P) => unknown) => (payload: P) => void;
  readonly guilds: ReturnType<typeof workspaces>;
  readonly names: ReturnType<typeof placeNames>;
}

/** Guilds, channels and roles that come, go and change their names. */
const comings = ({ heard, guilds, names }: Comings): Listeners => ({
  [GatewayDispatchEvents.GuildCreate]: heard((guild: GatewayGuildCreateDispatchData) => {
    names.guild(guild);
    return guilds.created(guild);
  }),
  [GatewayDispatchEvents.GuildUpdate]: heard(guilds.updated),
  [GatewayDispatchEvents.GuildDelete]: heard(guilds.deleted),
  [GatewayDispatchEvents.GuildRoleCreate]: heard(names.role),
  [GatewayDispatchEvents.GuildRoleUpdate]: heard(names.role),
  [GatewayDispatchEvents.ChannelCreate]: heard(names.channel),
  [GatewayDispatchEvents.ChannelUpdate]: heard(names.channel),
  [GatewayDispatchEvents.ChannelDelete]: heard(guilds.channelDeleted),
});

type Registering = Pick<Answering, 'inbox' | 'rest' | 'log'> & { readonly stopping: AbortSignal };

async function registerPatiently({ inbox, rest, log, stopping }: Registering, application: string): Promise<void> {
  const commands = [...nativeCommands(inbox.commands), ...nativeShortcuts(inbox.shortcuts)];
  for (let attempt = 0; !stopping.aborted; attempt++) {
    try {
      const changed = await register(rest, application, commands);
      return log.info({ changed, count: commands.length }, 'discord: commands registered');
    } catch (error) {
      log.error({ error: said(error) }, 'discord: commands not registered');
      const pause = Math.min(LONGEST_PAUSE, 1000 * 2 ** attempt);
      await sleep(pause, undefined, { signal: stopping, ref: false }).catch(() => undefined);
    }
  }
}

/** After a lost connection Discord may send again what it sent before. True for an id not seen lately. */
function firstTime(): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}
