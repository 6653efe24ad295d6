import { calls } from '../src/chores/calls/chore.ts';
import { connect, type Database } from '../src/database/connect.ts';
import { migrate } from '../src/database/migrate.ts';
import { defineChore } from '../src/kernel/chore.ts';
import { engine } from '../src/kernel/engine.ts';
import type { House } from '../src/kernel/house.ts';
import { job } from '../src/kernel/job.ts';
import { runDueJobs } from '../src/kernel/jobs/run.ts';
import { ask, type Postgres } from './postgres.ts';
import type { Figure } from './table.ts';

const FEW = 1_000;
const MANY = 10_000;
const NOW = new Date('2026-03-03T20:00:00Z');

/** The same jobs with nothing in them: what our queue itself takes. */
const idle = job<object>('idle.job', async () => undefined);
const idler = defineChore({ name: 'idle', summary: { en: 'Idle', es: 'Idle' }, commands: [], jobs: [idle] });

/** Communities that each have a weekly series, whose reminders for the next call fall due within one minute. */
export async function reminders(postgres: Postgres): Promise<readonly Figure[]> {
  const database = await connect(await postgres.database('reminders'), { remark: () => undefined });
  try {
    await migrate(database.url);
    // Until the hot code is compiled and the connections have their plans.
    await round(database, { from: 0, count: FEW });
    const few = await round(database, { from: FEW, count: FEW });
    const many = await round(database, { from: 2 * FEW, count: MANY });
    return figures(few, many);
  } finally {
    await database.stop();
  }
}

interface Round {
  readonly count: number;
  /** Seconds until each is done. */
  readonly reminded: number;
  readonly idled: number;
}

async function round(database: Database, some: Some): Promise<Round> {
  const house = houseOver(database);
  await found(database.url, some);
  await due(database.url, 'calls.remind', some);
  const reminded = await seconds(house);
  const letters = await ask<number>(database.url, 'select count(*)::int as it from outbox');
  if (letters !== some.count) throw new Error(`${letters} letters for ${some.count} reminders`);
  await ask(database.url, 'delete from outbox');
  await due(database.url, 'idle.job', some);
  return { count: some.count, reminded, idled: await seconds(house) };
}

/** The engine in this process, with no platform: letters wait where they are counted. */
function houseOver({ db }: Database): House {
  const quiet = () => undefined;
  const log = { debug: quiet, info: quiet, warn: quiet, error: console.error };
  return engine({ db, chores: [calls, idler], platforms: [], clock: { now: () => NOW }, log }).house;
}

async function seconds(house: House): Promise<number> {
  const began = performance.now();
  await runDueJobs(house);
  return (performance.now() - began) / 1_000;
}

interface Some {
  /** The number of the first community, and how many. */
  readonly from: number;
  readonly count: number;
}

/** The call is tomorrow, and said so a day before. */
async function found(url: string, { from, count }: Some): Promise<void> {
  const each = `generate_series(${from + 1}, ${from + count}) as n`;
  const id = `('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid`;
  const tomorrow = `timestamptz '2026-03-04T20:00:00Z'`;
  const now = `timestamptz '2026-03-01T20:00:00Z'`;
  await ask(
    url,
    `with c as (insert into community (id, name, zone, language, created_at)
        select ${id}, 'Community ' || n, 'America/Chicago', 'en', ${now} from ${each}),
      w as (insert into workspace (id, platform, external) select ${id}, 'paper', 'W' || n from ${each}),
      s as (insert into calls_series (id, community_id, number, rhythm, time, zone, anchor, minutes, created_at)
        select ${id}, ${id}, 1, '{"kind": "weekly", "interval": 1, "days": ["wednesday"]}', '14:00', 'America/Chicago',
          '2026-03-04', 60, ${now} from ${each}),
      k as (insert into calls_call (id, community_id, number, series_id, occurrence, title, starts_at, minutes, state,
          created_at, changed_at)
        select ${id}, ${id}, 1, ${id}, '2026-03-04', 'Street lights', ${tomorrow}, 60, 'planned', ${now}, ${now} from ${each})
      insert into channel (workspace_id, external, community_id) select ${id}, 'C' || n, ${id} from ${each}`,
  );
}

async function due(url: string, name: string, { from, count }: Some): Promise<void> {
  await ask(
    url,
    `insert into job (name, key, community_id, payload, due_at)
      select $1, id || '/1440', id, json_build_object('call', id, 'startsAt', '2026-03-04T20:00:00.000Z', 'lead', 1440),
        timestamptz '${NOW.toISOString()}' - (n % 60) * interval '1 second'
      from (select n, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid as id
        from generate_series(${from + 1}, ${from + count}) as n) as each`,
    [name],
  );
  await ask(url, 'analyze');
}

function figures(few: Round, many: Round): readonly Figure[] {
  const rate = (round: Round, of: 'reminded' | 'idled') => round.count / round[of];
  const linear = many.reminded / few.reminded / (many.count / few.count);
  return [
    {
      what: `reminders of ${MANY} communities due within one minute: a second, against jobs with nothing in them`,
      ours: rate(many, 'reminded').toFixed(0),
      against: rate(many, 'idled').toFixed(0),
      ratio: (rate(many, 'reminded') / rate(many, 'idled')).toFixed(2),
      wanted: '',
    },
    {
      what: `… seconds until each is in the outbox, against ${FEW} communities`,
      ours: many.reminded.toFixed(1),
      against: few.reminded.toFixed(1),
      ratio: (many.reminded / few.reminded).toFixed(1),
      wanted: '≤ 60; linear is 10',
    },
    {
      what: '… time for each community, against that of the few',
      ours: `${((many.reminded * 1_000) / many.count).toFixed(2)} ms`,
      against: `${((few.reminded * 1_000) / few.count).toFixed(2)} ms`,
      ratio: linear.toFixed(2),
      wanted: 'about 1',
    },
  ];
}
