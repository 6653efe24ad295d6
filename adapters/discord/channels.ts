import { type APIOverwrite, ChannelFlags, ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';

/** A channel or thread as the gateway tells it; what a guild brings along says nothing of the guild. */
export interface Told {
  readonly id: string;
  readonly type: ChannelType;
  readonly name?: string | null;
  readonly guild_id?: string | undefined;
  readonly parent_id?: string | null | undefined;
  readonly flags?: number | undefined;
  readonly permission_overwrites?: readonly Pick<APIOverwrite, 'id' | 'allow' | 'deny'>[] | undefined;
}

export interface Channels {
  /** Whether everybody in the guild may view a channel; false where we know too little of it. Of a thread, ask for its channel. */
  readonly isOpen: (id: string) => boolean;
  /** Whether there are only posts in it, each a thread. */
  readonly isForum: (id: string) => boolean;
  /** The channel itself or, of a thread, the one it hangs on; undefined for threads that sleep, which nobody tells us of. */
  readonly homeOf: (id: string) => string | undefined;
}

const THREADS: readonly ChannelType[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];
const FORUMS: readonly (ChannelType | undefined)[] = [ChannelType.GuildForum, ChannelType.GuildMedia];

export const isThread = (type: ChannelType | undefined): boolean => type !== undefined && THREADS.includes(type);

/** Of a channel that we may not view, the gateway tells nothing true (…/resources/channel#channel-object-obfuscated-channels). */
export const isHidden = ({ flags }: Pick<Told, 'flags'>): boolean =>
  ((flags ?? 0) & ChannelFlags.ChannelObfuscated) !== 0;

interface Role {
  readonly id: string;
  readonly permissions?: string;
}

/** What the gateway tells of channels, kept up to date. */
export function channelsTold() {
  const channels = new Map<string, Told>();
  /** What the role that everybody has, which bears the id of the guild, allows in it. */
  const everyone = new Map<string, bigint>();
  const role = (guild: string, { id, permissions }: Role): void => {
    if (id === guild && permissions !== undefined) everyone.set(guild, BigInt(permissions));
  };
  const channel = (told: Told): void => void channels.set(told.id, told);
  const left = (guild: string): void => {
    everyone.delete(guild);
    for (const { id, guild_id } of [...channels.values()]) if (guild_id === guild) channels.delete(id);
  };
  return {
    known: {
      isOpen: (id) => mayView(channels.get(id), everyone),
      isForum: (id) => FORUMS.includes(channels.get(id)?.type),
      homeOf: (id) => {
        const found = channels.get(id);
        return found && isThread(found.type) ? (found.parent_id ?? undefined) : found?.id;
      },
    } satisfies Channels,
    guild: ({ id, channels: all = [], threads = [], roles = [] }: Guild): void => {
      left(id);
      for (const each of [...all, ...threads]) channel({ ...each, guild_id: id });
      for (const each of roles) role(id, each);
    },
    channel,
    role,
    gone: (id: string): void => void channels.delete(id),
    left,
  };
}

interface Guild {
  readonly id: string;
  readonly channels?: readonly Told[];
  readonly threads?: readonly Told[];
  readonly roles?: readonly Role[];
}

/** For whoever has no role but everybody's: https://docs.discord.com/developers/topics/permissions#permission-overwrites */
function mayView(channel: Told | undefined, everyone: ReadonlyMap<string, bigint>): boolean {
  const base = everyone.get(channel?.guild_id ?? '');
  if (!channel || base === undefined || isHidden(channel) || isThread(channel.type)) return false;
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return true;
  // A guild tells the overwrites of each of its channels, be there none: without them we know nothing.
  const own = channel.permission_overwrites?.find(({ id }) => id === channel.guild_id);
  const there = (base & ~BigInt(own?.deny ?? 0)) | BigInt(own?.allow ?? 0);
  return channel.permission_overwrites !== undefined && (there & PermissionFlagsBits.ViewChannel) !== 0n;
}
