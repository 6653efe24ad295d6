import { eq, sql } from 'drizzle-orm';
import type { Work } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { lockFaq } from '../entries/writing.ts';
import { askings, authors, entries, pieces, revisions } from '../tables.ts';
import { consentCard } from './consent.ts';

interface Merged {
  readonly from: MemberId;
  readonly into: MemberId;
}

/** What the one said, captured, wants and was asked goes over to the other. */
export async function mergeCaptures(work: Work, merged: Merged): Promise<void> {
  const { tx, community } = work;
  const { from, into } = merged;
  await lockFaq(tx, community.id);
  const rounds = await tx.selectDistinct({ round: authors.round }).from(authors).where(eq(authors.member, from));
  await mergeConsents(work, merged);
  await mergeWishes(work, merged);
  await mergeVerdicts(work, merged);
  await tx.update(pieces).set({ quotes: into }).where(eq(pieces.quotes, from));
  await tx.update(askings).set({ saidBy: into }).where(eq(askings.saidBy, from));
  await tx.execute(sql`update faq_phrasing set said_by = ${into} where said_by = ${from}`);
  await tx.update(entries).set({ capturedBy: into }).where(eq(entries.capturedBy, from));
  await tx.update(revisions).set({ by: into }).where(eq(revisions.by, from));
  for (const { round } of rounds) if (round !== null) await work.refresh(consentCard, round);
}

/** Of two answers about one entry, a no stands, and else the later one. */
async function mergeConsents({ tx }: Work, { from, into }: Merged): Promise<void> {
  await tx.execute(sql`
    update faq_author a set consent = b.consent, said_at = b.said_at from faq_author b
    where a.member_id = ${into} and b.member_id = ${from} and b.entry_id = a.entry_id and a.consent <> 'no'
      and (b.consent = 'no' or a.consent = 'asked' or (b.consent <> 'asked' and b.said_at > a.said_at))`);
  await tx.execute(sql`
    update faq_author a set member_id = ${into} where a.member_id = ${from}
      and not exists (select from faq_author b where b.member_id = ${into} and b.entry_id = a.entry_id)`);
}

/** A wish of the one who stays stands; wishes for quiet add up. */
async function mergeWishes({ tx }: Work, { from, into }: Merged): Promise<void> {
  await tx.execute(sql`
    insert into faq_wish (member_id, consent, quiet, unasked)
      select ${into}::uuid, consent, quiet, unasked from faq_wish where member_id = ${from}
    on conflict (member_id) do update set consent = coalesce(faq_wish.consent, excluded.consent),
      quiet = faq_wish.quiet or excluded.quiet, unasked = faq_wish.unasked or excluded.unasked`);
}

async function mergeVerdicts({ tx }: Work, { from, into }: Merged): Promise<void> {
  await tx.execute(sql`
    update faq_verdict a set member_id = ${into} where a.member_id = ${from}
      and not exists (select from faq_verdict b where b.member_id = ${into} and b.entry_id = a.entry_id)`);
}
