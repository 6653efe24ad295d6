/** How a ballot is filled in and counted. */
export type Method = 'approval' | 'single' | 'ranked' | 'score';

/** When the tally is shown: to everyone as it stands, to who has voted, or to nobody before the close. */
export type Reveal = 'live' | 'after-voting' | 'at-close';

/** Who can learn how somebody voted: every member; nobody through us; nobody at all, once the poll has closed. */
export type Anonymity = 'open' | 'hidden' | 'sealed';

/** What two rows hold on the narrowest platform, and a reader still takes in at a glance; more go into a menu. */
export const MOST_BUTTONS = 8;

/** How a poll is held, as its coordinator chose. */
export interface Manner {
  readonly method: Method;
  readonly reveal: Reveal;
  readonly anonymity: Anonymity;
  /** Whether members may add choices until it closes. */
  readonly writeIns: boolean;
}

/** Where a coordinator says nothing else. */
export const USUAL: Manner = { method: 'approval', reveal: 'live', anonymity: 'hidden', writeIns: false };

/** Whether somebody who has voted or not may see the tally, and the votes of an open poll with it. The same for coordinators. */
export const mayShow = (
  { reveal, closedAt }: { readonly reveal: Reveal; readonly closedAt: Date | null },
  voted: boolean,
): boolean => closedAt !== null || reveal === 'live' || (reveal === 'after-voting' && voted);

/** A sealed poll that showed its tally while votes come in would tell each of them to whoever looks on. */
export const revealOf = (said: Reveal | undefined, anonymity: Anonymity): Reveal | 'refused' => {
  if (anonymity !== 'sealed') return said ?? 'live';
  return said === undefined || said === 'at-close' ? 'at-close' : 'refused';
};
