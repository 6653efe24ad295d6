import type { CommunityId, MemberId } from '../../surface/identity.ts';

/** In UTF-16 units. */
export const TITLE_LIMIT = 120;
export const WHY_LIMIT = 600;
export const QUESTION_LIMIT = 140;

/** Whether somebody could speak about a topic, or knows someone who could. */
export type Speak = 'yes' | 'no' | 'someone';
export type TopicState = 'open' | 'chosen' | 'removed';

export interface Topic {
  readonly id: string;
  readonly community: CommunityId;
  readonly number: number;
  readonly title: string;
  readonly state: TopicState;
}

export interface Suggestion {
  readonly title: string;
  readonly why: string | undefined;
  readonly speak: Speak;
}

/** Embeddings, overrides and isolates turn round the words after them; zero-width ones hide in the middle of words. */
const UNSEEN = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/g;
const CONTROL = /\p{Cc}/gu;

/** One line as typed, without what cannot be seen; white space folded. */
export const cleanLine = (typed: string): string =>
  typed.toWellFormed().replace(/\s+/g, ' ').replace(CONTROL, '').replace(UNSEEN, '').normalize('NFC').trim();

/** The same for several lines, whose breaks stay; undefined when nothing is left. */
export function cleanLines(typed: string | undefined): string | undefined {
  const cleaned = (typed ?? '').split(/\r\n|[\r\n\u2028\u2029]/).map(cleanLine);
  return (
    cleaned
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim() || undefined
  );
}

/** A title has at least one letter or digit of some script; undefined for one that has not. */
export function titleOf(typed: string): string | undefined {
  const title = cleanLine(typed);
  return /[\p{L}\p{N}]/u.test(title) ? title : undefined;
}

/** Why somebody's wish about a topic cannot be noted. */
export type TopicRefusal = 'gone' | 'elsewhere' | 'chosen' | 'removed';

/** Whether a member of `community` may say something about the topic that a control of theirs names. */
export function refusalOf(topic: Topic | undefined, community: CommunityId): TopicRefusal | undefined {
  if (!topic) return 'gone';
  if (topic.community !== community) return 'elsewhere';
  return topic.state === 'open' ? undefined : topic.state;
}

export interface Volunteer {
  readonly member: MemberId;
  readonly since: Date;
}

/** Whoever suggested it first, then who said so first. */
export const speakersInOrder = (volunteers: readonly Volunteer[], suggestedBy: MemberId | null): readonly MemberId[] =>
  volunteers
    .toSorted((a, b) => Number(b.member === suggestedBy) - Number(a.member === suggestedBy) || +a.since - +b.since)
    .map((each) => each.member);
