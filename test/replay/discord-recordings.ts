import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Recordings of real Discord traffic are not ours to ship: CI has them beside the checkout. */
const shared = process.env['CONVENER_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../shared/data');
const recorded = join(shared, 'recorded-payloads');

const files = existsSync(recorded) ? globSync('**/discord*.json', { cwd: recorded }).toSorted() : [];

/** Each file with all that is in it; none where there are no recordings. */
export const recordings: readonly { readonly file: string; readonly content: unknown }[] = files.map((file) => ({
  file,
  content: JSON.parse(readFileSync(join(recorded, file), 'utf8')),
}));
