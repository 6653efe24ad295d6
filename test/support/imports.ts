import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export interface Import {
  /** The file that imports, from the root, with forward slashes. */
  readonly file: string;
  /** A package's name as written, or a path of ours from the root. */
  readonly target: string;
  readonly ours: boolean;
}

/** Every source file of ours below a folder; tests and their fixtures are left out. */
export function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name.split(sep).join('/')}`);
}

const FROM = /(?:^|[;}\s])(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm;
const BARE = /(?:^|[;}\s])import\s*['"]([^'"]+)['"]/gm;
const LATER = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** What a source text imports: `from '…'`, `import '…'`, `import('…')`. */
export function importsIn(source: string): readonly string[] {
  return [FROM, BARE, LATER].flatMap((pattern) => [...source.matchAll(pattern)].flatMap(([, name]) => name ?? []));
}

export function importsOf(file: string): readonly Import[] {
  return importsIn(readFileSync(join(root, file), 'utf8')).map((name) => {
    const ours = name.startsWith('.');
    const target = ours
      ? relative(root, resolve(root, dirname(file), name))
          .split(sep)
          .join('/')
      : name;
    return { file, target, ours };
  });
}
