import { defineChore } from '../../kernel/chore.ts';
import { listTopics, showPage, volunteer, wish } from './browsing.ts';
import { pollCard } from './card.ts';
import { closeByButton, closeCommand, closeJob } from './closing.ts';
import { onMembersMerged } from './merging.ts';
import { poll } from './polling.ts';
import { addAnyway, joinInstead, suggest } from './suggesting.ts';
import { voteByButton, voteByMenu } from './voting.ts';
import { localized } from './words.ts';

/** What the community could talk about, and the vote on what it talks about next. */
export const topics = defineChore({
  name: 'topics',
  summary: localized('chore.summary'),
  commands: [suggest, listTopics, poll, closeCommand],
  presses: [addAnyway, joinInstead, showPage, wish, volunteer, voteByButton, voteByMenu, closeByButton],
  cards: [pollCard],
  jobs: [closeJob],
  listens: [onMembersMerged],
});
