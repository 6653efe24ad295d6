import { findEntries } from '../src/chores/faq/search/find.ts';
import { SUGGEST_AT } from '../src/chores/faq/search/gate.ts';
import { connect, type Db } from '../src/database/connect.ts';
import { migrate } from '../src/database/migrate.ts';
import { gateOf, type Outcome, type Ranking, rankingOf } from './faq-figures.ts';
import { type Rivals, rivals } from './faq-rivals.ts';
import { type FaqSet, type Mode, modesOf, phrasingsOf, setsIn } from './faq-sets.ts';
import { speed } from './faq-speed.ts';
import { filled, founded } from './faq-town.ts';
import { machine } from './machine.ts';
import { postgres } from './postgres.ts';

/**
 * `npm run bench:faq -- FOLDER` measures the search of the FAQ on every set in the folder, through the product's own code on the
 * PostgreSQL that comes along; `--no-speed` leaves out how long it takes among up to 40,000 entries, `--no-quality` the rest;
 * `--every=5` asks only each fifth question.
 */
const SIZES = [125, 1_000, 10_000, 40_000];

process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
const every = Number(process.argv.find((word) => word.startsWith('--every='))?.slice(8) ?? 1) || 1;
const folder = process.argv.slice(2).find((word) => !word.startsWith('--'));
try {
  if (folder === undefined) throw new Error('Say which folder: npm run bench:faq -- FOLDER');
  const sets = await setsIn(folder);
  await measure(sets.map((set) => ({ ...set, queries: set.queries.filter((_, at) => at % every === 0) })));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function measure(sets: readonly FaqSet[]): Promise<void> {
  const server = await postgres();
  const url = await server.database('faq');
  await migrate(url);
  const { db, stop } = await connect(url);
  try {
    console.log(`${machine()}\n`);
    if (!process.argv.includes('--no-quality')) await quality(db, sets);
    if (!process.argv.includes('--no-speed')) await latency(db, sets);
  } finally {
    await stop();
    await server.stop();
  }
}

async function quality(db: Db, sets: readonly FaqSet[]): Promise<void> {
  console.log(
    `Suggested from a likeness of ${SUGGEST_AT}. Ratios are of R@1 / R@3 against what PostgreSQL does alone.\n`,
  );
  const head = [
    'set',
    'R@1',
    'R@3',
    'MRR',
    '× OR + ts_rank',
    '× pg_trgm',
    'precision',
    'recall',
    'astray',
    'AUC',
    'p at half',
  ];
  row(head);
  row(head.map(() => '---'));
  for (const set of sets)
    for (const mode of modesOf(set)) {
      const all = await outcomes(db, set, mode);
      row([`${set.name} ${mode}`, ...rankingCells(rankingOf(all), await rivals(db, set, mode)), ...gateCells(all)]);
    }
}

async function outcomes(db: Db, set: FaqSet, mode: Mode): Promise<readonly Outcome[]> {
  const community = await founded(db, set.name);
  const ids = await filled(
    db,
    community,
    set.entries.map((entry) => phrasingsOf(entry, mode)),
  );
  const named = new Map(ids.map((id, at) => [id, set.entries[at]?.id ?? '']));
  return db.transaction(async (tx) => {
    const all: Outcome[] = [];
    for (const { q, gold } of set.queries) {
      const hits = await findEntries(tx, { community, query: q, limit: 10 });
      const place = hits.findIndex(({ entry }) => gold.includes(named.get(entry) ?? '')) + 1;
      all.push({ answerable: gold.length > 0, place, likeness: hits[0]?.likeness ?? 0 });
    }
    return all;
  });
}

function rankingCells(ours: Ranking, { words, trigrams }: Rivals): readonly string[] {
  return [
    ...[ours.first, ours.three, ours.mrr].map(figure),
    `${figure(ours.first / words.first)} / ${figure(ours.three / words.three)}`,
    `${figure(ours.first / trigrams.first)} / ${figure(ours.three / trigrams.three)}`,
  ];
}

function gateCells(all: readonly Outcome[]): readonly string[] {
  const { precision, recall, astray, auc, precisionAtHalf } = gateOf(all, SUGGEST_AT);
  return [precision, recall, astray, auc, precisionAtHalf].map(figure);
}

async function latency(db: Db, sets: readonly FaqSet[]): Promise<void> {
  console.log(
    '\nOne search at a time, warm, its trips to the database included; entries are made up of the sets (faq-speed.ts).\n',
  );
  row(['entries', 'p50 ms', 'p99 ms', 'MB on disk', 'MB of our process']);
  row(Array.from({ length: 5 }, () => '---'));
  for (const size of SIZES) {
    const { entries, p50, p99, disk, memory } = await speed(db, sets, size);
    row([String(entries), ...[p50, p99, disk, memory].map((value) => value.toFixed(1))]);
  }
}

function figure(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(2);
}

function row(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}
