import type { Home } from './identity.ts';
import type { Happening } from './payloads.ts';

/** A channel gone for everybody, or that we are out of; the manifest asks for just these events. */
export const departures = {
  channel: ['channel_archive', 'channel_deleted', 'channel_left', 'group_archive', 'group_deleted', 'group_left'],
  member: 'member_left_channel',
  workspace: ['app_uninstalled', 'tokens_revoked'],
} as const;

/** Where we are no longer, if that is what happened. */
export function departed(
  event: Happening,
  home: Home,
): { readonly workspace: string; readonly channel?: string } | undefined {
  const type = event.type ?? '';
  const workspace = home.team;
  if (isOneOf(departures.workspace, type)) return isBotOut(event) ? { workspace } : undefined;
  const us = type === departures.member && event.user === home.botUser;
  if (!us && !isOneOf(departures.channel, type)) return undefined;
  return typeof event.channel === 'string' ? { workspace, channel: event.channel } : undefined;
}

/** `tokens_revoked` also tells of one person's own token, which is none of ours. */
const isBotOut = ({ tokens }: Happening): boolean => !tokens || (tokens.bot ?? []).length > 0;

const isOneOf = (all: readonly string[], type: string): boolean => all.includes(type);
