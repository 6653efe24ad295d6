import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Entries and questions with what answers them; `gold` empty: nothing does. */
export interface FaqSet {
  readonly name: string;
  readonly entries: readonly FaqEntry[];
  readonly queries: readonly FaqQuery[];
}

export interface FaqEntry {
  readonly id: string;
  readonly lang: string;
  readonly question: string;
  readonly alternates: readonly string[];
}

export interface FaqQuery {
  readonly q: string;
  readonly gold: readonly string[];
}

const entryLine = z.object({
  id: z.coerce.string(),
  lang: z.string().default('en'),
  question: z.string().min(1),
  alternates: z.array(z.string()).default([]),
});
const queryLine = z.object({ q: z.string(), gold: z.array(z.coerce.string()).default([]) });

/** Every pair `NAME.faqs.jsonl` and `NAME.queries.jsonl` of a folder. Throws a sentence; lines that are wrong are told of and left out. */
export async function setsIn(folder: string): Promise<readonly FaqSet[]> {
  const files = await readdir(folder).catch(() => {
    throw new Error(`There is no folder ${folder}: name one that holds NAME.faqs.jsonl and NAME.queries.jsonl.`);
  });
  const names = files
    .filter((file) => file.endsWith('.faqs.jsonl'))
    .map((file) => file.slice(0, -'.faqs.jsonl'.length));
  const whole = names.filter((name) => files.includes(`${name}.queries.jsonl`)).toSorted();
  if (whole.length === 0) throw new Error(`In ${folder} is no pair of NAME.faqs.jsonl and NAME.queries.jsonl.`);
  return Promise.all(whole.map((name) => setNamed(folder, name)));
}

async function setNamed(folder: string, name: string): Promise<FaqSet> {
  const [entries, queries] = await Promise.all([
    linesOf(join(folder, `${name}.faqs.jsonl`), entryLine),
    linesOf(join(folder, `${name}.queries.jsonl`), queryLine),
  ]);
  return { name, entries, queries };
}

async function linesOf<T>(file: string, shape: z.ZodType<T>): Promise<readonly T[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => shape.safeParse(parsed(line)));
  const wrong = read.filter(({ success }) => !success).length;
  if (wrong > 0) console.warn(`${file}: ${wrong} of ${lines.length} lines could not be read and are left out.`);
  return read.flatMap((each) => (each.success ? [each.data] : []));
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** `q`: one phrasing; `5ph`: with four alternates; `all`: with all of them. */
export type Mode = 'q' | '5ph' | 'all';

export function modesOf({ entries }: FaqSet): readonly Mode[] {
  const most = Math.max(0, ...entries.map(({ alternates }) => alternates.length));
  if (most === 0) return ['q'];
  return most > 4 ? ['q', '5ph', 'all'] : ['q', '5ph'];
}

export const phrasingsOf = ({ question, alternates }: FaqEntry, mode: Mode): readonly string[] => [
  question,
  ...alternates.slice(0, { q: 0, '5ph': 4, all: undefined }[mode]),
];
