import type { Tx } from '../../../database/connect.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { cleanLines } from '../../../surface/typed-words.ts';
import { fold } from '../../../time/fold.ts';
import { QUESTION_LIMIT, saysSomething } from '../model.ts';
import { askings } from '../tables.ts';

/** Other ways to ask for something, one a line; those that say nothing or are too long to be one are left out. */
export function askingsIn(typed: string | undefined): readonly string[] {
  const each = (cleanLines(typed) ?? '')
    .split('\n')
    .filter((line) => saysSomething(line) && line.length <= QUESTION_LIMIT);
  return [...new Map(each.map((line) => [fold(line), line])).values()];
}

interface NewAskings {
  readonly entry: string;
  readonly texts: readonly string[];
  readonly saidBy: MemberId | null;
  readonly now: Date;
}

/** Answers how many were new. The search knows them once the entry is indexed anew. */
export async function addAskings(tx: Tx, { entry, texts, saidBy, now }: NewAskings): Promise<number> {
  if (texts.length === 0) return 0;
  const added = await tx
    .insert(askings)
    .values(texts.map((text) => ({ entry, text, saidBy, at: now })))
    .onConflictDoNothing()
    .returning({ id: askings.id });
  return added.length;
}
