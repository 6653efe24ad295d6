import { type APIInteraction, ChannelType } from 'discord-api-types/v10';
import { isThread } from './channels.ts';

/** A thread in which something was done. */
export interface InThread {
  readonly id: string;
  readonly parent: string;
  readonly name: string | undefined;
  /** Only for those who were invited. */
  readonly isPrivate: boolean;
}

type Placed = Pick<APIInteraction, 'channel' | 'channel_id'>;

/** A thread counts as the channel it hangs on, for that is where a community lives. */
export const channelOf = (at: Placed): string | undefined => threadOf(at)?.parent ?? at.channel_id ?? at.channel?.id;

export function threadOf({ channel }: Placed): InThread | undefined {
  const parent = channel && 'parent_id' in channel ? channel.parent_id : undefined;
  if (!channel || !parent || !('thread_metadata' in channel || isThread(channel.type))) return undefined;
  const name = 'name' in channel ? (channel.name ?? undefined) : undefined;
  return { id: channel.id, parent, name, isPrivate: channel.type === ChannelType.PrivateThread };
}
