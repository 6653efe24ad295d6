import type { Message } from '../../src/surface/message.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { control, linesOf, messageIn, standingIn } from './reading.ts';
import { backlog, type Town } from './town.ts';

const nothing: Message = { headline: 'nothing', blocks: [] };

/** What a test does with polls in a town, and what shows of it. */
export const polling = (here: () => Town) => {
  const as = (id: string) => here().house.person(id);
  const card = (nth = 0): Message => standingIn(here().paper)[nth] ?? nothing;
  const settle = () => here().house.settle();
  return {
    as,
    settle,
    /** The message of the poll opened `nth`, from 0, and of results after it, in the order in which they were posted. */
    card,
    /** Suggests so many topics and puts them all to the vote until 10 March. */
    open: async (topics: number, how = ''): Promise<Reply> => {
      await backlog(here(), topics);
      const reply = await as('ada').say(`topics poll top ${topics} closes: 2026-03-10 ${how}`);
      await settle();
      return reply;
    },
    /** The numbered lines of the poll as it shows now. */
    tally: async (nth = 0): Promise<readonly string[]> => {
      await settle();
      return linesOf(card(nth)).filter((line) => /^\d+\. /.test(line));
    },
    vote: async (id: string, ...choices: readonly number[]): Promise<Reply | undefined> => {
      let reply: Reply | undefined;
      for (const choice of choices) reply = await as(id).press(control(card(), `${choice} ·`));
      return reply;
    },
    /** Presses buttons one after the other, each in the message that the one before answered with; the first in the poll. */
    through: async (id: string, ...labels: readonly string[]): Promise<Message> => {
      let shown = card();
      for (const label of labels) shown = messageIn(await as(id).press(control(shown, label)));
      return shown;
    },
    close: async (): Promise<Message> => {
      here().house.clock.set('2026-03-10T22:00:00Z');
      await settle();
      return standingIn(here().paper).at(-1) ?? nothing;
    },
  };
};
