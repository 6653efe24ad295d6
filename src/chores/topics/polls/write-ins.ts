import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import { choices } from '../tables.ts';
import { openPolls, type Poll, pollById } from './polls.ts';
import { MOST_CHOICES } from './selection.ts';

/** Why no choice can be added: no such poll, another community's, its time is over, nobody may, or it has 40. */
export type AddRefusal = 'gone' | 'elsewhere' | 'closed' | 'not-allowed' | 'full' | 'none' | 'several' | 'taken-out';

export type Adding =
  /** `positions`: of the topics that are choices already. `out`: topics that a coordinator took out of it. */
  | {
      readonly ok: true;
      readonly poll: Poll;
      readonly positions: ReadonlyMap<string, number>;
      readonly out: ReadonlySet<string>;
    }
  | { readonly ok: false; readonly because: AddRefusal };

interface Where {
  readonly community: CommunityId;
  readonly now: Date;
  /** Without one, the only poll of the community that takes choices. */
  readonly poll: string | undefined;
}

/** Whether a choice can be added now. Only under `lockTopics`, which closing a poll waits for too. */
export async function adding(tx: Tx, { community, now, poll: id }: Where): Promise<Adding> {
  const no = (because: AddRefusal): Adding => ({ ok: false, because });
  const polls = id === undefined ? (await openPolls(tx, community)).filter((each) => each.writeIns) : [];
  if (id === undefined && polls.length !== 1) return no(polls.length === 0 ? 'none' : 'several');
  const poll = id === undefined ? polls[0] : await pollById(tx, id);
  if (!poll) return no('gone');
  if (poll.community !== community) return no('elsewhere');
  if (poll.closedAt !== null || poll.closesAt <= now) return no('closed');
  if (!poll.writeIns) return no('not-allowed');
  const rows = await tx.select().from(choices).where(eq(choices.poll, poll.id));
  if (rows.length >= MOST_CHOICES) return no('full');
  const positions = new Map(rows.filter((row) => !row.withdrawn).map(({ topic, position }) => [topic, position]));
  return { ok: true, poll, positions, out: new Set(rows.filter((row) => row.withdrawn).map((row) => row.topic)) };
}

/** After all the others, whose places and votes stay. Answers its position. Only under `lockTopics`. */
export async function appendChoice(
  tx: Tx,
  { poll, topic, by }: { readonly poll: string; readonly topic: string; readonly by: MemberId },
): Promise<number> {
  const next = sql`(select max(position) + 1 from topics_choice where poll_id = ${poll})`;
  const [row] = await tx
    .insert(choices)
    .values({ poll, topic, position: next, addedBy: by })
    .returning({ position: choices.position });
  if (!row) throw new Error('a choice was inserted and not returned');
  return row.position;
}
