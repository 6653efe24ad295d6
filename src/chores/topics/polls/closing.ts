import { pressed } from '../../../kernel/action.ts';
import { type Answer, replace, whisper } from '../../../kernel/answer.ts';
import { command } from '../../../kernel/command.ts';
import { optional } from '../../../kernel/field.ts';
import { job } from '../../../kernel/job.ts';
import { everyone, type Turn, type Work } from '../../../kernel/work.ts';
import { closeNow } from '../actions.ts';
import { lockTopics, markChosen, volunteersFor } from '../backlog/store.ts';
import { lockBallots } from '../ballots/ballots.ts';
import { noVote } from '../ballots/receipt.ts';
import { countPoll } from '../count/count.ts';
import type { Standing } from '../count/standing.ts';
import { type Chosen, topicChosen } from '../facts.ts';
import { speakersInOrder } from '../model.ts';
import { resultPicture } from '../results/chart.ts';
import { localized, topicsVoice } from '../words.ts';
import { pollCard } from './card.ts';
import { closedNow, closeRefused, noSuchPoll, whichPoll } from './office.ts';
import { pollField } from './poll-field.ts';
import { openPolls, type Poll, pollById } from './polls.ts';
import { reminderCard } from './reminder.ts';
import { resultMessage } from './result.ts';
import { markClosed, type Tallied, talliedPoll } from './tally.ts';

export const closeJob = job<{ readonly poll: string }>('topics.close', async (work, { poll: id }) => {
  const poll = await pollById(work.tx, id);
  // One that was given another time meanwhile has a job for that.
  if (poll && poll.closesAt <= work.now) await close(work, id);
});

const open = pollField({ label: localized('close.poll'), hint: localized('close.poll.hint') }, ({ tx, community }) =>
  openPolls(tx, community.id),
);

export const closeCommand = command({
  path: 'topics close',
  summary: localized('close.summary'),
  who: 'coordinator',
  fields: { poll: optional(open) },
  run: async (turn, { poll: number }) => {
    const polls = await openPolls(turn.tx, turn.community.id);
    const [first, ...others] = number === undefined ? polls : polls.filter((each) => each.number === number);
    if (!first) {
      return whisper(number === undefined ? closeRefused(turn.language, 'none') : noSuchPoll(turn.language, number));
    }
    if (others.length > 0) return whisper(whichPoll(turn.language, polls));
    return whisper(await closeByHand(turn, first));
  },
});

export const closeByButton = pressed(closeNow, answerClose, { who: 'coordinator' });

async function answerClose(turn: Turn, { poll: id }: { readonly poll: string }): Promise<Answer> {
  const poll = await pollById(turn.tx, id);
  if (!poll) return whisper(noVote(turn.language, 'gone'));
  if (poll.community !== turn.community.id) return whisper(noVote(turn.language, 'elsewhere'));
  return replace(await closeByHand(turn, poll));
}

async function closeByHand(turn: Turn, poll: Poll) {
  if (!(await close(turn, poll.id))) return closeRefused(turn.language, 'already');
  await turn.record('topics.close', { poll: poll.id, number: poll.number });
  return closedNow(turn.language, poll);
}

/** Counts, decides and tells everyone, once: false where the poll was closed already. */
async function close(work: Work, id: string): Promise<boolean> {
  const { tx, now, community } = work;
  await lockTopics(tx, community.id);
  await lockBallots(tx, [id]);
  const poll = await talliedPoll(tx, id);
  if (!poll || poll.closedAt !== null) return false;
  // After downtime the job comes late, but no ballot has been taken since the poll's own time.
  const closedAt = now < poll.closesAt ? now : poll.closesAt;
  const closed = { ...poll, closedAt, members: await markClosed(tx, poll, closedAt) };
  const { decision } = countPoll(closed);
  const chosen = decision.kind === 'nothing-chosen' ? undefined : await choose(work, closed, decision.winner);
  await work.refresh(pollCard, id);
  await work.refresh(reminderCard, id);
  const chart = await resultPicture(topicsVoice(community.language), closed);
  await work.post(
    everyone,
    resultMessage(community.language, closed, { speakers: chosen?.speakers.length ?? 0, chart }),
  );
  // Told last: what others post about it follows the result.
  if (chosen) await work.tell(topicChosen, chosen);
  return true;
}

async function choose({ tx, community }: Work, poll: Tallied, { topic, title, votes }: Standing): Promise<Chosen> {
  await markChosen(tx, topic);
  const { suggestedBy, volunteers } = await volunteersFor(tx, topic);
  const speakers = speakersInOrder(volunteers, suggestedBy);
  return { community: community.id, poll: poll.id, topic, title, suggestedBy, speakers, votes };
}
