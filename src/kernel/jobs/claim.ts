import { sql } from 'drizzle-orm';
import type { Community } from '../../community/model.ts';
import type { Tx } from '../../database/connect.ts';
import { type QueryResult, statement } from '../../database/statement.ts';
import type { CommunityId } from '../../surface/identity.ts';

/** A job whose time has come, and whose it is. */
export interface Due {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly community: Community;
}

/** Holds a community that has a job due, the longest waiting first, so that nobody else does a job of its. */
export const hold = statement<{ readonly now: Date }, { readonly id: CommunityId }>(
  'hold_community_with_job',
  (value) => sql`select c.id from job j join community c on c.id = j.community_id
    where j.done_at is null and j.dead_at is null and j.due_at <= ${value('now')}
    order by j.due_at, j.id limit 1 for no key update of c skip locked`,
);

export const heldIn = ({ rows: [row] }: QueryResult<{ readonly id: CommunityId }>): CommunityId | undefined => row?.id;

const first = statement<{ readonly now: Date; readonly community: CommunityId }, Row>(
  'first_job_due',
  (
    value,
  ) => sql`select j.id, j.name, j.key, j.payload, j.attempts, c.id as community, c.name as called, c.zone, c.language
    from job j join community c on c.id = j.community_id
    where j.community_id = ${value('community')} and j.done_at is null and j.dead_at is null and j.due_at <= ${value('now')}
    order by j.due_at, j.id limit 1`,
);

type Row = Omit<Due, 'community'> & { readonly community: CommunityId; readonly called: string } & Pick<
    Community,
    'zone' | 'language'
  >;

/**
 * The first job due of a community that is held. A statement of its own: it sees what is committed by now, and so not a job
 * that whoever held the community before has done.
 */
export async function firstDue(tx: Tx, of: { readonly community: CommunityId; readonly now: Date }) {
  const { rows } = await first(tx, of);
  const [row] = rows;
  if (!row) return undefined;
  const { community: id, called: name, zone, language, ...job } = row;
  return { ...job, community: { id, name, zone, language } } satisfies Due;
}

export const markDone = statement<{ readonly id: string; readonly now: Date }>(
  'mark_job_done',
  (value) => sql`update job set done_at = ${value('now')} where id = ${value('id')}`,
);
