import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { Gateway } from './gateway/gateway.ts';
import { createRouter } from './router.ts';
import { routes } from './routes.ts';
import type { World } from './world.ts';

/** Opens the API, the gateway and the place of attachments on one free port of loopback; gives back what closes them. */
export async function listen(world: World, gateway: Gateway): Promise<() => Promise<void>> {
  const serve = createRouter(world, routes);
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/attachments/')) return giveFile(world, request, response);
    serve(request, response).catch((error: unknown) => {
      world.flaws.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      response.destroy();
    });
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => gateway.accept(socket, request.url ?? ''));
  // Thousands of answers may arrive at once, each on a connection of its own: the usual backlog of 511 would reset some.
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, resolve));
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async () => {
    gateway.drop(false);
    sockets.close();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  };
}

function giveFile(world: World, request: IncomingMessage, response: ServerResponse): void {
  const upload = world.uploads.get(request.url ?? '');
  response.writeHead(upload ? 200 : 404, upload ? { 'Content-Type': upload.type } : {});
  response.end(upload?.bytes);
}
