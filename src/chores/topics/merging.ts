import { hearing } from '../../kernel/fact.ts';
import { membersMerged } from '../convener/facts.ts';
import { mergeInterests } from './backlog/interests.ts';
import { mergeBallots } from './ballots/merging.ts';
import { mergePlans } from './planned/store.ts';
import { pollCard } from './polls/card.ts';
import { mergePrompts } from './prompts/answers.ts';
import { promptCard } from './prompts/card.ts';

/** Two members were one person: one ballot in each poll, one interest in each topic, each topic named once to a prompt. */
export const onMembersMerged = hearing(membersMerged, async (work, merged) => {
  const changed = await mergeBallots(work.tx, merged);
  await mergeInterests(work.tx, merged);
  await mergePlans(work.tx, merged);
  for (const poll of changed) await work.refresh(pollCard, poll);
  for (const round of await mergePrompts(work.tx, merged)) await work.refresh(promptCard, round);
});
