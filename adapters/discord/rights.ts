import type { REST } from 'discord.js';
import { type APIGuild, type APIGuildMember, Routes } from 'discord-api-types/v10';
import { manages } from './identity.ts';

/** Whether a member may manage the guild: as its owner, or by a role. Rejects with what discord.js throws. */
export async function mayManage(rest: REST, workspace: string, member: APIGuildMember): Promise<boolean> {
  const guild = (await rest.get(Routes.guild(workspace))) as APIGuild;
  if (guild.owner_id === member.user.id) return true;
  // The role that everyone has bears the id of the guild.
  const held = [workspace, ...member.roles];
  return guild.roles.some((role) => held.includes(role.id) && manages(role.permissions));
}
