import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../database/connect.ts';
import {
  type CommunityId,
  type Language,
  languageOf,
  type MemberId,
  type TimeZone,
  timeZone,
} from '../surface/identity.ts';
import type { Profile } from '../surface/platform.ts';
import { accounts, members, people } from './tables.ts';

export interface AccountName {
  readonly platform: string;
  readonly external: string;
}

/** Keeps what the platform says of an account; a new account is a new person until they say otherwise. */
export async function meet(
  tx: Tx,
  account: AccountName,
  said: { readonly profile: Profile; readonly now: Date },
): Promise<void> {
  // Two first events of one person at once must not make two people.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`account/${account.platform}/${account.external}`}, 0))`,
  );
  const { profile, now } = said;
  const told = { name: profile.name, zone: zoneOf(profile), language: languageOf(profile.locale) ?? null, seenAt: now };
  const [known] = await tx
    .select({
      id: accounts.id,
      person: accounts.person,
      name: accounts.name,
      zone: accounts.zone,
      language: accounts.language,
    })
    .from(accounts)
    .where(and(eq(accounts.platform, account.platform), eq(accounts.external, account.external)));
  if (!known) return introduce(tx, account, told);
  // What it does not say this time still holds.
  const { zone, language } = { zone: told.zone ?? known.zone, language: told.language ?? known.language };
  await tx
    .update(accounts)
    .set({ ...told, zone, language })
    .where(eq(accounts.id, known.id));
  // A person goes by the name of their first account, until they are called something else there.
  await tx
    .update(people)
    .set({ name: told.name })
    .where(and(eq(people.id, known.person), eq(people.name, known.name)));
}

async function introduce(
  tx: Tx,
  account: AccountName,
  told: Omit<typeof accounts.$inferInsert, 'person' | keyof AccountName>,
): Promise<void> {
  const [person] = await tx.insert(people).values({ name: told.name }).returning({ id: people.id });
  if (!person) throw new Error('an insert returned no row');
  await tx.insert(accounts).values({ ...account, ...told, person: person.id });
}

/** A platform may know zones that this runtime does not; then we know none. */
function zoneOf({ zone }: Profile): TimeZone | null {
  try {
    return zone ? timeZone(zone) : null;
  } catch {
    return null;
  }
}

/** Whoever does something in a community takes part in it. */
export async function joinCommunity(
  tx: Tx,
  { community, person, now }: { readonly community: CommunityId; readonly person: string; readonly now: Date },
): Promise<{ readonly id: MemberId; readonly coordinator: boolean }> {
  const [row] = await tx
    .insert(members)
    .values({ community, person, joinedAt: now })
    .onConflictDoUpdate({ target: [members.community, members.person], set: { person } })
    .returning({ id: members.id, coordinator: members.coordinator });
  if (!row) throw new Error('an upsert returned no row');
  return row;
}

/** What a person chose for themselves; it stands above what their platforms say. */
export async function choose(
  tx: Tx,
  person: string,
  chosen: { readonly zone?: TimeZone; readonly language?: Language },
): Promise<void> {
  if (Object.keys(chosen).length > 0) await tx.update(people).set(chosen).where(eq(people.id, person));
}
