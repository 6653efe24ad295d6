import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Our one HTTP server: operators, platforms and the playground share its port, each below a path of its own. */
export interface WebServer {
  /** The longest prefix that fits a request's path gets it. */
  mount(prefix: string, listener: RequestListener): void;
  /** Resolves with the address to open in a browser. Rejects with a sentence where the port is taken. */
  listen(port: number, host: string): Promise<string>;
  stop(): Promise<void>;
}

export function webServer(): WebServer {
  const mounts = new Map<string, RequestListener>();
  const server = createServer((request, response) => {
    const listener = listenerFor(mounts, request);
    if (listener) return void listener(request, response);
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here.\n');
  });
  return {
    mount: (prefix, listener) => {
      mounts.set(prefix, listener);
    },
    listen: (port, host) => listen(server, port, host),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listenerFor(
  mounts: ReadonlyMap<string, RequestListener>,
  { url = '/' }: IncomingMessage,
): RequestListener | undefined {
  const path = url.split('?')[0] ?? '/';
  const fitting = [...mounts.keys()].filter((each) => each === '/' || path === each || path.startsWith(`${each}/`));
  const longest = fitting.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : mounts.get(longest);
}

function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is in use. Stop what uses it, or set PORT to another.`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken, { cause: error }) : error);
    });
    server.listen(port, host, () => {
      const bound = server.address() as AddressInfo;
      const shown = bound.address === '::' || bound.address === '0.0.0.0' ? 'localhost' : bound.address;
      resolve(`http://${shown.includes(':') ? `[${shown}]` : shown}:${bound.port}`);
    });
  });
}
