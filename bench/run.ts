import { readFile, writeFile } from 'node:fs/promises';
import { answers } from './answers.ts';
import { machine } from './machine.ts';
import { type Postgres, postgres } from './postgres.ts';
import { reminders } from './reminders.ts';
import { startup } from './startup.ts';
import { storm } from './storm.ts';
import { type Figure, table } from './table.ts';
import { votes } from './votes.ts';

/**
 * `npm run bench` measures everything, in about three minutes; `npm run bench -- votes storm` only those. `--keep` writes the
 * table into README.md beside this file; `--cpu-prof` leaves a profile of our server under votes in the working folder.
 */
const words = process.argv.slice(2);
const parts: Readonly<Record<string, (database: Postgres) => Promise<readonly Figure[]>>> = {
  startup,
  answers,
  votes: (database) =>
    votes(
      database,
      words.filter((word) => word.startsWith('--cpu-prof')),
    ),
  storm,
  reminders,
};
const asked = words.filter((word) => !word.startsWith('--'));
const chosen = Object.entries(parts).filter(([name]) => asked.length === 0 || asked.includes(name));

// What we started ends when we exit, and only then.
process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));

const figures: Figure[] = [];
const database = await postgres();
try {
  for (const [name, measure] of chosen) {
    console.log(`measuring ${name} …`);
    figures.push(...(await measure(database)));
  }
} finally {
  await database.stop();
}
const result = `${machine()}\n\n${table(figures)}`;
console.log(`\n${result}`);
if (process.argv.includes('--keep')) await keep(result);

async function keep(text: string): Promise<void> {
  const file = new URL('README.md', import.meta.url);
  const readme = await readFile(file, 'utf8');
  await writeFile(file, readme.replace(/(<!-- figures -->)[\s\S]*(<!-- \/figures -->)/, `$1\n${text}\n$2`));
}
