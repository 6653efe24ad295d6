import { fact } from '../../kernel/fact.ts';
import type { CommunityId, MemberId } from '../../surface/identity.ts';

export interface Chosen {
  readonly community: CommunityId;
  readonly poll: string;
  readonly topic: string;
  readonly title: string;
  readonly suggestedBy: MemberId | null;
  /** Who said that they could speak: whoever suggested it first, then by how long ago they said so. */
  readonly speakers: readonly MemberId[];
  /** Ballots that name it. */
  readonly votes: number;
}

/** A poll has decided what the community talks about next. */
export const topicChosen = fact<Chosen>('topics.chosen');
