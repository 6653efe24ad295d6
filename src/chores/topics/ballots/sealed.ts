import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../database/connect.ts';
import { statement } from '../../../database/statement.ts';
import type { MemberId } from '../../../surface/identity.ts';
import type { Filled, Held } from './ballot.ts';

/*
 * A sealed poll's ballots. Once it has closed nobody can tell who voted for what, whoever runs the database included;
 * while it is open there is no more than is needed to find somebody's ballot again when they change it.
 *
 * Open: a ballot lies under its voter's digest, which only the poll's key makes of a member, and holds no member, no time
 * and no number. The key is one row of `topics_seal`, a table that a backup can leave out. No tally is shown, since one
 * that moves with each vote tells each vote. The private answers to voters, which name their choices, are fleeting: the
 * kernel keeps them nowhere. Nothing is noted of who has voted, which the key also tells for as long as it is there.
 *
 * Closed: the ballots are added up, to votes, points or who was put before whom, and then they and the key are deleted in
 * the same transaction. Whole rankings are not kept: somebody could be told by an order agreed on beforehand.
 *
 * What we cannot wipe: rows that PostgreSQL has deleted but not yet vacuumed, with the order in which they were written, its
 * write-ahead log, and backups made while the poll was open, for as long as whoever runs the database keeps them;
 * statements in its log, where that logs them with their values; and what the chat platform itself knows of presses.
 * When everybody voted alike the result tells.
 */

/**
 * Under which a member's ballot lies: of a 32-byte secret and the member's 16 bytes. Both are of one length, so nothing that
 * HMAC guards against can happen. Made here, so that no statement, nor the log of one that failed, names a member
 * beside their votes.
 */
export const voterFor = (key: string, member: MemberId): string =>
  createHash('sha256')
    .update(bytes(key))
    .update(bytes(member.replaceAll('-', '')))
    .digest('hex');

const bytes = (hexadecimal: string): Buffer => Buffer.from(hexadecimal, 'hex');

/** The same where the database makes it, for many members at once. */
export const voterOf = (key: SQL, member: SQL): SQL =>
  sql`encode(sha256(decode(${key}, 'hex') || uuid_send(${member})), 'hex')`;

interface Place {
  readonly poll: string;
  readonly voter: string;
}

/** A voter's ballot, made where there is none and theirs alone until the end of the transaction; undefined once it has closed. */
export async function takeSealed(tx: Tx, place: Place): Promise<Held | undefined> {
  const { rows } = await take(tx, place);
  return rows[0];
}

const take = statement<Place, Held & Record<string, unknown>>(
  'topics_take_sealed',
  (value) => sql`
    insert into topics_sealed_ballot as mine (poll_id, voter)
    select s.poll_id, ${value('voter')} from topics_seal s where s.poll_id = ${value('poll')}
    on conflict (poll_id, voter) do update set choices = mine.choices
    returning choices as ballot, points`,
);

/** Only on a ballot that was taken in this transaction: its poll cannot be closed meanwhile. */
export async function castSealed(tx: Tx, place: Place, { ballot, points }: Filled): Promise<boolean> {
  const { rowCount } = await put(tx, { ...place, ballot: [...ballot], points: points ? [...points] : null });
  return rowCount === 1;
}

const put = statement<Place & { readonly ballot: readonly number[]; readonly points: readonly number[] | null }>(
  'topics_cast_sealed',
  (value) => sql`
    update topics_sealed_ballot set choices = ${value('ballot')}::int[], points = ${value('points')}::int[]
    where poll_id = ${value('poll')} and voter = ${value('voter')}`,
);

/** Deletes the ballots and what would find them. */
export async function breakSeal(tx: Tx, poll: string): Promise<void> {
  await tx.execute(sql`delete from topics_sealed_ballot where poll_id = ${poll}`);
  await tx.execute(sql`delete from topics_seal where poll_id = ${poll}`);
}

/** Open sealed polls of the community that a member is in. */
export async function sealedPollsOf(tx: Tx, member: MemberId): Promise<readonly string[]> {
  const { rows } = await tx.execute<{ poll: string }>(sql`
    select s.poll_id as poll from topics_seal s join topics_poll p on p.id = s.poll_id
    join member m on m.community_id = p.community_id where m.id = ${member}`);
  return rows.map((row) => row.poll);
}

/**
 * One person, one ballot, in one poll: the one of the member they go on as, or else the other. Which was cast last
 * nobody can tell. Only under `lockBallots`.
 */
export async function mergeSealed(tx: Tx, poll: string, { from, into }: Merging): Promise<void> {
  const of = (member: MemberId) => voterOf(sql`s.key`, sql`${member}::uuid`);
  const seal = sql`topics_seal s where s.poll_id = ${poll} and b.poll_id = s.poll_id`;
  await tx.execute(sql`delete from topics_sealed_ballot b using ${seal}
    and b.voter in (${of(from)}, ${of(into)}) and b.choices = '{}'`);
  await tx.execute(sql`update topics_sealed_ballot b set voter = ${of(into)} from ${seal} and b.voter = ${of(from)}
    and not exists (select from topics_sealed_ballot o where o.poll_id = b.poll_id and o.voter = ${of(into)})`);
  await tx.execute(sql`delete from topics_sealed_ballot b using ${seal} and b.voter = ${of(from)}`);
}

interface Merging {
  readonly from: MemberId;
  readonly into: MemberId;
}
