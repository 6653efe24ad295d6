import { and, count, eq, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import type { Speak } from '../model.ts';
import type { Candidate, Selection } from '../polls/selection.ts';
import { topics } from '../tables.ts';

export const PAGE_SIZE = 5;

/** A topic as one member sees it. */
export interface Waiting {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly why: string | null;
  readonly createdAt: Date;
  readonly suggestedBy: string | null;
  readonly wants: number;
  readonly speakers: number;
  /** Somebody knows somebody who could speak. */
  readonly introduced: boolean;
  /** Stands in a poll that is open. */
  readonly polled: boolean;
  readonly mine: { readonly wants: boolean; readonly speak: Speak };
}

export interface Page {
  readonly topics: readonly Waiting[];
  readonly page: number;
  readonly pages: number;
}

/** Open topics, most wanted first, then longest waiting. Pages count from 1; one past the end is the last one. */
export async function backlogPage(
  tx: Tx,
  { community, member, page }: { community: CommunityId; member: MemberId; page: number },
): Promise<Page> {
  const [open] = await tx
    .select({ total: count() })
    .from(topics)
    .where(and(eq(topics.community, community), eq(topics.state, 'open')));
  const pages = Math.max(1, Math.ceil((open?.total ?? 0) / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const where = sql`t.community_id = ${community} and t.state = 'open'`;
  const slice = sql`limit ${PAGE_SIZE} offset ${(shown - 1) * PAGE_SIZE}`;
  return { topics: await waitingTopics(tx, member, sql`${where} ${MOST_WANTED} ${slice}`), page: shown, pages };
}

const POLLED = sql`exists (select from topics_choice c join topics_poll p on p.id = c.poll_id
  where c.topic_id = t.id and not c.withdrawn and p.closed_at is null)`;
const INTEREST = sql`left join lateral (
  select count(*) filter (where wants)::int as wants, count(*) filter (where speak = 'yes')::int as speakers,
    coalesce(bool_or(speak = 'someone'), false) as introduced
  from topics_interest where topic_id = t.id) i on true`;
const MOST_WANTED = sql`order by i.wants desc, t.created_at, t.number`;

/** What a coordinator asked for by number, in their order; or from the top of the backlog what stands in no open poll. */
export async function candidates(tx: Tx, community: CommunityId, selection: Selection): Promise<readonly Candidate[]> {
  const { rows } = await tx.execute<Candidate & Record<string, unknown>>(sql`
    select t.id, t.number, t.title, t.state, ${POLLED} as polled
    from topics_topic t ${INTEREST} where t.community_id = ${community} and ${chosenBy(selection)}`);
  return rows;
}

function chosenBy(selection: Selection): SQL {
  if (selection.kind === 'top') return sql`t.state = 'open' and not ${POLLED} ${MOST_WANTED} limit ${selection.count}`;
  const numbers = sql`${sql.param([...selection.numbers])}::int[]`;
  return sql`t.number = any(${numbers}) order by array_position(${numbers}, t.number)`;
}

type Row = Omit<Waiting, 'createdAt' | 'mine'> & {
  readonly createdAt: string;
  readonly myWants: boolean;
  readonly mySpeak: Speak;
};

/** `which` follows `where`: `t` is the topic, `i` the interest in it. */
export async function waitingTopics(tx: Tx, member: MemberId, which: SQL): Promise<readonly Waiting[]> {
  const { rows } = await tx.execute<Row & Record<string, unknown>>(sql`
    select t.id, t.number, t.title, t.why, t.created_at as "createdAt", person.name as "suggestedBy",
      i.wants, i.speakers, i.introduced, ${POLLED} as polled,
      coalesce(mine.wants, false) as "myWants", coalesce(mine.speak, 'no') as "mySpeak"
    from topics_topic t ${INTEREST}
    left join topics_interest mine on mine.topic_id = t.id and mine.member_id = ${member}
    left join member on member.id = t.suggested_by left join person on person.id = member.person_id
    where ${which}`);
  return rows.map(({ myWants, mySpeak, createdAt, ...row }) => ({
    ...row,
    createdAt: new Date(createdAt),
    mine: { wants: myWants, speak: mySpeak },
  }));
}
