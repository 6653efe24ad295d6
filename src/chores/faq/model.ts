import type { CommunityId, MemberId } from '../../surface/identity.ts';

/** In UTF-16 units. A question is a line; an answer fits into one message of every platform with what stands around it. */
export const QUESTION_LIMIT = 200;
export const ANSWER_LIMIT = 2_000;
export const DETAILS_LIMIT = 600;
export const PLACE_LIMIT = 60;
export const TAG_LIMIT = 30;
export const TAGS_AT_MOST = 6;
export const LINKS_AT_MOST = 5;
export const WHY_LIMIT = 300;
/** For how long an entry counts as right, in months. */
export const VERIFIED_FOR = 6;

/** `draft` waits for a steward; `published` is found; the others are kept for their history. */
export type EntryState = 'draft' | 'published' | 'rejected' | 'merged' | 'removed';

/** Where an entry came from. */
export type Origin = 'message' | 'added' | 'call' | 'question';

/** What was done to an entry: one of these for each line of its history. */
export type Act =
  | 'captured'
  | 'added'
  | 'edited'
  | 'approved'
  | 'rejected'
  | 'removed'
  | 'restored'
  | 'merged'
  | 'took-over'
  | 'verified'
  | 'answered';

export type Part = 'question' | 'answer';

/**
 * A piece of an entry's words. `place` empty: for everywhere. `language` null: as it was written first; else a translation.
 * `quotes`: whose own words these are. They go with that member; what somebody wrote anew quotes nobody.
 */
export interface Piece {
  readonly part: Part;
  readonly place: string;
  readonly language: string | null;
  readonly text: string;
  readonly quotes: MemberId | null;
}

/** All of an entry that can be changed and undone. */
export interface Content {
  readonly pieces: readonly Piece[];
  readonly tags: readonly string[];
  readonly links: readonly string[];
}

/** Whether whoever gave an answer lets us use their words. `asked`: they have not said. */
export type Consent = 'asked' | 'named' | 'unnamed' | 'no';

export interface Author {
  readonly member: MemberId;
  readonly name: string;
  readonly consent: Consent;
}

/** Where something was said, with the platform's own ids. */
export interface Source {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
  readonly message: string;
}

export interface Entry extends Content {
  readonly id: string;
  readonly community: CommunityId;
  readonly number: number;
  readonly state: EntryState;
  readonly origin: Origin;
  /** The number of its last revision, from 1. */
  readonly revision: number;
  /** The only channel in which it may be shown, as `placeKey` writes it; null: to everybody in the community. */
  readonly closedIn: string | null;
  readonly source: Source | null;
  readonly link: string | null;
  readonly authors: readonly Author[];
  readonly capturedBy: MemberId | null;
  readonly mergedInto: number | null;
  /** What it was captured from was edited or deleted since. */
  readonly sourceChanged: 'edited' | 'deleted' | null;
  readonly verifiedUntil: Date | null;
  /** Since when it waits for a steward; null: it does not. */
  readonly waitsSince: Date | null;
  readonly createdAt: Date;
}

/** A channel as one word. */
export const placeKey = ({ platform, workspace, channel }: Omit<Source, 'message'>): string =>
  `${platform}/${workspace}/${channel}`;

/** Words that say something have at least one letter or digit of some script. */
export const saysSomething = (typed: string | undefined): typed is string => /[\p{L}\p{N}]/u.test(typed ?? '');

export const questionOf = ({ pieces }: Content): Piece | undefined =>
  pieces.find((each) => each.part === 'question' && each.language === null);

/** The answer that holds everywhere, in the words it was first written in. */
export const answerOf = ({ pieces }: Content): Piece | undefined =>
  pieces.find((each) => each.part === 'answer' && each.language === null && each.place === '');

/** Whether everything stands that an entry needs to be shown. Where somebody was forgotten, their words are not there. */
export const isWhole = (content: Content): boolean =>
  questionOf(content) !== undefined && content.pieces.some((each) => each.part === 'answer');

/** Whose own words an entry holds, who has not agreed to that. */
export const unagreed = ({ pieces, authors }: Pick<Entry, 'pieces' | 'authors'>): readonly Author[] =>
  authors.filter(
    ({ member, consent }) =>
      (consent === 'asked' || consent === 'no') &&
      pieces.some((piece) => piece.part === 'answer' && piece.quotes === member),
  );

/** Authors who let their name be shown. */
export const namedAuthors = ({ authors }: Pick<Entry, 'authors'>): readonly Author[] =>
  authors.filter(({ consent }) => consent === 'named');
