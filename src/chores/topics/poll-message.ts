import type { Language } from '../../surface/identity.ts';
import { type Block, type Control, controls, type Message, note, numbered, text } from '../../surface/message.ts';
import { moment, rich } from '../../surface/text.ts';
import { castVote, chooseVotes } from './actions.ts';
import { choiceLabel, questionOf } from './naming.ts';
import { choiceLine, outcome, ranked } from './outcome.ts';
import type { Tallied } from './polls.ts';
import type { Standing } from './standings.ts';
import { type TopicsVoice, topicsVoice } from './words.ts';

/** What two rows hold on the narrowest platform, and a reader still takes in at a glance; more go into a menu. */
const MOST_BUTTONS = 8;

/** The poll as everyone sees it: with the tally as it stands and the means to vote, or with its result. Never names voters. */
export function pollMessage(language: Language, poll: Tallied): Message {
  const voice = topicsVoice(language);
  const blocks = poll.closedAt === null ? open(voice, poll) : closed(voice, poll, poll.closedAt);
  return { headline: questionOf(voice, poll), blocks };
}

function open(voice: TopicsVoice, poll: Tallied): readonly Block[] {
  const few = poll.standings.length <= MOST_BUTTONS;
  const rules = { votes: poll.votesEach, at: moment(poll.closesAt) };
  return [
    text(voice.text(few ? 'card.how.buttons' : 'card.how.menu')),
    numbered(poll.standings.map((each) => choiceLine(voice, each))),
    controls(...(few ? poll.standings.map((each) => button(voice, poll, each)) : [menu(voice, poll)])),
    text(voice.text('card.voters', { voters: poll.voters })),
    note(voice.text('card.rules', rules)),
  ];
}

function closed(voice: TopicsVoice, poll: Tallied, at: Date): readonly Block[] {
  const { decided, how, turnout } = outcome(voice, poll);
  return [
    text(rich`${voice.text('card.closed', { at: moment(at) })} ${decided}`),
    numbered(ranked(voice, poll)),
    note(how ? rich`${turnout} ${how}` : turnout),
  ];
}

const button = (voice: TopicsVoice, poll: Tallied, { position, title }: Standing): Control =>
  castVote.button(choiceLabel(voice, { position, title }), { poll: poll.id, position });

/** All choices in order, also those withdrawn: where a menu is shown in parts, a part counts on places that stay. */
function menu(voice: TopicsVoice, poll: Tallied): Control {
  const options = poll.standings.map((each) => ({ label: choiceLabel(voice, each), value: String(each.position) }));
  const prompt = voice.line('card.prompt', { votes: poll.votesEach });
  return chooseVotes.pick({ prompt, options, min: 0, max: poll.votesEach }, { poll: poll.id });
}
