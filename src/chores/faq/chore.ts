import { defineChore } from '../../kernel/chore.ts';
import { acceptByButton, notYetByButton } from './ask/accepting.ts';
import { offerJob } from './ask/answered.ts';
import { answer, answerByButton, hearAnswers } from './ask/answering.ts';
import { ask, askByButton } from './ask/asking.ts';
import { questionCard } from './ask/card.ts';
import { answered, answeredByButton, elsewhereByButton, reopenByButton } from './ask/closing.ts';
import { deadlineJobs } from './ask/deadline.ts';
import { answersBefore, joinInstead, seeEntryBefore } from './ask/deciding.ts';
import { onVolunteering } from './ask/expertise.ts';
import {
  askEveryoneByButton,
  dropByButton,
  fillByButton,
  gaps,
  topicByButton,
  turnGapsPage,
  undropByButton,
} from './ask/gaps.ts';
import { askAgainByButton, neverAskByButton, notForMeByButton } from './ask/helping.ts';
import { askInsteadByButton } from './ask/instead.ts';
import { keepByButton } from './ask/keeping.ts';
import { repliesCard } from './ask/replies-card.ts';
import { seeAnswerByButton, wantByButton, wantNoMoreByButton } from './ask/wanting.ts';
import { add } from './capture/adding.ts';
import { agreeByButton, agreeForGood, agreeToAll, changeByButton } from './capture/agreeing.ts';
import { consentCard } from './capture/consent.ts';
import { followCaptured } from './capture/following.ts';
import { joinInstead as joinEntryInstead, openFormAgain, saveAnyway } from './capture/offering.ts';
import { publishByButton } from './capture/publishing.ts';
import { captureMessage } from './capture/quoting.ts';
import { unagreedJob } from './capture/waiting.ts';
import { editByButton, editPicked } from './editing/edit-buttons.ts';
import { edit, editAgainByButton } from './editing/editing.ts';
import { goBackByButton, history, lookBackByButton, turnHistoryPage } from './editing/looking-back.ts';
import { putBackByButton, remove, withdrawByButton } from './editing/removing.ts';
import { translate } from './editing/translating.ts';
import { variant } from './editing/variants.ts';
import { exportFaq } from './export/exporting.ts';
import { helpedByButton, missedByButton, noteLookedByButton } from './find/judging.ts';
import { listFaq, pickTagByMenu, turnListByButton } from './find/listing.ts';
import { searchFaq } from './find/searching.ts';
import { sharedCard } from './find/shared-card.ts';
import { shareByButton } from './find/sharing.ts';
import { backByButton, showByButton, showPlaceByMenu } from './find/showing.ts';
import { mergeByButton, mergePicked } from './merging/choosing-merge.ts';
import { merge } from './merging/merging.ts';
import { undoMergeByButton } from './merging/unmerging.ts';
import { onMembersMerged } from './merging.ts';
import { approveByButton } from './review/approving.ts';
import { askAllByButton } from './review/asking-everyone.ts';
import { onQuestionRaised } from './review/from-calls.ts';
import { shiftJob } from './review/handing.ts';
import { queueCard } from './review/queue-card.ts';
import { reject, rejectByButton } from './review/rejecting.ts';
import { laterByButton, review } from './review/reviewing.ts';
import { stillRightByButton, verifyJob } from './review/verifying.ts';
import { readMeaningsJob } from './search/reading-meanings.ts';
import { report } from './settings/reporting.ts';
import { settings } from './settings/settings.ts';
import { suggestAnswers } from './suggest/overhearing.ts';
import { quiet, quietByButton } from './suggest/quiet.ts';
import {
  helpedByButton as suggestedHelped,
  missedByButton as suggestedMissed,
  showByButton as suggestedShow,
} from './suggest/saying.ts';
import { localized } from './words.ts';

/** What was answered once is found the next time. */
export const faq = defineChore({
  name: 'faq',
  summary: localized('chore.summary'),
  commands: [
    ...[searchFaq, listFaq, exportFaq],
    add,
    ...[ask, answer, answered, gaps],
    ...[quiet, settings],
    ...[review, reject, edit, variant, translate, remove, merge, history],
  ],
  presses: [
    ...[showByButton, showPlaceByMenu, backByButton, shareByButton],
    ...[helpedByButton, missedByButton, noteLookedByButton, turnListByButton, pickTagByMenu],
    askInsteadByButton,
    ...[joinEntryInstead, openFormAgain, saveAnyway, publishByButton],
    ...[agreeByButton, agreeToAll, agreeForGood, changeByButton],
    ...[seeEntryBefore, answersBefore, joinInstead, askByButton],
    ...[answerByButton, wantByButton, wantNoMoreByButton, answeredByButton, elsewhereByButton, reopenByButton],
    ...[keepByButton, seeAnswerByButton, acceptByButton, notYetByButton],
    ...[notForMeByButton, neverAskByButton, askAgainByButton],
    ...[turnGapsPage, topicByButton, askEveryoneByButton, fillByButton, dropByButton, undropByButton],
    ...[approveByButton, rejectByButton, laterByButton, stillRightByButton, askAllByButton],
    ...[editByButton, editPicked, editAgainByButton, withdrawByButton, putBackByButton],
    ...[mergeByButton, mergePicked, undoMergeByButton, lookBackByButton, goBackByButton, turnHistoryPage],
    ...[suggestedHelped, suggestedMissed, suggestedShow, quietByButton],
  ],
  cards: [sharedCard, consentCard, ...[questionCard, repliesCard], queueCard],
  jobs: [unagreedJob, ...[offerJob, ...deadlineJobs], ...[shiftJob, verifyJob], readMeaningsJob],
  shortcuts: [captureMessage],
  hears: [hearAnswers],
  overhears: [suggestAnswers],
  follows: [followCaptured],
  listens: [onMembersMerged, onVolunteering, onQuestionRaised],
  status: [report],
});
