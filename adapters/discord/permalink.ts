interface Placed {
  readonly guild: string;
  /** The thread, for a message in one. */
  readonly channel: string;
  readonly id: string;
}

/** Where a message is in a browser and in Discord's client, as “Copy Message Link” has it. */
export const permalink = ({ guild, channel, id }: Placed): string =>
  `https://discord.com/channels/${guild}/${channel}/${id}`;
