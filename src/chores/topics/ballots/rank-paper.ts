import { isolated, named } from '../../../surface/isolate.ts';
import { type Control, controls, type Message, note, numbered, text } from '../../../surface/message.ts';
import { moment } from '../../../surface/text.ts';
import { rankChoice, rankFromMenu, startAgain } from '../actions.ts';
import { MOST_BUTTONS } from '../polls/model.ts';
import type { TopicsVoice } from '../words.ts';
import { type Ballot, choiceAt, counting, type PaperChoice } from './ballot.ts';
import type { InHand } from './ballots.ts';
import { standingButton } from './how-it-stands.ts';
import type { Ranking } from './ranking.ts';

/** A ballot to put in order, by one press for each topic; with many topics by one menu, which marks those that have a place. */
export function rankPaper(voice: TopicsVoice, paper: InHand, mine: Ballot): Message {
  const order = counting(paper, mine);
  const choices = paper.choices.filter((each) => !each.removed);
  const few = choices.length <= MOST_BUTTONS;
  const again = order.length > 0 ? [startAgain.button(voice.line('paper.again'), { poll: paper.poll })] : [];
  return {
    headline: voice.line('paper.ranked.headline', { count: order.length }),
    blocks: [
      text(voice.text(few ? 'paper.ranked.buttons' : 'paper.ranked.menu')),
      numbered(order.map((position) => named(choiceAt(paper, position)?.title ?? ''))),
      controls(
        ...(few
          ? choices.map((each) => button(voice, { paper, order }, each))
          : [menu(voice, { paper, order }, choices)]),
      ),
      controls(...again, ...standingButton(voice, paper, order)),
      note(voice.text('paper.ranked.saved', { at: moment(paper.closesAt) })),
    ],
  };
}

interface So {
  readonly paper: InHand;
  readonly order: Ballot;
}

function button(voice: TopicsVoice, { paper, order }: So, choice: PaperChoice): Control {
  const label = labelOf(voice, order, choice);
  const { position } = choice;
  return order.includes(position)
    ? rankChoice.button(label, { poll: paper.poll, position, to: 'off' }, 'primary')
    : rankChoice.button(label, { poll: paper.poll, position, to: 'on' });
}

const labelOf = (voice: TopicsVoice, order: Ballot, { position, title }: PaperChoice): string => {
  const place = 1 + order.indexOf(position);
  return place === 0 ? isolated(title) : voice.line('paper.ranked.placed', { place, title: isolated(title) });
};

function menu(voice: TopicsVoice, { paper, order }: So, choices: readonly PaperChoice[]): Control {
  const options = choices.map((each) => ({
    label: labelOf(voice, order, each),
    value: optionOf({ position: each.position, to: order.includes(each.position) ? 'off' : 'on' }),
  }));
  const prompt = voice.line(order.length === 0 ? 'paper.ranked.first' : 'paper.ranked.next', {
    place: order.length + 1,
  });
  return rankFromMenu.pick({ prompt, options, min: 1, max: 1 }, { poll: paper.poll });
}

/** `on-12`: an option says outright what it is to do, as a button does. */
const optionOf = ({ position, to }: Ranking): string => `${to}-${position}`;

/** Reads what `optionOf` wrote; undefined for nothing picked. */
export function rankingIn(option: string | undefined): Ranking | undefined {
  const read = /^(?<to>on|off)-(?<position>\d{1,3})$/.exec(option ?? '')?.groups;
  return read && { position: Number(read['position']), to: read['to'] === 'on' ? 'on' : 'off' };
}
