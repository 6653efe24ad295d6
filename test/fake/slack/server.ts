import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Desk, serveCall } from './api/call.ts';
import { addUser } from './directory.ts';
import { createFaults } from './faults.ts';
import { serveUpload } from './files.ts';
import { serveHook } from './hooks.ts';
import { send } from './http.ts';
import { createRates } from './rates.ts';
import { type Settings, settings } from './settings.ts';
import { type FakeSlack, fakeSlack } from './slack.ts';
import { createSockets } from './sockets.ts';
import { createWire } from './wire.ts';
import { createWorld, during } from './world.ts';

async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://slack').pathname;
  if (path.startsWith('/api/')) await serveCall(desk, request, response);
  else if (/^\/(commands|actions|app)\//.test(path)) await serveHook(desk, request, response);
  else if (path.startsWith('/upload/')) await serveUpload(desk, request, response);
  else send(response, { status: 404, body: 'not found' });
}

/**
 * Slack's side of the line on 127.0.0.1: Web API, response URLs and Socket Mode on one port, HTTP deliveries on demand.
 * Everything it knows is in memory and ends with `stop`.
 */
export async function startFakeSlack(given: Partial<Settings> = {}): Promise<FakeSlack> {
  const world = createWorld(settings(given));
  const desk = { world, faults: createFaults(), rates: createRates(world.settings.now) };
  const server = createServer((request, response) => {
    const answer = during(world, () => serve(desk, request, response));
    answer.catch((error: unknown) => send(response, { status: 500, body: `the fake failed: ${error}` }));
  });
  const sockets = createSockets(world, server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  addUser(world, { id: world.app.user, name: world.app.name, isBot: true });
  const stop = async () => {
    world.stopped.abort();
    sockets.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return fakeSlack({ desk, sockets, wire: createWire(world, sockets), stop });
}
