import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { slack as adapter } from '../../adapters/slack/index.ts';
import type { Env } from '../../src/surface/adapter.ts';
import type { Platform } from '../../src/surface/platform.ts';
import type { FakeSlack } from '../fake/slack/slack.ts';
import { type Logbook, logbook } from './logbook.ts';

export interface Connected {
  readonly platform: Platform;
  readonly log: Logbook;
  readonly failures: readonly Error[];
  /** Where `/slack/events` is served, for `deliverTo`. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The adapter as main would make it, speaking to `slack` by socket or by HTTP; not yet started. */
export async function adapterFor(slack: FakeSlack, by: 'socket' | 'http', env: Env = {}): Promise<Connected> {
  const log = logbook();
  const failures: Error[] = [];
  const way = by === 'socket' ? { SLACK_APP_TOKEN: slack.appToken } : { SLACK_SIGNING_SECRET: slack.signingSecret };
  const configured = adapter.configure({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_API_URL: slack.apiUrl,
    ...way,
    ...env,
  });
  if (configured.kind !== 'on') throw new Error(`the adapter is ${configured.kind}`);
  let mounted: { prefix: string; listener: RequestListener } | undefined;
  const server = createServer((request, response) => {
    if (mounted && request.url?.startsWith(mounted.prefix)) mounted.listener(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const platform = configured.create({
    log,
    now: () => new Date(),
    mount: (prefix, listener) => {
      mounted = { prefix, listener };
    },
    fail: (error) => void failures.push(error),
  });
  const stop = async () => {
    await platform.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  return { platform, log, failures, url, stop };
}
