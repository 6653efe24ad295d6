import { createHash, randomInt } from 'node:crypto';
import { and, eq, gt, lte } from 'drizzle-orm';
import type { Tx } from '../../database/connect.ts';
import type { CommunityId } from '../../surface/identity.ts';
import { lifetime, newCode, type Purpose, readCode } from './model.ts';
import { codes } from './tables.ts';

const digestOf = (code: string): string => createHash('sha256').update(code).digest('hex');

/** A new code and the moment it stops working. Codes that have run out are forgotten by the way. */
export async function giveCode(
  tx: Tx,
  of: { readonly purpose: Purpose; readonly person: string; readonly community?: CommunityId; readonly now: Date },
): Promise<{ readonly code: string; readonly until: Date }> {
  const { now, ...row } = of;
  const code = newCode((below) => randomInt(below));
  const until = new Date(now.getTime() + lifetime[of.purpose]);
  await tx.delete(codes).where(lte(codes.expiresAt, now));
  await tx.insert(codes).values({ ...row, digest: digestOf(code), expiresAt: until });
  return { code, until };
}

/** Uses a code up. Undefined where it is not known, was used before, or has run out. */
export async function takeCode(
  tx: Tx,
  of: { readonly typed: string; readonly purpose: Purpose; readonly now: Date },
): Promise<{ readonly person: string; readonly community: CommunityId | null } | undefined> {
  const code = readCode(of.typed);
  if (code === undefined) return undefined;
  const [row] = await tx
    .delete(codes)
    .where(and(eq(codes.digest, digestOf(code)), eq(codes.purpose, of.purpose), gt(codes.expiresAt, of.now)))
    .returning({ person: codes.person, community: codes.community });
  return row;
}
