import type { Work } from '../../../kernel/work.ts';
import { closeJob } from './closing.ts';
import type { Poll } from './polls.ts';

/** A poll that is given another time is closed then: what was planned for the old one finds that it is not its time. */
export const closeLater = (work: Work, { id, closesAt }: Pick<Poll, 'id' | 'closesAt'>): Promise<void> =>
  work.later(closeJob, { poll: id }, { at: closesAt, key: `${id}/${closesAt.toISOString()}` });
