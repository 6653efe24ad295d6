import { type Block, file } from '../../../surface/message.ts';
import { countPoll } from '../count/count.ts';
import { meanOf } from '../count/score.ts';
import type { Tallied } from '../polls/tally.ts';
import type { TopicsVoice } from '../words.ts';
import { winsOf } from './chart.ts';
import { csv } from './csv.ts';
import type { Ballot } from './voters.ts';

const TYPE = 'text/csv';

/** The whole ranking of a poll that has closed, one choice a row. */
export function resultFile(voice: TopicsVoice, poll: Tallied): Block {
  const columns = [
    'place',
    'topic',
    'title',
    'votes',
    'points',
    'mean',
    'wins',
    'withdrawn',
    'method',
    'voters',
    'members',
  ] as const;
  const { ranking } = countPoll(poll);
  const rows = ranking.map((each, i) => [
    i + 1,
    each.number,
    each.title,
    each.votes,
    poll.method === 'score' ? each.points : null,
    poll.method === 'score' ? meanOf(each, poll.voters).toFixed(2) : null,
    poll.method === 'ranked' ? winsOf(poll, each) : null,
    voice.line(each.removed ? 'csv.yes' : 'csv.no'),
    voice.line(`csv.method.${poll.method}`),
    poll.voters,
    poll.members,
  ]);
  const head = columns.map((each) => voice.line(`csv.${each}`));
  return file({ name: `poll-${poll.number}.csv`, type: TYPE, content: csv([head, ...rows]) });
}

/** Who voted for what, one vote a row: only of a poll whose votes are open. */
export function ballotsFile(voice: TopicsVoice, poll: Tallied, ballots: readonly Ballot[]): Block {
  const head = (['voter', 'topic', 'title', 'preference', 'points'] as const).map((each) => voice.line(`csv.${each}`));
  const rows = ballots.flatMap(({ name, ballot, points }) =>
    ballot.map((position, i) => {
      const choice = poll.standings.find((each) => each.position === position);
      const preference = poll.method === 'ranked' ? i + 1 : null;
      return [name, choice?.number ?? null, choice?.title ?? '', preference, points?.[i] ?? null];
    }),
  );
  return file({ name: `poll-${poll.number}-votes.csv`, type: TYPE, content: csv([head, ...rows]) });
}
