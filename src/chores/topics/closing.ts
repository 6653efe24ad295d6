import { pressed } from '../../kernel/action.ts';
import { type Answer, replace, whisper } from '../../kernel/answer.ts';
import { command } from '../../kernel/command.ts';
import { type Field, optional } from '../../kernel/field.ts';
import { job } from '../../kernel/job.ts';
import { everyone, type Turn, type Work } from '../../kernel/work.ts';
import { closeNow } from './actions.ts';
import { lockBallots } from './ballots.ts';
import { pollCard } from './card.ts';
import { topicChosen } from './facts.ts';
import { speakersInOrder } from './model.ts';
import { pollLabel } from './naming.ts';
import { closedNow, closeRefused, noSuchPoll, whichPoll } from './office.ts';
import { markClosed, openPolls, type Poll, pollById, type Tallied, talliedPoll } from './polls.ts';
import { noVote } from './receipt.ts';
import { resultMessage } from './result.ts';
import { decide, type Standing } from './standings.ts';
import { lockTopics, markChosen, volunteersFor } from './store.ts';
import { localized, topicsVoice } from './words.ts';

export const closeJob = job<{ readonly poll: string }>('topics.close', async (work, { poll }) => {
  await close(work, poll);
});

const open: Field<number> = {
  kind: 'choice',
  label: localized('close.poll'),
  hint: localized('close.poll.hint'),
  required: true,
  options: async ({ tx, community, language }) =>
    (await openPolls(tx, community.id)).map((each) => ({
      label: pollLabel(topicsVoice(language), each),
      value: String(each.number),
    })),
  parse: (raw, { language }) => {
    const typed = raw.join(' ').trim();
    const value = /^#?(\d{1,9})$/.exec(typed)?.[1];
    if (value !== undefined) return { ok: true, value: Number(value) };
    return { ok: false, problem: topicsVoice(language).line('close.unreadable', { typed }) };
  },
};

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
  const decision = decide(closed.standings);
  const speakers = decision.kind === 'nobody-voted' ? 0 : await chosen(work, closed, decision.winner);
  await work.refresh(pollCard, id);
  await work.post(everyone, resultMessage(community.language, closed, speakers));
  return true;
}

/** How many could speak about what was chosen. */
async function chosen(work: Work, poll: Tallied, { topic, title, votes }: Standing): Promise<number> {
  await markChosen(work.tx, topic);
  const { suggestedBy, volunteers } = await volunteersFor(work.tx, topic);
  const speakers = speakersInOrder(volunteers, suggestedBy);
  const community = work.community.id;
  await work.tell(topicChosen, { community, poll: poll.id, topic, title, suggestedBy, speakers, votes });
  return speakers.length;
}
