import { and, eq } from 'drizzle-orm';
import { listed } from '../../../community/roster.ts';
import { job } from '../../../kernel/job.ts';
import type { Work } from '../../../kernel/work.ts';
import { entryById } from '../entries/reading.ts';
import { lockFaq } from '../entries/writing.ts';
import type { Entry } from '../model.ts';
import { entries } from '../tables.ts';
import { consentCard } from './consent.ts';
import { notAgreed } from './receipts.ts';
import { roundsAbout } from './rounds.ts';

/** For how long a private message's author is waited for, in days. */
export const PATIENCE_DAYS = 14;
const DAY = 24 * 60 * 60_000;

export const unagreedJob = job<{ readonly entry: string }>('faq.unagreed', async (work, { entry: id }) => {
  await lockFaq(work.tx, work.community.id);
  const entry = await entryById(work.tx, id);
  if (entry?.state === 'draft' && entry.closedIn !== null && entry.waitsSince === null) await letGo(work, entry);
});

export async function waitForConsent(work: Work, entry: string): Promise<void> {
  const at = new Date(work.now.getTime() + PATIENCE_DAYS * DAY);
  await work.later(unagreedJob, { entry }, { at, key: entry });
}

/** Takes away what nobody but whoever captured it has seen, and tells them. Only under `lockFaq`. */
export async function letGo(work: Work, entry: Entry): Promise<void> {
  const { tx } = work;
  const rounds = await roundsAbout(tx, entry.id);
  await tx.delete(entries).where(and(eq(entries.id, entry.id), eq(entries.state, 'draft')));
  for (const round of rounds) await work.refresh(consentCard, round);
  const capturer = entry.capturedBy === null ? undefined : await listed(tx, entry.capturedBy);
  if (capturer) await work.post({ to: 'member', member: capturer.id }, notAgreed(capturer.language, entry.number));
}
