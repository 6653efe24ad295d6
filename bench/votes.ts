import { type Child, launch } from './child.ts';
import { type Hooks, hooks } from './hooks.ts';
import { type Measured, median, pressure, quantile, type Slack } from './load.ts';
import { processorSeconds } from './machine.ts';
import { buttonsOf, pressed, typed } from './payloads.ts';
import type { Postgres } from './postgres.ts';
import type { Figure } from './table.ts';
import { addMembers, crowdOf, openPoll, type Town, town } from './town.ts';

const WIDTH = 32;
const SECONDS = 4;
const ROUNDS = 4;
/** So many requests first, until the hot code is compiled. */
const WARM_UP = 5_000;
const VOTERS = 500;

/** A server under pressure: where it is, what it is sent, and which process it is. */
interface Runner {
  readonly to: Slack;
  readonly pid: number;
  readonly next: () => string;
}

interface Round extends Measured {
  /** Milliseconds of processor time for each request, in the server and in the database. */
  readonly server: number;
  readonly database: number;
}

/** Votes through our server, and INSERTs through a bare Bolt app, on one PostgreSQL, taking turns. */
export async function votes(postgres: Postgres, flags: readonly string[] = []): Promise<readonly Figure[]> {
  const answers = await hooks();
  const here = await town({ postgres, name: 'votes', flags });
  const bare = await launch({
    file: new URL('bare.ts', import.meta.url),
    flags: [],
    env: {
      DATABASE_URL: await postgres.database('bare'),
      SIGNING_SECRET: here.slack.signingSecret,
      SLACK_API_URL: here.slack.apiUrl,
    },
  });
  try {
    const next = await presses(here, answers);
    const ours = { to: here.to, pid: here.server.pid, next };
    const plain = { ...bareAt(here, bare), next: commands(here, answers) };
    const alike = { ...bareAt(here, bare), next };
    return figures(await takingTurns(postgres, [ours, plain, alike]));
  } finally {
    await bare.stop();
    await here.stop();
    answers.stop();
  }
}

const bareAt = ({ slack }: Town, { url, pid }: Child) => ({
  to: { url: `${url}/slack/events`, secret: slack.signingSecret },
  pid,
});

/** Buttons pressed by many members, each of one of the three choices they have votes for: given, then taken back. */
async function presses(here: Town, { url }: Hooks): Promise<() => string> {
  const voters = crowdOf(VOTERS, 'V');
  await addMembers(here, voters);
  const [message] = await openPoll(here);
  const buttons = buttonsOf(message);
  let count = 0;
  return () => {
    const i = count++;
    const user = voters[i % VOTERS] ?? '';
    const button = buttons[Math.floor(i / VOTERS) % 3] ?? {};
    return pressed({ slack: here.slack, user, channel: here.channels[0], responseUrl: url }, message, button);
  };
}

function commands({ slack, channels: [channel] }: Town, { url }: Hooks): () => string {
  const voters = crowdOf(VOTERS, 'V');
  let count = 0;
  return () => typed({ slack, user: voters[count++ % VOTERS] ?? '', channel, responseUrl: url }, '/vote', '3');
}

/** A B C, A B C, …: what else the machine does at the time meets all alike. */
async function takingTurns(postgres: Postgres, runners: readonly Runner[]): Promise<readonly (readonly Round[])[]> {
  for (const { to, next } of runners) await pressure(to, { seconds: 15, width: WIDTH, next, most: WARM_UP });
  const rounds: Round[][] = runners.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, runner] of runners.entries()) rounds[i]?.push(await once(postgres, runner));
  }
  return rounds;
}

async function once(postgres: Postgres, { to, pid, next }: Runner): Promise<Round> {
  const used = () => ({ server: processorSeconds(pid), database: processorSeconds(postgres.pid, 'children') });
  const before = used();
  const measured = await pressure(to, { seconds: SECONDS, width: WIDTH, next });
  const after = used();
  if (measured.refused > 0) throw new Error(`${measured.refused} of ${measured.count} requests were refused`);
  const each = (of: 'server' | 'database') => ((after[of] - before[of]) * 1_000) / measured.count;
  return { ...measured, server: each('server'), database: each('database') };
}

function figures([ours = [], plain = [], alike = []]: readonly (readonly Round[])[]): readonly Figure[] {
  const rate = (of: readonly Round[]) => median(of.map((each) => each.perSecond)).toFixed(0);
  const ratio = (other: readonly Round[]) =>
    median(ours.map((each, i) => each.perSecond / (other[i]?.perSecond ?? Number.NaN))).toFixed(2);
  return [
    {
      what: `votes a second, ${WIDTH} at once, against /vote in a bare Bolt app: one INSERT`,
      ...{ ours: rate(ours), against: rate(plain), ratio: ratio(plain), wanted: '≥ 0.5' },
    },
    {
      what: '… against the same button in the bare app: one INSERT, answered likewise',
      ...{ ours: rate(ours), against: rate(alike), ratio: ratio(alike), wanted: '' },
    },
    {
      what: '… latency of the acknowledgement, median / 99th percentile',
      ...{ ours: tail(ours), against: tail(alike), ratio: '', wanted: 'p99 < 500 ms' },
    },
    {
      what: '… processor time a vote, server + database',
      ...{ ours: cost(ours), against: cost(alike), ratio: '', wanted: '' },
    },
  ];
}

function tail(of: readonly Round[]): string {
  const all = of.flatMap((each) => each.latencies).toSorted((a, b) => a - b);
  return `${quantile(all, 0.5).toFixed(0)} / ${quantile(all, 0.99).toFixed(0)} ms`;
}

function cost(of: readonly Round[]): string {
  const [server, database] = [of.map((each) => each.server), of.map((each) => each.database)];
  return `${median(server).toFixed(2)} + ${median(database).toFixed(2)} ms`;
}
