import { Agent, request } from 'node:http';
import { signed } from '../test/fake/slack/signing.ts';

/** What Slack would send: the form's text, unsigned. */
export type Body = string;

export interface Slack {
  readonly url: string;
  readonly secret: string;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly milliseconds: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** One signed request to the app, on a connection that is kept. */
export function send({ url, secret }: Slack, body: Body): Promise<Answer> {
  const started = performance.now();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...signed(body, { secret }) };
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: text, milliseconds: performance.now() - started }),
      );
    });
    asking.on('error', reject).end(body);
  });
}

export interface Measured {
  readonly count: number;
  readonly perSecond: number;
  /** Milliseconds, ascending. */
  readonly latencies: readonly number[];
  readonly refused: number;
}

interface Pressure {
  readonly seconds: number;
  /** So many at once, each sending its next when the last is answered. */
  readonly width: number;
  readonly next: () => Body;
  /** Ends early after so many. */
  readonly most?: number;
}

export async function pressure(
  to: Slack,
  { seconds, width, next, most = Number.POSITIVE_INFINITY }: Pressure,
): Promise<Measured> {
  const answers: Answer[] = [];
  const started = performance.now();
  const clerk = async () => {
    while (performance.now() - started < seconds * 1_000 && answers.length < most) answers.push(await send(to, next()));
  };
  await Promise.all(Array.from({ length: width }, clerk));
  return summed(answers, performance.now() - started);
}

/** Evenly spaced, whether those before are answered or not, as a crowd presses. */
export async function crowd(
  to: Slack,
  { seconds, bodies }: { readonly seconds: number; readonly bodies: readonly Body[] },
): Promise<Measured> {
  const started = performance.now();
  const due = (i: number) => (i * seconds * 1_000) / bodies.length;
  const answers = bodies.map(async (body, i) => {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due(i) - (performance.now() - started))));
    return send(to, body);
  });
  return summed(await Promise.all(answers), performance.now() - started);
}

const summed = (answers: readonly Answer[], milliseconds: number): Measured => ({
  count: answers.length,
  perSecond: (answers.length * 1_000) / milliseconds,
  latencies: answers.map((each) => each.milliseconds).toSorted((a, b) => a - b),
  refused: answers.filter((each) => each.status !== 200).length,
});

/** Of values in ascending order: 0.5 for the median. */
export const quantile = (ascending: readonly number[], share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? Number.NaN;

export const median = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
