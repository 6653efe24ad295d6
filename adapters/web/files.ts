import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

export interface File {
  readonly content: string;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const folder = new URL('./public/', import.meta.url);

/** What stands in public/, by name. Nothing else can be asked for. */
export const files = (): ReadonlyMap<string, File> =>
  new Map(
    readdirSync(folder).flatMap((name) => {
      const type = TYPES[extname(name)];
      return type ? [[name, { type, content: readFileSync(new URL(name, folder), 'utf8') }] as const] : [];
    }),
  );
