import type { Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { type Block, type Message, note, numbered, text } from '../../../surface/message.ts';
import { topicsVoice } from '../words.ts';
import { rankedLines } from './lines.ts';
import { outcome } from './outcome.ts';
import type { Tallied } from './tally.ts';

interface With {
  /** So many have said that they could speak about the winner. */
  readonly speakers: number;
  /** The result as a picture, where there is one. */
  readonly chart?: readonly Block[];
}

/** What everyone is told at the close. */
export function resultMessage(language: Language, poll: Tallied, { speakers, chart = [] }: With): Message {
  const voice = topicsVoice(language);
  const { decision, decided, how, turnout } = outcome(voice, poll);
  if (decision.kind === 'nothing-chosen') {
    const headline = voice.line(poll.voters === 0 ? 'result.headline.none' : 'result.headline.nothing');
    return { headline, blocks: [text(decided), note(turnout)] };
  }
  return {
    headline: voice.line('result.headline', { title: isolated(decision.winner.title) }),
    blocks: [
      ...(how ? [text(how)] : []),
      numbered(rankedLines(voice, poll)),
      ...chart,
      ...(speakers > 0 ? [text(voice.text('result.speakers', { speakers }))] : []),
      note(turnout),
      note(voice.text('result.kept')),
    ],
  };
}
