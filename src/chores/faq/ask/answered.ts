import { eq, sql } from 'drizzle-orm';
import { listed } from '../../../community/roster.ts';
import type { Tx } from '../../../database/connect.ts';
import { type Job, job } from '../../../kernel/job.ts';
import { under, type Work } from '../../../kernel/work.ts';
import type { MemberId } from '../../../surface/identity.ts';
import { entryById } from '../entries/reading.ts';
import { shownToAll } from '../entries/visible.ts';
import { lockFaq } from '../entries/writing.ts';
import { type Entry, isWhole } from '../model.ts';
import { findEntries } from '../search/find.ts';
import { SUGGEST_AT } from '../search/gate.ts';
import { askings } from '../tables.ts';
import { faqVoice } from '../words.ts';
import { refreshQuestion } from './accepting.ts';
import { found, mayAnswerNow } from './answered-message.ts';
import { questionCard } from './card.ts';
import { isOpen, type Question } from './model.ts';
import { changeQuestion, countedQuestions, questionById, wantersOf } from './questions.ts';
import { likeness } from './similar.ts';
import { questions } from './tables.ts';

/** Each is looked for as if somebody searched. */
const LOOKED_AT = 25;
const SEEN = 3;

/** The questions that it was made of are answered by it, and those that it seems to answer are followed up. */
export async function entryPublished(work: Work, entry: Entry): Promise<void> {
  const { tx, community } = work;
  if (entry.state !== 'published' || entry.community !== community.id) return;
  await lockFaq(tx, community.id);
  const made = await tx.select().from(questions).where(eq(questions.entry, entry.id));
  for (const question of made) await answeredWith(work, question, entry);
  if (entry.closedIn !== null || !isWhole(entry)) return;
  for (const question of await openQuestions(work, entry)) {
    if (made.some((each) => each.id === question.id) || !(await seemsToAnswer(work, question, entry))) continue;
    if (question.kind === 'noted') await answeredWith(work, question, entry);
    else await work.later(offerJob, { question: question.id, entry: entry.id }, soon(work, question, entry));
  }
}

/** Those open questions that are most like an entry: what is unlike all its wordings is not looked at. */
async function openQuestions({ tx, community }: Work, entry: Entry): Promise<readonly Question[]> {
  const wordings = await wordingsOf(tx, entry);
  if (wordings.length === 0) return [];
  const closest = sql.join(wordings.map(likeness), sql`, `);
  return countedQuestions(
    tx,
    sql`q.community_id = ${community.id} and q.state in ('open', 'topic')
      order by greatest(${closest}) desc, q.number limit ${LOOKED_AT}`,
  );
}

/** In every language, and as people asked for it. */
async function wordingsOf(tx: Tx, { id, pieces }: Entry): Promise<readonly string[]> {
  const asked = await tx.select({ text: askings.text }).from(askings).where(eq(askings.entry, id));
  return [...pieces.filter((each) => each.part === 'question'), ...asked].map((each) => each.text);
}

async function seemsToAnswer({ tx, community }: Work, { text }: Question, { id }: Entry): Promise<boolean> {
  const hits = await findEntries(tx, { community: community.id, query: text, limit: SEEN, which: shownToAll });
  return hits.some((each) => each.entry === id && each.likeness >= SUGGEST_AT);
}

async function answeredWith(work: Work, question: Question, entry: Entry): Promise<void> {
  const { tx, now } = work;
  const open = isOpen(question) && entry.closedIn === null;
  await changeQuestion(tx, question.id, {
    entry: entry.id,
    ...(open && { state: 'answered' as const, answeredAt: now }),
  });
  await refreshQuestion(work, question);
  if (open && question.kind === 'noted') await tellWhoLooked(work, question, entry);
}

/** Who looked for it in vain and had it noted. */
async function tellWhoLooked(work: Work, question: Question, entry: Entry): Promise<void> {
  const wanting = await wantersOf(work.tx, question.id);
  const all = new Set<MemberId>([...(question.askedBy === null ? [] : [question.askedBy]), ...wanting]);
  for (const member of all) {
    const { language } = (await listed(work.tx, member)) ?? work;
    await work.post({ to: 'member', member }, found(faqVoice(language), question, entry));
  }
}

const soon = ({ now }: Work, question: Question, entry: Entry) => ({ at: now, key: `${question.id}/${entry.id}` });

/** Posted under the question, once for each entry; whoever asked says whether it answers it. */
export const offerJob: Job<{ readonly question: string; readonly entry: string }> = job(
  'faq.offer-entry',
  async (work, of) => {
    const question = await questionById(work.tx, of.question);
    const entry = await entryById(work.tx, of.entry);
    if (!question || !isOpen(question) || entry?.state !== 'published' || entry.closedIn !== null) return;
    if (!isWhole(entry)) return;
    const voice = faqVoice(work.community.language);
    await work.post(under(questionCard, question.id), mayAnswerNow(voice, question, entry));
  },
);
