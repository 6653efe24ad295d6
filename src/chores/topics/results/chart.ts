import { bars } from '../../../picture/bars.ts';
import type { Bar } from '../../../picture/layout.ts';
import { isolated } from '../../../surface/isolate.ts';
import { type Block, picture } from '../../../surface/message.ts';
import { plain } from '../../../surface/plain.ts';
import { countPoll } from '../count/count.ts';
import { between } from '../count/pairs.ts';
import type { Standing } from '../count/standing.ts';
import { questionOf, tag } from '../naming.ts';
import { outcome } from '../polls/outcome.ts';
import type { Tallied } from '../polls/tally.ts';
import type { TopicsVoice } from '../words.ts';

/**
 * The result as a picture; nothing where nobody voted, or on a machine that cannot draw. Rows have the places that the
 * message's own list has, which is what names those whose titles cannot be drawn.
 */
export async function resultPicture(voice: TopicsVoice, poll: Tallied): Promise<readonly Block[]> {
  const { decision, decided, turnout } = outcome(voice, poll);
  if (decision.kind === 'nothing-chosen') return [];
  const rows = countPoll(poll)
    .ranking.filter((each) => !each.removed)
    .map((each, i): Bar => {
      const best = each.position === decision.winner.position;
      return { tag: `${i + 1}.`, words: each.title, best, ...measured(voice, poll, each) };
    });
  const title = { tag: tag(poll.number), words: poll.question ?? questionOf(voice, poll) };
  const png = await bars({ title, rows, foot: plain(turnout) });
  return png ? [picture(png, voice.line('chart.alt', { result: isolated(plain(decided)) }))] : [];
}

function measured(voice: TopicsVoice, poll: Tallied, standing: Standing): Pick<Bar, 'value' | 'figure'> {
  switch (poll.method) {
    case 'approval':
    case 'single':
      return { value: standing.votes, figure: voice.line('chart.votes', { votes: standing.votes }) };
    case 'score':
      return { value: standing.points, figure: voice.line('chart.points', { points: standing.points }) };
    case 'ranked': {
      const wins = winsOf(poll, standing);
      return { value: wins, figure: voice.line('chart.wins', { wins, all: running(poll).length - 1 }) };
    }
  }
}

/** How many of the other choices more ballots put after this one than before it. */
export const winsOf = (poll: Tallied, { position }: Pick<Standing, 'position'>): number =>
  running(poll).filter((other) => {
    const pair = between(poll.pairs, position, other.position);
    return pair.for > pair.against;
  }).length;

const running = ({ standings }: Tallied): readonly Standing[] => standings.filter((each) => !each.removed);
