import { fact } from '../../kernel/fact.ts';
import type { CommunityId, MemberId } from '../../surface/identity.ts';

/** A question that nobody has answered is to be talked about. */
export const topicWanted = fact<{
  readonly community: CommunityId;
  readonly question: string;
  readonly title: string;
  readonly why: string | null;
  /** Who asked, where we still know. */
  readonly askedBy: MemberId | null;
  /** Who else wants to know it. */
  readonly wantedBy: readonly MemberId[];
  /** Who made a topic of it. */
  readonly by: MemberId;
}>('faq.topicWanted');
