import { settingsOf } from '../../src/chores/faq/settings/store.ts';
import { channels } from '../../src/chores/faq/suggest/tables.ts';
import type { Message } from '../../src/surface/message.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { type Hall, hall } from './faq-hall.ts';
import { control, linesOf, messageIn, standingIn, toldIn } from './reading.ts';

export const LIGHTS = 'Who pays for street lights?';
export const BUSES = 'Are there night buses for shift workers?';
export const DAY = 24 * 60 * 60_000;

/** A hall with what is done again and again where questions are asked. */
export interface Forum extends Hall {
  /** Asks and lets it be sent. */
  ask(who: string, question?: string, details?: string): Promise<Reply>;
  /** Presses what stands in a message, and lets what follows be sent. */
  press(who: string, message: Message | undefined, label: string, nth?: number): Promise<Reply>;
  /** The last message with a headline that begins so, in a channel; the first channel of the community without one. */
  standing(headline: string, channel?: string): Message | undefined;
  /** How many of them stand there. */
  howMany(headline: string, channel?: string): number;
  /** Writes under the last message of ours with such a headline. */
  under(who: string, headline: string, text: string): Promise<Reply>;
  /** Adds an entry as the coordinator, and publishes it. */
  publish(question: string, answer: string): Promise<void>;
  /** Questions are posted in this channel. */
  postIn(channel: string): Promise<void>;
  answerDays(): Promise<number>;
}

export async function forum(of: Parameters<typeof hall>[0] = {}): Promise<Forum> {
  const here = await hall(of);
  const { house, paper, as } = here;
  const all = (headline: string, channel = 'general') =>
    paper.in(channel).filter((each) => each.shown.at(-1)?.message.headline.startsWith(headline));
  const after = async (reply: Promise<Reply>) => {
    const given = await reply;
    await house.settle();
    return given;
  };
  const press: Forum['press'] = (who, message, label, nth = 0) =>
    after(as(who).press(control(message ?? { headline: 'nothing', blocks: [] }, label, nth)));
  return {
    ...here,
    press,
    ask: (who, question = LIGHTS, details) =>
      after(as(who).submit('faq.ask', { question: [question], ...(details !== undefined && { details: [details] }) })),
    standing: (headline, channel) => all(headline, channel).at(-1)?.shown.at(-1)?.message,
    howMany: (headline, channel) => all(headline, channel).length,
    under: (who, headline, text) => after(as(who).answer(all(headline).at(-1)?.id ?? 'nowhere', text)),
    publish: async (question, answer) => {
      const reply = await as('ada').submit('faq.add', { question: [question], answer: [answer] });
      if (!toldIn(reply).includes('Saved as')) throw new Error(toldIn(reply));
      await press('ada', messageIn(reply), 'Publish');
    },
    postIn: async (channel) => {
      const spot = { platform: 'paper', workspace: 'W1', channel };
      await house.db.insert(channels).values({ community: here.community, ...spot, questions: true });
    },
    answerDays: async () => (await house.db.transaction((tx) => settingsOf(tx, here.community))).answerDays,
  };
}

/** All that stands in somebody's private channel, a line each. */
export const lettersTo = ({ paper }: Hall, who: string): readonly string[] =>
  standingIn(paper, `direct-${who}`).map((message) => linesOf(message).join(' | '));
