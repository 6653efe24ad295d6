import { type Hooks, hooks } from './hooks.ts';
import { median, send } from './load.ts';
import { typed } from './payloads.ts';
import type { Postgres } from './postgres.ts';
import type { Figure } from './table.ts';
import { type Town, town } from './town.ts';

const ROUNDS = 8;
const EACH = 20;

interface Asked {
  /** Milliseconds until the answer was there. */
  readonly latencies: number[];
  /** Requests that it took, ours and theirs. */
  requests: number;
}

/** `/topics list`, answered in the acknowledgement, against acknowledged first and answered at the response URL. */
export async function answers(postgres: Postgres): Promise<readonly Figure[]> {
  const private_ = await hooks();
  const [ours, late] = await Promise.all([
    town({ postgres, name: 'early' }),
    town({ postgres, name: 'late', file: new URL('late.ts', import.meta.url) }),
  ]);
  try {
    const [one, two] = await takingTurns(ours, late, private_);
    const [mine, theirs] = [median(one.latencies), median(two.latencies)];
    const each = (of: Asked) => String(of.requests / of.latencies.length);
    return [
      {
        what: 'requests for a private answer to a command, against acknowledging first',
        ...{
          ours: each(one),
          against: each(two),
          ratio: (one.requests / two.requests).toFixed(2),
          wanted: 'one fewer',
        },
      },
      {
        what: '… milliseconds until it is there, median, one at a time',
        ...{ ours: mine.toFixed(1), against: theirs.toFixed(1), ratio: (mine / theirs).toFixed(2), wanted: '' },
      },
    ];
  } finally {
    await ours.stop();
    await late.stop();
    private_.stop();
  }
}

async function takingTurns(ours: Town, late: Town, private_: Hooks): Promise<readonly [Asked, Asked]> {
  const [one, two] = [nothing(), nothing()];
  // The first round of each is for warming up.
  for (let round = 0; round <= ROUNDS; round++) {
    for (let i = 0; i < EACH; i++) await ask(ours, private_, round === 0 ? nothing() : one);
    for (let i = 0; i < EACH; i++) await ask(late, private_, round === 0 ? nothing() : two);
  }
  return [one, two];
}

const nothing = (): Asked => ({ latencies: [], requests: 0 });

async function ask({ slack, to, channels: [channel] }: Town, private_: Hooks, asked: Asked): Promise<void> {
  const before = private_.count() + slack.calls.length;
  const started = performance.now();
  const later = private_.next();
  const answer = await send(to, typed({ slack, user: 'U0ADA', channel, responseUrl: private_.url }, '/topics', 'list'));
  const said = answer.body || (await later);
  if (!said.includes('Curfews')) throw new Error(`not the list but ${answer.status} ${said}`);
  asked.latencies.push(performance.now() - started);
  asked.requests += 1 + private_.count() + slack.calls.length - before;
}
