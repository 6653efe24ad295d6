import { pressed } from '../../../kernel/action.ts';
import { type Answer, replace, type Shown, whisper } from '../../../kernel/answer.ts';
import type { Turn } from '../../../kernel/work.ts';
import type { Message } from '../../../surface/message.ts';
import { giveScore, openPaper, rankChoice, rankFromMenu, startAgain, turnPaper } from '../actions.ts';
import { topicsVoice } from '../words.ts';
import type { Filled, Verdict } from './ballot.ts';
import type { InHand } from './ballots.ts';
import { castOwn, discreet, type Taken, takeOwn } from './casting.ts';
import { rankingIn, rankPaper } from './rank-paper.ts';
import { type Ranking, rank } from './ranking.ts';
import { voteRefused } from './receipt.ts';
import { pageOf, scorePaper } from './score-paper.ts';
import { score } from './scoring.ts';

/** A ballot paper is shown to one person alone, and saved at each press. */
export const openBallot = pressed(openPaper, async (turn, { poll }) =>
  shown(turn, await takeOwn(turn, poll), { as: whisper }),
);

export const turnBallot = pressed(turnPaper, async (turn, { poll, page }) =>
  shown(turn, await takeOwn(turn, poll), { as: replace, page }),
);

export const rankByButton = pressed(rankChoice, (turn, { poll, ...ranking }) => ranked(turn, poll, ranking));

export const rankByMenu = pressed(rankFromMenu, async (turn, { poll }, { values: [option] }) => {
  const ranking = rankingIn(option);
  return ranking ? ranked(turn, poll, ranking) : shown(turn, await takeOwn(turn, poll), { as: replace });
});

export const scoreByButton = pressed(giveScore, async (turn, { poll, position, points }) => {
  const taken = await castOwn(turn, poll, (paper, mine) => score(paper, mine, { position, points }));
  return shown(turn, taken, { as: replace, page: taken.ok ? pageOf(taken.paper, position) : 1 });
});

export const emptyBallot = pressed(startAgain, async (turn, { poll }) =>
  shown(turn, await castOwn(turn, poll, emptied), { as: replace }),
);

const emptied = ({ method }: InHand): Verdict =>
  method === 'ranked' || method === 'score'
    ? { ok: true, ballot: [] }
    : { ok: false, refusal: { kind: 'other-method' } };

const ranked = async (turn: Turn, poll: string, ranking: Ranking): Promise<Answer> =>
  shown(turn, await castOwn(turn, poll, (paper, mine) => rank(paper, mine, ranking)), { as: replace });

interface How {
  readonly as: (message: Message) => Shown;
  readonly page?: number;
}

function shown(turn: Turn, taken: Taken, { as, page = 1 }: How): Answer {
  if (!taken.ok) return taken.answer;
  const { paper, mine } = taken;
  return discreet(paper, as(paperOf(turn, paper, { mine, page })));
}

function paperOf({ language }: Turn, paper: InHand, { mine, page }: { readonly mine: Filled; readonly page: number }) {
  const voice = topicsVoice(language);
  if (paper.method === 'ranked') return rankPaper(voice, paper, mine.ballot);
  if (paper.method === 'score') return scorePaper(voice, { paper, mine, page });
  return voteRefused(language, paper, { kind: 'other-method' });
}
