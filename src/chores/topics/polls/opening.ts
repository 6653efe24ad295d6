import { everyone, type Work } from '../../../kernel/work.ts';
import { pollCard } from './card.ts';
import { closeLater } from './close-later.ts';
import { votesAmong, votesFor } from './manner.ts';
import { type NewPoll, openPoll, type Poll } from './polls.ts';
import { remindLater } from './reminding.ts';

export interface Opening extends Omit<NewPoll, 'now' | 'votesEach'> {
  /** As many votes as one member has where several can be given. */
  readonly votes: number;
}

/** Opens a poll in every channel of the community. Only under `lockTopics`. */
export async function openNow(work: Work, { votes, ...of }: Opening): Promise<Poll> {
  const approved = of.writeIns ? votes : votesAmong(of.topics.length, votes);
  const made = await openPoll(work.tx, { ...of, votesEach: votesFor(of.method, approved), now: work.now });
  await work.show(everyone, pollCard, made.id);
  await closeLater(work, made);
  await remindLater(work, made);
  return made;
}
