import type { Language } from '../../../surface/identity.ts';
import { type Block, facts, type Message, note, numbered, text } from '../../../surface/message.ts';
import { moment, rich } from '../../../surface/text.ts';
import { questionOf, tag } from '../naming.ts';
import { rankedLines } from '../polls/lines.ts';
import { outcome } from '../polls/outcome.ts';
import type { Poll } from '../polls/polls.ts';
import type { Tallied } from '../polls/tally.ts';
import { type TopicsVoice, topicsVoice } from '../words.ts';
import { ballotsFile, resultFile } from './files.ts';
import type { Ballot } from './voters.ts';

interface Ended {
  readonly poll: Tallied;
  readonly chart: readonly Block[];
  /** Of a poll whose votes are open. */
  readonly ballots: readonly Ballot[] | undefined;
  /** Polls that can be looked up too. */
  readonly earlier: readonly Poll[];
}

const NAMED = 5;

/** How a poll ended: decision, ranking, turnout, the picture, and the figures to take along. */
export function resultsMessage(voice: TopicsVoice, { poll, chart, ballots, earlier }: Ended): Message {
  const { decided, how, turnout } = outcome(voice, poll);
  const polls = earlier.slice(0, NAMED).map((each) => tag(each.number));
  return {
    headline: voice.line('results.headline', { number: tag(poll.number), question: questionOf(voice, poll) }),
    blocks: [
      text(how ? rich`${decided} ${how}` : decided),
      numbered(rankedLines(voice, poll)),
      ...chart,
      facts([
        ...(poll.closedAt ? [{ label: voice.line('results.closed'), value: rich`${moment(poll.closedAt)}` }] : []),
        { label: voice.line('results.method'), value: voice.text(`csv.method.${poll.method}`) },
        { label: voice.line('results.reveal'), value: voice.text(`results.${poll.anonymity}`) },
      ]),
      note(turnout),
      resultFile(voice, poll),
      ...(ballots ? [ballotsFile(voice, poll, ballots)] : []),
      ...(polls.length > 0 ? [note(voice.text('results.earlier', { polls: polls.join(', ') }))] : []),
    ],
  };
}

export function nothingClosed(language: Language): Message {
  const voice = topicsVoice(language);
  return { headline: voice.line('results.none'), blocks: [text(voice.text('results.none.text'))] };
}
