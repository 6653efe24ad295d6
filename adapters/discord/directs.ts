/** A channel for direct messages with a person, and the guild on whose behalf we last wrote there. */
export interface Opened {
  readonly channel: string;
  readonly workspace: string;
  readonly person: string;
}

export interface Directs {
  readonly opened: (of: Opened) => void;
  /** The guild that a channel was opened for. */
  readonly homeOf: (channel: string) => string | undefined;
  /** The channel that we have open with a person. */
  readonly with: (person: string) => string | undefined;
}

/** The channels for direct messages that this process has opened: nothing in one tells which guild it is about. */
export function directs(): Directs {
  const homes = new Map<string, string>();
  const channels = new Map<string, string>();
  return {
    opened: ({ channel, workspace, person }) => {
      homes.set(channel, workspace);
      channels.set(person, channel);
    },
    homeOf: (channel) => homes.get(channel),
    with: (person) => channels.get(person),
  };
}
