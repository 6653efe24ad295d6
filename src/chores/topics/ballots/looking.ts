import { pressed } from '../../../kernel/action.ts';
import { type Answer, replace, whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { Message } from '../../../surface/message.ts';
import { said } from '../../../surface/message.ts';
import { seeStanding, seeVoters, turnVoters } from '../actions.ts';
import { mayShow } from '../polls/model.ts';
import { type Tallied, talliedPoll } from '../polls/tally.ts';
import { topicsVoice } from '../words.ts';
import { standingMessage } from './how-it-stands.ts';
import { noVote } from './receipt.ts';
import { hasVoted, voterPage } from './voters.ts';
import { votersMessage } from './who-voted.ts';

/** How it stands, for whoever has earned a look by voting. */
export const showStanding = pressed(seeStanding, (turn, { poll }) =>
  looking(turn, poll, async (tally) => whisper(standingMessage(turn.language, tally))),
);

/** Who voted for what, to one member at a time and never to all at once. */
export const showVoters = pressed(seeVoters, (turn, { poll }) => voters(turn, { poll, page: 1, as: whisper }));

export const turnVotersPage = pressed(turnVoters, (turn, at) => voters(turn, { ...at, as: replace }));

interface Asked {
  readonly poll: string;
  readonly page: number;
  readonly as: (message: Message) => Answer;
}

const voters = (turn: Turn, { poll, page, as }: Asked): Promise<Answer> =>
  looking(turn, poll, async (tally) => {
    const { language, tx } = turn;
    if (tally.anonymity !== 'open') return whisper(said(topicsVoice(language).line('voters.hidden')));
    return as(votersMessage(language, tally, await voterPage(tx, poll, page)));
  });

async function looking(turn: Turn, id: string, show: (tally: Tallied) => Promise<Answer>): Promise<Answer> {
  const { tx, language, actor, community } = turn;
  const tally = await talliedPoll(tx, id);
  if (!tally) return whisper(noVote(language, 'gone'));
  if (tally.community !== community.id) return whisper(noVote(language, 'elsewhere'));
  if (mayShow(tally, await hasVoted(tx, id, actor.id))) return show(tally);
  return whisper(said(topicsVoice(language).line(tally.reveal === 'after-voting' ? 'standing.vote' : 'standing.wait')));
}
