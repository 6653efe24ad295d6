import { SUGGEST_AT } from '../src/chores/faq/search/gate.ts';
import { gateOf, type Outcome } from './faq-figures.ts';
import { type Case, casesOf, type Kind } from './faq-fit-cases.ts';
import { fitted, likely, type Seen } from './faq-fit-logistic.ts';
import { setsIn } from './faq-sets.ts';

/**
 * `npm run bench:faq-fit -- FOLDER` fits the likelihood of the FAQ's search to the sets in the folder, and prints the weights for
 * `src/chores/faq/search/weights.ts`. The table says what comes of them at the threshold that is shipped, or `--at=0.8`: as
 * fitted to all sets, and as fitted to the others alone.
 */
const at = Number(process.argv.find((word) => word.startsWith('--at='))?.slice(5) ?? SUGGEST_AT);
const folder = process.argv.slice(2).find((word) => !word.startsWith('--'));

/** What a case of each kind counts for, whatever its size; and what is found second or third, against what is first. */
const WORTH: Readonly<Record<Kind, number>> = { whole: 1, small: 1, half: 0.5, words: 0.01 };
const NEXT = 0.3;

try {
  if (folder === undefined) throw new Error('Say which folder: npm run bench:faq-fit -- FOLDER');
  report(casesOf(await setsIn(folder)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function report(cases: readonly Case[]): void {
  const weights = rounded(fitted(cases.flatMap(seenIn)));
  const others = new Map(
    [...new Set(cases.map(({ set }) => set))].map((name) => [
      name,
      rounded(fitted(cases.filter(({ set }) => set !== name).flatMap(seenIn))),
    ]),
  );
  console.log(`Suggested from a likeness of ${at}; of a set that was left out, in the last columns.\n`);
  row(['set', 'precision', 'recall', 'astray', 'AUC', 'left out', 'recall', 'astray', 'AUC']);
  row(Array.from({ length: 9 }, () => '---'));
  for (const each of cases) {
    const name = `${each.set} ${each.mode} ${each.kind}`;
    row([name, ...cells(each, weights), ...cells(each, others.get(each.set) ?? [])]);
  }
  console.log(`\nLIKELY = [${weights.join(', ')}]`);
  for (const [name, of] of others) console.log(`without ${name}: [${of.join(', ')}]`);
}

/** Each case counts alike. */
function seenIn({ asked, kind }: Case): readonly Seen[] {
  const all = asked.flatMap(({ found }) => found.map((each, place) => ({ ...each, weight: place === 0 ? 1 : NEXT })));
  const sum = all.reduce((total, { weight }) => total + weight, 0);
  return all.map((each) => ({ ...each, weight: (each.weight * WORTH[kind]) / sum }));
}

function rounded(weights: readonly number[]): readonly number[] {
  return weights.map((each) => Math.round(each * 100) / 100);
}

function cells({ asked }: Case, weights: readonly number[]): readonly string[] {
  const outcomes = asked.map(
    ({ answerable, found: [first] }): Outcome => ({
      answerable,
      place: first?.right ? 1 : 0,
      likeness: first ? likely(weights, first.signs) : 0,
    }),
  );
  const { precision, recall, astray, auc } = gateOf(outcomes, at);
  return [precision, recall, astray, auc].map((value) => (Number.isNaN(value) ? '-' : value.toFixed(2)));
}

function row(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}
