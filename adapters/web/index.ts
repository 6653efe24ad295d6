import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Around } from '../../src/surface/adapter.ts';
import type { Platform } from '../../src/surface/platform.ts';
import type { Time } from './clock.ts';
import { noCalendar, noSuchPerson } from './errors.ts';
import { headers, turnedAway } from './guard.ts';
import { directOf, personById, profileOf } from './identity.ts';
import { can } from './limits.ts';
import { enact } from './opening.ts';
import { edit, find, post } from './outbox.ts';
import { room as newRoom, type Room } from './room.ts';
import { routes } from './routes.ts';
import { community, WORKSPACE } from './sample.ts';

export interface Parts {
  readonly around: Around;
  readonly time: Time;
  /** Whether the sample community begins anew at the start; else its people find an empty workspace. Usually it does. */
  readonly sample?: boolean;
}

/**
 * Convener in a browser: a page at `/` where somebody plays every member of a sample community. Its messages live in
 * memory; at the start the community is set up anew, by its people, through the inbox. Answers this machine alone.
 */
export function playground({ around, time, sample = true }: Parts): Platform {
  const room = newRoom({ log: around.log, time });
  const pages = getRequestListener(routes(room).fetch, { overrideGlobalObjects: false });
  around.mount('/', guarded(pages));
  return {
    name: 'web',
    can,
    hearing: () => ({ words: 'all', grant: { en: '', es: '' } }),
    start: async (inbox) => {
      room.inbox = inbox;
      await inbox.arrived({ workspace: WORKSPACE, name: community.name });
      if (sample) await enact(room, inbox);
    },
    stop: async () => stop(room),
    post: async (delivery) => post(room, delivery),
    edit: async (delivery) => edit(room, delivery),
    find: async (delivery) => find(room, delivery),
    direct: async ({ workspace, person }) => {
      if (!personById(person)) throw noSuchPerson(person);
      return { workspace, channel: directOf(person) };
    },
    profile: async ({ person }) => {
      const found = personById(person);
      if (!found) throw noSuchPerson(person);
      return profileOf(found);
    },
    gather: async () => {
      throw noCalendar();
    },
    disband: async () => {
      throw noCalendar();
    },
  };
}

/** `pages` never rejects: what goes wrong there is answered as a page. */
function guarded(pages: (...of: Parameters<RequestListener>) => Promise<void>): RequestListener {
  return (request, response) => {
    const { method, socket, headers: given } = request;
    const refusal = turnedAway({ method, address: socket.remoteAddress, headers: given });
    if (refusal === undefined) void pages(request, response);
    else response.writeHead(403, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end(refusal);
  };
}

function stop(room: Room): void {
  room.stopped = true;
  room.bell.ring();
}
