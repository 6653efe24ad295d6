import { choice } from '../../../kernel/field.ts';
import { localized } from '../words.ts';
import { type Anonymity, type Manner, type Method, type Reveal, revealOf, USUAL } from './model.ts';
import { MOST_CHOICES } from './selection.ts';

const USUAL_VOTES = 3;

/** The fields that say how a poll is held. */
export const method = choice({
  label: localized('poll.method'),
  hint: localized('poll.method.hint'),
  choices: [
    { value: 'approval', label: localized('poll.method.approval') },
    { value: 'single', label: localized('poll.method.single') },
    { value: 'ranked', label: localized('poll.method.ranked') },
    { value: 'score', label: localized('poll.method.score') },
  ],
});

export const anonymity = choice({
  label: localized('poll.anonymity'),
  hint: localized('poll.anonymity.hint'),
  choices: [
    { value: 'open', label: localized('poll.anonymity.open') },
    { value: 'hidden', label: localized('poll.anonymity.hidden') },
    { value: 'sealed', label: localized('poll.anonymity.sealed') },
  ],
});

export const reveal = choice({
  label: localized('poll.reveal'),
  hint: localized('poll.reveal.hint'),
  choices: [
    { value: 'live', label: localized('poll.reveal.live') },
    { value: 'after-voting', label: localized('poll.reveal.after-voting') },
    { value: 'at-close', label: localized('poll.reveal.at-close') },
  ],
});

export const writeIns = choice({
  label: localized('poll.write-ins'),
  hint: localized('poll.write-ins.hint'),
  choices: [
    { value: 'yes', label: localized('poll.write-ins.yes') },
    { value: 'no', label: localized('poll.write-ins.no') },
  ],
});

interface Said {
  readonly method: Method | undefined;
  readonly reveal: Reveal | undefined;
  readonly anonymity: Anonymity | undefined;
  readonly 'write-ins': 'yes' | 'no' | undefined;
}

/** With what is usual for all that was not said; undefined for a sealed poll that is to show its tally early. */
export function mannerOf(said: Said): Manner | undefined {
  const { method = USUAL.method, anonymity = USUAL.anonymity, reveal } = said;
  const shown = revealOf(reveal, anonymity);
  return shown === 'refused' ? undefined : { method, anonymity, reveal: shown, writeIns: said['write-ins'] === 'yes' };
}

/** How many votes each has where nobody says: too few to name every topic, or a vote would say nothing. */
export const usualVotes = (topics: number): number => Math.max(1, Math.min(USUAL_VOTES, topics - 1));

/** More votes than there are topics is what a form filled in for more of them says. */
export const votesAmong = (topics: number, votes: number): number => (votes > topics ? usualVotes(topics) : votes);

/** `approved`: as many votes as were asked for. Whoever ranks or scores may name every choice. */
export const votesFor = (method: Method, approved: number): number =>
  method === 'approval' ? approved : method === 'single' ? 1 : MOST_CHOICES;
