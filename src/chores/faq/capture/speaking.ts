import { and, eq } from 'drizzle-orm';
import { joinCommunity, meet } from '../../../community/people.ts';
import { memberWith } from '../../../community/places.ts';
import { accounts, members } from '../../../community/tables.ts';
import type { Tx } from '../../../database/connect.ts';
import type { Work } from '../../../kernel/work.ts';
import type { CommunityId, MemberId } from '../../../surface/identity.ts';
import type { Speaker, Words } from './held.ts';

/** Whose words these are. `gone`: they were a member when the message was chosen, and are not any more. */
export type Whose = MemberId | null | 'gone';

/** Finds who said something, without making anybody known to us. */
export async function whoseWords({ tx, community }: Work, words: Words | null): Promise<Whose | 'unknown'> {
  if (!words?.by) return null;
  const { platform, person, member } = words.by;
  if (member !== null && (await isMember(tx, community.id, member))) return member;
  const known = await memberWith(tx, community.id, { platform, person });
  if (known) return known.id;
  return member === null ? 'unknown' : 'gone';
}

async function isMember(tx: Tx, community: CommunityId, member: MemberId): Promise<boolean> {
  const [row] = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.id, member), eq(members.community, community)));
  return row !== undefined;
}

/** Makes somebody known to us of whom we know what they are called; what their platform says of them is asked later. */
export async function introduce({ tx, community, now }: Work, { platform, person, name }: Speaker): Promise<MemberId> {
  const account = { platform, external: person };
  const known = await personOf(tx, account);
  if (known === undefined) await meet(tx, account, { profile: { name, admin: false }, now: new Date(0) });
  const met = known ?? (await personOf(tx, account));
  if (met === undefined) throw new Error('an account just written is not there');
  return (await joinCommunity(tx, { community: community.id, person: met, now })).id;
}

async function personOf(tx: Tx, account: { readonly platform: string; readonly external: string }) {
  const [row] = await tx
    .select({ person: accounts.person })
    .from(accounts)
    .where(and(eq(accounts.platform, account.platform), eq(accounts.external, account.external)));
  return row?.person;
}
