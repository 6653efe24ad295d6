import { setTimeout as sleep } from 'node:timers/promises';
import {
  type APIInteraction,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
  type GatewayReadyDispatchData,
} from 'discord-api-types/v10';
import { altering } from './altered.ts';
import { channelsTold } from './channels.ts';
import { comings } from './comings.ts';
import { nativeCommands } from './commands.ts';
import type { Listeners } from './connection.ts';
import { said, wordOf } from './errors.ts';
import { listening } from './hearing.ts';
import { homes } from './homes.ts';
import { placeNames } from './names.ts';
import { firstTime, inOrder, remembered } from './once.ts';
import { register } from './registration.ts';
import { type Answering, respond } from './respond.ts';
import { nativeShortcuts } from './shortcuts.ts';
import { threads } from './threads.ts';
import { openings, type Unasked } from './unasked.ts';
import { workspaces } from './workspaces.ts';

const LONGEST_PAUSE = 60_000;

export interface Ears {
  readonly listeners: Listeners;
  /** Resolves once everything heard so far has been dealt with. */
  quiet(): Promise<void>;
}

type Listening = Omit<Answering, 'homes' | 'told' | 'names' | 'channels' | 'me'> &
  Pick<Unasked, 'directs' | 'outbox'> & { readonly now: () => Date; readonly stopping: AbortSignal };

/** What is done about each event of the gateway. Nothing thrown here gets out. */
export function ears({ stopping, now, ...by }: Listening): Ears {
  const underWay = new Set<Promise<unknown>>();
  const { inbox, rest, log, directs } = by;
  const guilds = workspaces(inbox);
  const names = placeNames();
  const channels = channelsTold();
  const isNew = firstTime();
  let registered = false;
  let me = '';
  const told = remembered();
  const at = { ...by, told, names: names.known, channels: channels.known, thread: threads(rest), inOrder: inOrder() };
  const listen = listening({ ...at, isNew, openings: openings(now) });
  const altered = altering({ ...at, me: () => me });
  const whose = homes({ rest, log, directs, guilds });

  const heard = <P>(listener: (payload: P) => unknown) => {
    return (payload: P): void => {
      const doing = (async () => listener(payload))()
        // Its words might be somebody's.
        .catch((error: unknown) => log.error({ error: wordOf(error) }, 'discord: an event was lost'))
        .finally(() => underWay.delete(doing));
      underWay.add(doing);
    };
  };
  const ready = ({ application, user, guilds: all }: GatewayReadyDispatchData) => {
    me = user.id;
    guilds.ready({ guilds: all });
    if (registered) return;
    registered = true;
    // Not waited for: a Discord that refuses us commands must not keep us from stopping.
    void registerPatiently({ inbox, rest, log, stopping }, application.id);
  };
  return {
    listeners: {
      [GatewayDispatchEvents.Ready]: heard(ready),
      [GatewayDispatchEvents.InteractionCreate]: heard((interaction: APIInteraction) =>
        isNew(interaction.id) ? respond(interaction, { ...at, homes: whose, me }) : undefined,
      ),
      [GatewayDispatchEvents.MessageCreate]: heard((message: GatewayMessageCreateDispatchData) => listen(message, me)),
      [GatewayDispatchEvents.MessageUpdate]: heard(altered.updated),
      [GatewayDispatchEvents.MessageDelete]: heard(altered.deleted),
      [GatewayDispatchEvents.MessageDeleteBulk]: heard(altered.deletedAtOnce),
      ...comings({ heard, guilds, names, channels, altered }),
    },
    quiet: async () => void (await Promise.allSettled(underWay)),
  };
}

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
