import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { findInAnswers } from '../search/answers.ts';

interface Asked {
  readonly community: CommunityId;
  readonly query: string;
  /** On `faq_entry` as `e`. */
  readonly which: SQL;
  /** Entries that are found already. */
  readonly known: readonly string[];
  readonly limit: number;
}

/** Of what is looked for an answer has to have more than this: half of two words is one of them, which may mean anything. */
const HALF = 0.5;

/** Entries whose answer or tags have most of what is looked for, those with its rarer words first. */
export async function mentioning(tx: Tx, { known, which, ...of }: Asked): Promise<readonly string[]> {
  const others = sql`${which} and e.state = 'published' and not e.id = any(${sql.param([...known])}::uuid[])`;
  const found = await findInAnswers(tx, { ...of, which: others });
  return found.filter(({ share }) => share > HALF).map(({ entry }) => entry);
}
