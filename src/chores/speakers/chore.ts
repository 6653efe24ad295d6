import { defineChore } from '../../kernel/chore.ts';
import { acceptByButton, declineByButton, withdrawByButton } from './asking/answering.ts';
import { expireJob } from './asking/asking.ts';
import { checklistJob } from './asking/checklists.ts';
import { onCallCancelled, onCallHeld, onCallMoved, onSpeakerWanted } from './asking/following.ts';
import { giveByButton, keepByButton } from './asking/late.ts';
import { remindJob } from './asking/reminding.ts';
import { dateByButton, dateCommand, noteCommand, whyByButton } from './asking/saying.ts';
import { onMembersMerged } from './merging.ts';
import { askEveryoneByButton, stepUpByButton } from './office/everyone.ts';
import { inviteCommand } from './office/inviting.ts';
import { lateCard } from './office/late-card.ts';
import { nobodyLeftCard } from './office/nobody-left.ts';
import { openCallCard } from './office/open-call.ts';
import { moveCommand, skipCommand } from './office/overriding.ts';
import { historyCommand, turnPastPage } from './past/browsing.ts';
import { away, awayByButton, backByButton } from './pool/away.ts';
import { listCommand, turnListPage } from './pool/browsing.ts';
import { join, joinByButton, leave } from './pool/joining.ts';
import { slotCard } from './slots/card.ts';
import { checklistCards, reminderCard } from './slots/letters.ts';
import { offerCard } from './swaps/card.ts';
import { closeJob, swapByButton, swapCommand } from './swaps/offering.ts';
import { refuseByButton, takeByButton } from './swaps/taking.ts';
import { localized } from './words.ts';

/** Who speaks next: a fair order, and everything between being asked and having spoken. */
export const speakers = defineChore({
  name: 'speakers',
  summary: localized('chore.summary'),
  commands: [
    join,
    leave,
    away,
    listCommand,
    historyCommand,
    swapCommand,
    dateCommand,
    noteCommand,
    inviteCommand,
    skipCommand,
    moveCommand,
  ],
  presses: [
    ...[acceptByButton, declineByButton, withdrawByButton, swapByButton, dateByButton, whyByButton],
    ...[takeByButton, refuseByButton, giveByButton, keepByButton, askEveryoneByButton, stepUpByButton],
    ...[turnListPage, turnPastPage, joinByButton, awayByButton, backByButton],
  ],
  cards: [slotCard, reminderCard, ...Object.values(checklistCards), offerCard, lateCard, nobodyLeftCard, openCallCard],
  jobs: [remindJob, expireJob, checklistJob, closeJob],
  listens: [onSpeakerWanted, onCallMoved, onCallCancelled, onCallHeld, onMembersMerged],
});
