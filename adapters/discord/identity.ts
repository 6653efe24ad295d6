import { type APIGuildMember, type APIUser, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Profile } from '../../src/surface/platform.ts';

const MANAGES = PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild;

/** Whether a permission set, a decimal number as Discord sends it, allows to manage the guild. */
export const manages = (permissions: string | undefined): boolean =>
  permissions !== undefined && /^\d+$/.test(permissions) && (BigInt(permissions) & MANAGES) !== 0n;

type Named = Pick<APIUser, 'global_name' | 'username'>;
type Member = Partial<Pick<APIGuildMember, 'nick'>> & { readonly permissions?: string };

/** What Discord tells of a person; it never tells a time zone. `user` ids are the same in every guild. */
export const profileOf = (user: Named, member: Member | undefined, locale?: string): Profile => ({
  name: member?.nick || user.global_name || user.username,
  ...(locale !== undefined && { locale }),
  admin: manages(member?.permissions),
});
