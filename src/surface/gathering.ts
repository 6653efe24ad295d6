/** An entry in a workspace's own calendar, as plain words: platforms draw it, and tell each reader the time in their zone. */
export interface Gathering {
  readonly name: string;
  readonly description: string;
  /** An address to follow or a place to go to. */
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}
