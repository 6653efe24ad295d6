import type { CommunityId, MemberId } from '../../surface/identity.ts';
import { cleanLine } from '../../surface/typed-words.ts';

/** In UTF-16 units. */
export const TITLE_LIMIT = 120;
export const WHY_LIMIT = 600;
/** Of what opens or is asked on a day and at no hour that anybody said. */
export const USUAL_TIME = '09:00';
/** Of what closes on such a day. */
export const CLOSING_TIME = '17:00';
export const QUESTION_LIMIT = 140;

/** Whether somebody could speak about a topic, or knows someone who could. */
export type Speak = 'yes' | 'no' | 'someone';
export type TopicState = 'open' | 'chosen' | 'removed' | 'merged';

export interface Topic {
  readonly id: string;
  readonly community: CommunityId;
  readonly number: number;
  readonly title: string;
  readonly state: TopicState;
  /** The number of the topic that stands for this one too, where it is merged. */
  readonly mergedInto: number | null;
}

export interface Suggestion {
  readonly title: string;
  readonly why: string | undefined;
  readonly speak: Speak;
}

/** A title has at least one letter or digit of some script; undefined for one that has not. */
export function titleOf(typed: string): string | undefined {
  const title = cleanLine(typed);
  return /[\p{L}\p{N}]/u.test(title) ? title : undefined;
}

/** Why somebody's wish about a topic cannot be noted. */
export type TopicRefusal = 'gone' | 'elsewhere' | Exclude<TopicState, 'open'>;

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
