/** One measurement: what we have, what it is held against, and how the two compare. */
export interface Figure {
  readonly what: string;
  readonly ours: string;
  readonly against: string;
  readonly ratio: string;
  readonly wanted: string;
}

const HEAD: Figure = { what: 'figure', ours: 'ours', against: 'against', ratio: 'ratio', wanted: 'wanted' };
const COLUMNS = ['what', 'ours', 'against', 'ratio', 'wanted'] as const;

/** As a Markdown table whose columns line up in a terminal too. */
export function table(figures: readonly Figure[]): string {
  const widths = COLUMNS.map((name) => Math.max(...[HEAD, ...figures].map((each) => each[name].length)));
  const line = (of: Figure) => `| ${COLUMNS.map((name, i) => of[name].padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(HEAD), rule, ...figures.map(line)].join('\n');
}
