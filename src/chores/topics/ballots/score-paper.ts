import { named } from '../../../surface/isolate.ts';
import { type Block, type Control, controls, type Message, note, text } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import { giveScore, startAgain, turnPaper } from '../actions.ts';
import { MOST_POINTS } from '../count/score.ts';
import { switched } from '../naming.ts';
import type { TopicsVoice } from '../words.ts';
import { counting, type Filled, type PaperChoice } from './ballot.ts';
import type { InHand } from './ballots.ts';
import { standingButton } from './how-it-stands.ts';
import { pointsOf } from './scoring.ts';

/** As many topics, each with a row of five buttons, as the narrowest platform has room for in one message. */
const ON_A_PAGE = 4;

const shownOn = (paper: InHand): readonly PaperChoice[] => paper.choices.filter((each) => !each.removed);

/** The page, from 1, on which a position is. */
export const pageOf = (paper: InHand, position: number): number =>
  1 + Math.max(0, Math.floor(shownOn(paper).findIndex((each) => each.position === position) / ON_A_PAGE));

/** A ballot to give points on, one press for each topic; `page` counts from 1, and one past the end is the last. */
export function scorePaper(voice: TopicsVoice, { paper, mine, page }: ScorePage): Message {
  const choices = shownOn(paper);
  const pages = Math.max(1, Math.ceil(choices.length / ON_A_PAGE));
  const at = Math.min(page, pages);
  const given = counting(paper, mine.ballot);
  const again = given.length > 0 ? [startAgain.button(voice.line('paper.again'), { poll: paper.poll })] : [];
  return {
    headline: voice.line('paper.score.headline', { count: given.length, all: choices.length }),
    blocks: [
      ...choices.slice((at - 1) * ON_A_PAGE, at * ON_A_PAGE).flatMap((each) => entry(voice, { paper, mine }, each)),
      controls(...turns(voice, paper, { at, pages }), ...again, ...standingButton(voice, paper, given)),
      note(voice.text('paper.score.saved', { at: moment(paper.closesAt), page: at, pages })),
    ],
  };
}

interface ScorePage {
  readonly paper: InHand;
  readonly mine: Filled;
  readonly page: number;
}

function entry(voice: TopicsVoice, { paper, mine }: Omit<ScorePage, 'page'>, choice: PaperChoice): readonly Block[] {
  const { position, title } = choice;
  const has = pointsOf(mine, position);
  const buttons = Array.from({ length: MOST_POINTS }, (_, i): Control => {
    const points = i + 1;
    const of = { poll: paper.poll, position };
    return points === has
      ? giveScore.button(switched(voice, String(points), true), { ...of, points: 0 }, 'primary')
      : giveScore.button(String(points), { ...of, points });
  });
  return [text(voice.text('paper.score.choice', { title: named(title), points: has })), controls(...buttons)];
}

function turns(voice: TopicsVoice, { poll }: InHand, { at, pages }: { readonly at: number; readonly pages: number }) {
  return [
    ...(at > 1 ? [turnPaper.button(voice.line('list.previous'), { poll, page: at - 1 })] : []),
    ...(at < pages ? [turnPaper.button(voice.line('list.next'), { poll, page: at + 1 })] : []),
  ];
}
