import type { RequestListener } from 'node:http';

const PATIENCE = 2_000;

/** `/healthz`: the process answers. */
export const alive: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n');
};

/** `/readyz`: the database answers too, within two seconds; 503 where it does not. For load balancers and health checks. */
export function ready(askDatabase: () => Promise<unknown>): RequestListener {
  return (_request, response) => {
    const patience = new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error('no answer in time')), PATIENCE).unref();
    });
    Promise.race([askDatabase(), patience]).then(
      () => response.writeHead(200, { 'content-type': 'text/plain' }).end('ready\n'),
      () => response.writeHead(503, { 'content-type': 'text/plain' }).end('the database does not answer\n'),
    );
  };
}
