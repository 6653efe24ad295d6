import type { Turn } from '../../../kernel/work.ts';
import { lockFaq } from '../entries/writing.ts';
import { type Found, theEntry } from '../entry-field.ts';
import { faqVoice } from '../words.ts';
import { notChangeable } from './changing.ts';

/** The entry of that number, which nobody else changes until this transaction ends. */
export async function changeable(turn: Turn, number: number): Promise<Found> {
  await lockFaq(turn.tx, turn.community.id);
  const found = await theEntry(turn, number);
  const problem = found.ok ? notChangeable(faqVoice(turn.language), found.entry) : undefined;
  return problem === undefined ? found : { ok: false, problem };
}
