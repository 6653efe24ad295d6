import type { Language } from '../../../surface/identity.ts';
import { type Block, type Control, controls, type Message, note, numbered, text } from '../../../surface/message.ts';
import { moment, rich } from '../../../surface/text.ts';
import { addChoice, castVote, chooseVotes, openPaper, seeStanding, seeVoters } from '../actions.ts';
import type { Standing } from '../count/standing.ts';
import { choiceLabel, questionOf } from '../naming.ts';
import { type TopicsVoice, topicsVoice } from '../words.ts';
import { choiceLines, rankedLines } from './lines.ts';
import { MOST_BUTTONS, mayShow } from './model.ts';
import { outcome } from './outcome.ts';
import { rules } from './rules.ts';
import { MOST_CHOICES } from './selection.ts';
import type { Tallied } from './tally.ts';

/** The poll as everyone sees it: what everyone may know of it and the means to vote, or its result. Never names voters. */
export function pollMessage(language: Language, poll: Tallied): Message {
  const voice = topicsVoice(language);
  const blocks = poll.closedAt === null ? open(voice, poll) : closed(voice, poll, poll.closedAt);
  return { headline: questionOf(voice, poll), blocks };
}

const open = (voice: TopicsVoice, poll: Tallied): readonly Block[] => [
  text(howTo(voice, poll)),
  numbered(choiceLines(voice, poll)),
  controls(...means(voice, poll)),
  controls(...others(voice, poll)),
  text(voice.text('card.voters', { voters: poll.voters })),
  note(rules(voice, poll)),
];

function closed(voice: TopicsVoice, poll: Tallied, at: Date): readonly Block[] {
  const { decided, how, turnout } = outcome(voice, poll);
  return [
    text(rich`${voice.text('card.closed', { at: moment(at) })} ${decided}`),
    numbered(rankedLines(voice, poll)),
    note(how ? rich`${how} ${turnout}` : turnout),
    controls(...voters(voice, poll)),
  ];
}

const isFew = ({ standings }: Tallied): boolean => standings.length <= MOST_BUTTONS;
const onPaper = ({ method }: Tallied): boolean => method === 'ranked' || method === 'score';

function howTo(voice: TopicsVoice, poll: Tallied) {
  const { method } = poll;
  if (method === 'ranked' || method === 'score') return voice.text(`card.how.${method}`);
  return voice.text(`card.how.${method}.${isFew(poll) ? 'buttons' : 'menu'}`);
}

function means(voice: TopicsVoice, poll: Tallied): readonly Control[] {
  if (onPaper(poll)) return [openPaper.button(voice.line('paper.open'), { poll: poll.id }, 'primary')];
  return isFew(poll) ? poll.standings.map((each) => button(voice, poll, each)) : [menu(voice, poll)];
}

function others(voice: TopicsVoice, poll: Tallied): readonly Control[] {
  const { id, writeIns, reveal } = poll;
  const more = writeIns && poll.standings.length < MOST_CHOICES;
  return [
    ...(more ? [addChoice.button(voice.line('add.button'), { poll: id })] : []),
    ...(reveal === 'after-voting' ? [seeStanding.button(voice.line('standing.button'), { poll: id })] : []),
    ...voters(voice, poll),
  ];
}

/** Where votes are open; not before the tally is, which they would tell. */
const voters = (voice: TopicsVoice, poll: Tallied): readonly Control[] =>
  poll.anonymity === 'open' && mayShow(poll, true)
    ? [seeVoters.button(voice.line('voters.button'), { poll: poll.id })]
    : [];

const button = (voice: TopicsVoice, poll: Tallied, { position, title }: Standing): Control =>
  castVote.button(choiceLabel(voice, { position, title }), { poll: poll.id, position });

/** All choices in order, also those withdrawn: where a menu is shown in parts, a part counts on places that stay. */
function menu(voice: TopicsVoice, poll: Tallied): Control {
  const options = poll.standings.map((each) => ({ label: choiceLabel(voice, each), value: String(each.position) }));
  const prompt = voice.line('card.prompt', { votes: poll.votesEach });
  return chooseVotes.pick(
    { prompt, options, min: 0, max: Math.min(poll.votesEach, options.length) },
    { poll: poll.id },
  );
}
