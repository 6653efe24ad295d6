import { hearing } from '../../kernel/fact.ts';
import { membersMerged } from '../convener/facts.ts';
import { mergeBallots } from './ballots.ts';
import { pollCard } from './card.ts';
import { mergeInterests } from './interests.ts';

/** Two members were one person: one ballot in each poll, one interest in each topic. */
export const onMembersMerged = hearing(membersMerged, async (work, merged) => {
  const changed = await mergeBallots(work.tx, merged);
  await mergeInterests(work.tx, merged);
  for (const poll of changed) await work.refresh(pollCard, poll);
});
