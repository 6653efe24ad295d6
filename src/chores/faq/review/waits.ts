import { type Entry, isWhole, questionOf, unagreed } from '../model.ts';

/** What there is to decide about an entry that waits. */
export type Waits = 'verify' | 'broken' | 'unanswered' | 'unagreed' | 'draft';

export function waitsFor(entry: Entry): Waits {
  if (entry.state === 'published') return isWhole(entry) ? 'verify' : 'broken';
  if (!isWhole(entry)) return entry.origin === 'call' && questionOf(entry) ? 'unanswered' : 'broken';
  return unagreed(entry).length > 0 ? 'unagreed' : 'draft';
}
