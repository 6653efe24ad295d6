import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where private answers arrive: Slack's response URLs, at no more cost than taking a request. */
export interface Hooks {
  readonly url: string;
  readonly count: () => number;
  /** Resolves with the body of the next one. */
  readonly next: () => Promise<string>;
  readonly stop: () => void;
}

export async function hooks(): Promise<Hooks> {
  let count = 0;
  let waiting: ((body: string) => void)[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      count += 1;
      response.end('ok');
      for (const tell of waiting) tell(body);
      waiting = [];
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/actions/T0SAFE/1/bench`,
    count: () => count,
    next: () => new Promise((resolve) => waiting.push(resolve)),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
