import { everyone, type Work } from '../../../kernel/work.ts';
import { pollCard } from './card.ts';
import { closeLater } from './close-later.ts';
import { votesFor } from './manner.ts';
import { type NewPoll, openPoll, type Poll } from './polls.ts';
import { remindLater } from './reminding.ts';
import { MOST_CHOICES } from './selection.ts';

export interface Opening extends Omit<NewPoll, 'now' | 'votesEach'> {
  /** As many votes as one member has where several can be given. */
  readonly votes: number;
}

/** Opens a poll in every channel of the community. Only under `lockTopics`. */
export async function openNow(work: Work, { votes, ...of }: Opening): Promise<Poll> {
  const approved = Math.min(votes, of.writeIns ? MOST_CHOICES : of.topics.length);
  const made = await openPoll(work.tx, { ...of, votesEach: votesFor(of.method, approved), now: work.now });
  await work.show(everyone, pollCard, made.id);
  await closeLater(work, made);
  await remindLater(work, made);
  return made;
}
