import { sql } from 'drizzle-orm';
import { nameOf } from '../../../community/places.ts';
import type { Tx } from '../../../database/connect.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { moment, rich, type Text } from '../../../surface/text.ts';
import { command } from '../naming.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { channelsOf } from './channels.ts';

/** What is watched where, what is missing for that, and what waits. */
export async function report(turn: Turn): Promise<readonly Text[]> {
  const voice = faqVoice(turn.language);
  const waits = await waiting(turn, voice);
  return [...(await watched(turn, voice)), ...(waits.length > 0 ? waits : [voice.text('report.none')])];
}

async function watched({ tx, community, hearing }: Turn, voice: FaqVoice): Promise<readonly Text[]> {
  const all = (await channelsOf(tx, community.id)).filter((each) => each.watched);
  if (all.length === 0) return [voice.text('report.watched.none', { settings: command('settings') })];
  return [...Map.groupBy(all, (each) => each.platform)].map(([name, same]) => {
    const platform = name.charAt(0).toUpperCase() + name.slice(1);
    const where = voice.text('report.watched', { count: same.length, platform });
    const heard = hearing(name);
    if (heard?.words === 'all') return where;
    // What has to be granted stands beside the platform, in what we are a line of.
    return rich`${where} ${voice.text(heard ? 'report.deaf' : 'report.away')}`;
  });
}

async function waiting({ tx, community }: Turn, voice: FaqVoice): Promise<readonly Text[]> {
  const { entries, questions, steward } = await countsOf(tx, community.id);
  const name = steward === null ? '' : isolated(await nameOf(tx, steward));
  const of = entries.since && { count: entries.count, since: moment(entries.since) };
  return [
    ...(of
      ? [name === '' ? voice.text('report.waiting.nobody', of) : voice.text('report.waiting', { ...of, steward: name })]
      : []),
    ...(questions.since ? [voice.text('report.open', { count: questions.count, since: moment(questions.since) })] : []),
  ];
}

interface Counts {
  readonly entries: Since;
  readonly questions: Since;
  /** Whose turn it is. */
  readonly steward: MemberId | null;
}
interface Since {
  readonly count: number;
  /** Undefined where there is none. */
  readonly since: Date | undefined;
}

async function countsOf(tx: Tx, community: CommunityId): Promise<Counts> {
  const { rows } = await tx.execute<
    Record<'entries' | 'questions', number> & Record<'waits' | 'asked' | 'steward', string | null>
  >(sql`
    select e.*, q.*, (select steward_id from faq_shift where community_id = ${community} and ended_at is null) as steward from
    (select count(*)::int as entries, min(waits_since)::text as waits from faq_entry
      where community_id = ${community} and waits_since is not null) e,
    (select count(*)::int as questions, min(asked_at)::text as asked from faq_question
      where community_id = ${community} and state = 'open' and kind = 'asked') q`);
  const [row] = rows;
  if (!row) throw new Error('a select of counts returned no row');
  const since = (at: string | null) => (at === null ? undefined : new Date(at));
  return {
    entries: { count: row.entries, since: since(row.waits) },
    questions: { count: row.questions, since: since(row.asked) },
    steward: row.steward as MemberId | null,
  };
}
