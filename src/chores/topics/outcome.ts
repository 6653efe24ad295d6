import type { Text } from '../../surface/text.ts';
import { titled } from './naming.ts';
import type { Tallied } from './polls.ts';
import { type Decision, decide, ranking, type Standing } from './standings.ts';
import type { TopicsVoice } from './words.ts';

/** How a poll ended, in words. */
export interface Outcome {
  /** What won, or that nothing did. */
  readonly decided: Text;
  readonly how: Text | undefined;
  readonly turnout: Text;
}

export function outcome(voice: TopicsVoice, poll: Tallied): Outcome {
  const decision = decide(poll.standings);
  const { voters } = poll;
  const members = Math.max(poll.members ?? 0, voters);
  const percent = members === 0 ? 0 : Math.round((100 * voters) / members);
  return {
    decided: decided(voice, decision),
    how: how(voice, decision),
    turnout: voice.text('result.turnout', { voters, members, percent }),
  };
}

const decided = (voice: TopicsVoice, decision: Decision): Text =>
  decision.kind === 'nobody-voted'
    ? voice.text('result.none')
    : voice.text('result.won', { title: titled(decision.winner.title), votes: decision.winner.votes });

function how(voice: TopicsVoice, decision: Decision): Text | undefined {
  switch (decision.kind) {
    case 'nobody-voted':
      return undefined;
    case 'most-votes':
      return voice.text('result.most');
    case 'longest-waiting':
      return voice.text('result.tied', { count: decision.tied.length, title: titled(decision.winner.title) });
  }
}

/** Every choice with its votes, the most first. */
export const ranked = (voice: TopicsVoice, { standings }: Tallied): readonly Text[] =>
  ranking(standings).map((each) => choiceLine(voice, each));

export const choiceLine = (voice: TopicsVoice, { title, votes, removed }: Standing): Text =>
  removed
    ? voice.text('card.choice.removed', { title: titled(title) })
    : voice.text('card.choice', { title: titled(title), votes });
