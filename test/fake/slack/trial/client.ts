import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import { type Obj, obj, parsed } from '../json.ts';
import type { FakeSlack } from '../slack.ts';
import { quiet } from './sample.ts';

/** A real client that neither retries nor waits. */
export const client = (slack: FakeSlack, token = slack.botToken): WebClient =>
  new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quiet,
  });

/** The error code that a call was refused with, 'no error' when it was not. */
export const errorOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'no error',
    (error: { data?: { error?: string } }) => error.data?.error ?? error,
  );

/** A request that Slack made to the app. */
export interface Received {
  readonly payload: Obj;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export interface BareApp {
  readonly received: Received[];
  /** Answers the next requests in turn, with JSON or, given a number, that status; an empty 200 when there is none left. */
  readonly answer: (...next: ((payload: Obj) => unknown)[]) => void;
  readonly stop: () => Promise<void>;
}

function payloadOf(text: string): Obj {
  const json = parsed(text);
  if (json) return obj(json);
  const fields = Object.fromEntries(new URLSearchParams(text));
  return fields['payload'] ? obj(parsed(fields['payload'])) : fields;
}

/** An app without any library: what Slack sends is kept, what it answers is up to the test. */
export async function bareApp(slack: FakeSlack): Promise<BareApp> {
  const received: Received[] = [];
  const answers: ((payload: Obj) => unknown)[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const text = Buffer.concat(chunks).toString();
    received.push({ payload: payloadOf(text), headers: request.headers, text });
    const answer = await answers.shift()?.(payloadOf(text));
    response.writeHead(typeof answer === 'number' ? answer : 200, { 'content-type': 'application/json' });
    response.end(answer === undefined || typeof answer === 'number' ? '' : JSON.stringify(answer));
  };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  slack.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { received, answer: (...next) => void answers.push(...next), stop };
}
