import { hearing } from '../../kernel/fact.ts';
import { membersMerged } from '../convener/facts.ts';
import { mergeQuestions } from './ask/merging.ts';
import { mergeCaptures } from './capture/merging.ts';
import { mergeShares } from './find/shares.ts';
import { mergeShifts } from './review/shifts.ts';
import { mergeSuggestions } from './suggest/merging.ts';

/** Two members were one person: what was the one's is the other's. */
export const onMembersMerged = hearing(membersMerged, async (work, merged) => {
  await mergeCaptures(work, merged);
  await mergeQuestions(work, merged);
  await mergeShares(work.tx, merged);
  await mergeShifts(work.tx, merged);
  await mergeSuggestions(work.tx, merged);
});
