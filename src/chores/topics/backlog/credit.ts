import { and, eq } from 'drizzle-orm';
import { members, people } from '../../../community/tables.ts';
import type { Tx } from '../../../database/connect.ts';
import type { Quoted } from '../../../kernel/shortcut.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';

/** Whose words a suggestion is made of; `member` where they are one of the community. */
export interface Credit {
  readonly name: string;
  readonly member: MemberId | undefined;
}

const MEMBER = /^member:(?<id>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** As a form carries it along. */
export const asCredit = ({ member, name }: NonNullable<Quoted['author']>): string =>
  member ? `member:${member}` : `name:${name}`;

/** Reads what `asCredit` wrote; undefined for a member who is gone or another community's. */
export async function creditIn(
  tx: Tx,
  community: CommunityId,
  carried: string | undefined,
): Promise<Credit | undefined> {
  if (carried === undefined) return undefined;
  const id = MEMBER.exec(carried)?.groups?.['id'];
  if (id === undefined) return { name: carried.replace(/^name:/, ''), member: undefined };
  const [row] = await tx
    .select({ member: members.id, name: people.name })
    .from(members)
    .innerJoin(people, eq(people.id, members.person))
    .where(and(eq(members.id, id as MemberId), eq(members.community, community)));
  return row;
}
