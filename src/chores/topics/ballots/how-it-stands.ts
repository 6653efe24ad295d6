import type { Language } from '../../../surface/identity.ts';
import { type Block, type Control, type Message, numbered, text } from '../../../surface/message.ts';
import { seeStanding } from '../actions.ts';
import { rankedLines } from '../polls/lines.ts';
import type { Tallied } from '../polls/tally.ts';
import { type TopicsVoice, topicsVoice } from '../words.ts';
import type { Ballot } from './ballot.ts';
import type { InHand } from './ballots.ts';

/** How a poll stands, best first. */
export const standing = (voice: TopicsVoice, tally: Tallied): readonly Block[] => [
  text(voice.text('standing.text', { voters: tally.voters })),
  numbered(rankedLines(voice, tally)),
];

/** How a poll stands now, or how it ended. */
export function standingMessage(language: Language, tally: Tallied): Message {
  const voice = topicsVoice(language);
  return { headline: voice.line('standing.headline'), blocks: standing(voice, tally) };
}

/** On a paper there is no room for the tally: one press away, where voting earns a look at it. */
export const standingButton = (voice: TopicsVoice, { reveal, poll }: InHand, mine: Ballot): readonly Control[] =>
  reveal === 'after-voting' && mine.length > 0 ? [seeStanding.button(voice.line('standing.button'), { poll })] : [];
