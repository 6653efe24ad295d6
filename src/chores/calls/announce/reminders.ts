const MINUTE = 60_000;

/** When one is due that comes so many minutes before the start. */
export const reminderAt = (startsAt: Date, lead: number): Date => new Date(startsAt.getTime() - lead * MINUTE);

/** Those of the leads whose time is still ahead: what has passed before a call was planned is not made up for. */
export const leadsAhead = (startsAt: Date, leads: readonly number[], now: Date): readonly number[] =>
  leads.filter((lead) => reminderAt(startsAt, lead) > now);

export interface Reminding {
  readonly startsAt: Date;
  readonly lead: number;
  /** What the community wants now. */
  readonly leads: readonly number[];
  readonly now: Date;
}

/** Whether a reminder that has come due is still worth a message: not after the start, nor where a nearer one is due as well. */
export const worthSaying = ({ startsAt, lead, leads, now }: Reminding): boolean =>
  leads.includes(lead) && now < startsAt && !leads.some((other) => other < lead && reminderAt(startsAt, other) <= now);
