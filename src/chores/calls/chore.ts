import { defineChore } from '../../kernel/chore.ts';
import { heldCard, notesMissingCard, notesWantedCard } from './after/asking-cards.ts';
import { attendance, correctByButton } from './after/attending.ts';
import { askAgainJob, chaseNotesJob } from './after/chasing.ts';
import { endJob } from './after/ending.ts';
import { learnedCard } from './after/learned-card.ts';
import { learned, tellLearnedByButton } from './after/learning.ts';
import { notes, replaceByButton, writeNotesByButton } from './after/notes.ts';
import { notesCard } from './after/notes-card.ts';
import { announceJob } from './announce/announcing.ts';
import { callCard, callGatherings } from './announce/card.ts';
import { linkJob } from './announce/link-wanted.ts';
import { reminderCard, remindJob } from './announce/reminding.ts';
import { answerRsvp, showWhoComes } from './announce/rsvp.ts';
import { listCalls, next, showPage } from './browse/browsing.ts';
import { addByButton, calendar, renewByButton } from './calendar/calendar.ts';
import { calendarPage } from './calendar/page.ts';
import { findByButton, keepByButton, onOtherDateWanted, onSpeakersChanged } from './chain/speakers.ts';
import { onTopicChosen } from './chain/topics.ts';
import { onMembersMerged } from './merging.ts';
import { cancel, skip } from './schedule/calling-off.ts';
import { edit } from './schedule/editing.ts';
import { end } from './schedule/ending-series.ts';
import { extendJob } from './schedule/extending.ts';
import { move, moveByButton } from './schedule/moving.ts';
import { schedule, scheduleByButton } from './schedule/scheduling.ts';
import { settings } from './settings/settings.ts';
import { timesCard } from './times/card.ts';
import { allAnsweredJob, closeJob } from './times/closing.ts';
import { answerByButton, decideByButton, markByButton } from './times/marking.ts';
import { times } from './times/times.ts';
import { localized } from './words.ts';

/** Calls: their dates, who is told and reminded, who came, and what was learned. */
export const calls = defineChore({
  name: 'calls',
  summary: localized('chore.summary'),
  commands: [
    next,
    listCalls,
    calendar,
    learned,
    notes,
    schedule,
    times,
    edit,
    move,
    skip,
    cancel,
    end,
    attendance,
    settings,
  ],
  presses: [
    answerRsvp,
    showWhoComes,
    showPage,
    scheduleByButton,
    moveByButton,
    findByButton,
    keepByButton,
    writeNotesByButton,
    replaceByButton,
    correctByButton,
    tellLearnedByButton,
    markByButton,
    answerByButton,
    decideByButton,
    addByButton,
    renewByButton,
  ],
  cards: [callCard, reminderCard, heldCard, notesWantedCard, notesMissingCard, notesCard, learnedCard, timesCard],
  jobs: [announceJob, linkJob, remindJob, endJob, askAgainJob, chaseNotesJob, extendJob, closeJob, allAnsweredJob],
  listens: [onTopicChosen, onSpeakersChanged, onOtherDateWanted, onMembersMerged],
  gatherings: [callGatherings],
  pages: [calendarPage],
});
