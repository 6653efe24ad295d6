import type { Language } from '../../surface/identity.ts';
import { type Message, note, numbered, text } from '../../surface/message.ts';
import { isolated } from './naming.ts';
import { outcome, ranked } from './outcome.ts';
import type { Tallied } from './polls.ts';
import { decide } from './standings.ts';
import { topicsVoice } from './words.ts';

/** What everyone is told at the close. `speakers` have said that they could speak about the winner. */
export function resultMessage(language: Language, poll: Tallied, speakers: number): Message {
  const voice = topicsVoice(language);
  const decision = decide(poll.standings);
  const { decided, how, turnout } = outcome(voice, poll);
  if (decision.kind === 'nobody-voted') {
    return { headline: voice.line('result.headline.none'), blocks: [text(decided), note(turnout)] };
  }
  return {
    headline: voice.line('result.headline', { title: isolated(decision.winner.title) }),
    blocks: [
      text(decided),
      ...(how ? [text(how)] : []),
      numbered(ranked(voice, poll)),
      ...(speakers > 0 ? [text(voice.text('result.speakers', { speakers }))] : []),
      note(turnout),
      note(voice.text('result.kept')),
    ],
  };
}
