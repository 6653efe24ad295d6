import { named } from '../../../surface/isolate.ts';
import type { Text } from '../../../surface/text.ts';
import { countPoll } from '../count/count.ts';
import type { Decision } from '../count/standing.ts';
import type { TopicsVoice } from '../words.ts';
import type { Method } from './model.ts';
import type { Tallied } from './tally.ts';

/** How a poll ended, in words. */
export interface Outcome {
  readonly decision: Decision;
  /** What won, or that nothing did. */
  readonly decided: Text;
  /** Undefined where the figures say it all. */
  readonly how: Text | undefined;
  readonly turnout: Text;
}

export function outcome(voice: TopicsVoice, poll: Tallied): Outcome {
  const { decision } = countPoll(poll);
  const { voters } = poll;
  const members = Math.max(poll.members ?? 0, voters);
  const percent = members === 0 ? 0 : Math.round((100 * voters) / members);
  return {
    decision,
    decided: decided(voice, decision),
    how: how(voice, poll.method, decision),
    turnout: voice.text('result.turnout', { voters, members, percent }),
  };
}

const decided = (voice: TopicsVoice, decision: Decision): Text =>
  decision.kind === 'nothing-chosen'
    ? voice.text('result.none')
    : voice.text('result.won', { title: named(decision.winner.title) });

function how(voice: TopicsVoice, method: Method, decision: Decision): Text | undefined {
  switch (decision.kind) {
    case 'nothing-chosen':
    case 'most':
      return undefined;
    case 'preferred-to-all':
    case 'strongest-chain':
      return voice.text(`result.${decision.kind}`);
    case 'longest-waiting':
      return voice.text(tied[method], { count: decision.tied.length });
  }
}

const tied = {
  approval: 'result.tied.votes',
  single: 'result.tied.votes',
  ranked: 'result.tied.ranked',
  score: 'result.tied.points',
} as const satisfies Record<Method, string>;
