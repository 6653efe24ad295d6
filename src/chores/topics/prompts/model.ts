/** What a prompt asks for: topics, which go on the list, or words, which are kept with it. */
export type Ask = 'topic' | 'words';

/** One channel, as an audience names it. */
export interface Place {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
}

/** In UTF-16 units. */
export const TEXT_LIMIT = 600;
export const ANSWER_LIMIT = 1_000;

/** For how many days a prompt takes answers. */
export const USUAL_DAYS = 5;
export const MOST_DAYS = 60;

const DAY = 24 * 60 * 60_000;

/** A prompt that comes again closes before it does. */
export function closingTime(asked: Date, days: number, next: Date | undefined): Date {
  const usual = asked.getTime() + days * DAY;
  return new Date(next === undefined ? usual : Math.min(usual, next.getTime()));
}
