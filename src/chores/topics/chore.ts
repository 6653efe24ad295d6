import { defineChore } from '../../kernel/chore.ts';
import { listTopics, showPage, volunteer, wish } from './backlog/browsing.ts';
import { suggestMessage } from './backlog/quoting.ts';
import { addAnyway, joinInstead, suggest } from './backlog/suggesting.ts';
import { onTopicWanted } from './backlog/wanted.ts';
import { emptyBallot, openBallot, rankByButton, rankByMenu, scoreByButton, turnBallot } from './ballots/filling.ts';
import { showStanding, showVoters, turnVotersPage } from './ballots/looking.ts';
import { voteByButton, voteByMenu, voteInstead } from './ballots/voting.ts';
import { edit, editByButton } from './editing/editing.ts';
import { onMembersMerged } from './merging.ts';
import { listPolls, stopByButton as stopPlanByButton } from './planned/listing.ts';
import { openJob } from './planned/opening.ts';
import { add, addAsTyped, addListed, openAdding } from './polls/adding.ts';
import { pollCard } from './polls/card.ts';
import { closeByButton, closeCommand, closeJob } from './polls/closing.ts';
import { poll } from './polls/polling.ts';
import { reminderCard } from './polls/reminder.ts';
import { remindJob } from './polls/reminding.ts';
import { answer, answerByButton } from './prompts/answering.ts';
import { askJob, closeRoundJob } from './prompts/asking.ts';
import { promptCard } from './prompts/card.ts';
import { hearAnswers } from './prompts/hearing.ts';
import { listPrompts, showAnswers, stopByButton, turnAnswersPage } from './prompts/listing.ts';
import { prompt } from './prompts/prompting.ts';
import { rewordByButton, rewordCommand } from './prompts/rewording.ts';
import { results } from './results/results.ts';
import { mergeTopics, undoByButton } from './tidying/merging.ts';
import { backByButton, removeTopic } from './tidying/removing.ts';
import { localized } from './words.ts';

/** What the community could talk about, and the vote on what it talks about next. */
export const topics = defineChore({
  name: 'topics',
  summary: localized('chore.summary'),
  commands: [
    ...[suggest, listTopics, poll, add, closeCommand, results],
    ...[listPolls, edit],
    ...[mergeTopics, removeTopic],
    ...[prompt, listPrompts, rewordCommand, answer],
  ],
  presses: [
    ...[addAnyway, joinInstead, showPage, wish, volunteer],
    ...[voteByButton, voteByMenu, voteInstead],
    ...[openBallot, turnBallot, rankByButton, rankByMenu, scoreByButton, emptyBallot],
    ...[showStanding, showVoters, turnVotersPage],
    ...[openAdding, addListed, addAsTyped],
    closeByButton,
    ...[undoByButton, backByButton],
    ...[stopPlanByButton, editByButton],
    ...[answerByButton, stopByButton, rewordByButton, showAnswers, turnAnswersPage],
  ],
  cards: [pollCard, reminderCard, promptCard],
  jobs: [closeJob, openJob, remindJob, askJob, closeRoundJob],
  shortcuts: [suggestMessage],
  hears: [hearAnswers],
  listens: [onMembersMerged, onTopicWanted],
});
