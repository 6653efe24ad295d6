import { eq } from 'drizzle-orm';
import type { Work } from '../../../kernel/work.ts';
import { entryById } from '../entries/reading.ts';
import { revise } from '../entries/writing.ts';
import { refreshShared } from '../find/shared-card.ts';
import { type Entry, unagreed } from '../model.ts';
import { handToSteward } from '../review/handing.ts';
import { entries } from '../tables.ts';
import { haveAgreed } from './voices.ts';
import { letGo } from './waiting.ts';

/** An author has said something: who may see the entry, and whether it may stand, follow from it. Only under `lockFaq`. */
export async function followConsent(work: Work, id: string): Promise<void> {
  const { tx } = work;
  const before = await entryById(tx, id);
  if (!before) return;
  const privateIn = await saidIn(work, id);
  const waits = before.waitsSince !== null;
  // What was closed otherwise, as by what was merged into it, stays so.
  const closedIn = privateIn === null ? before.closedIn : isFree(before) ? null : privateIn;
  await tx.update(entries).set({ closedIn }).where(eq(entries.id, id));
  const entry = { ...before, closedIn };
  if (entry.state === 'published') return withdrawUnagreed(work, entry);
  if (entry.state !== 'draft') return;
  const waitsForThem = !waits && closedIn !== null;
  if (waitsForThem && entry.authors.some((each) => each.consent === 'no')) return letGo(work, entry);
  if (waitsForThem) return;
  if (!waits) await tx.update(entries).set({ waitsSince: work.now }).where(eq(entries.id, id));
  await handToSteward(work, entry);
}

/** Whether all whose words these are have agreed, and somebody has. */
const isFree = ({ authors }: Entry): boolean => authors.length > 0 && haveAgreed(authors.map((each) => each.consent));

/** Where it was said, if not everybody could read it there. */
async function saidIn({ tx }: Work, id: string): Promise<string | null> {
  const [row] = await tx.select({ privateIn: entries.privateIn }).from(entries).where(eq(entries.id, id));
  return row?.privateIn ?? null;
}

/** What was published and may not be any more goes back to a steward, who has it put in other words. */
async function withdrawUnagreed(work: Work, entry: Entry): Promise<void> {
  const { tx, now } = work;
  if (unagreed(entry).length > 0) {
    const draft = await revise(tx, entry, { act: 'removed', by: null, now, state: 'draft', waitsSince: now });
    await handToSteward(work, draft);
  }
  await refreshShared(work, entry.id);
}
