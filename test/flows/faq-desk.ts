import { eq } from 'drizzle-orm';
import { members } from '../../src/community/tables.ts';
import type { Message } from '../../src/surface/message.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { makeCoordinator } from '../support/house.ts';
import { type Hall, hall } from './faq-hall.ts';
import { control, linesOf, standingIn } from './reading.ts';

export const DAY = 24 * 60 * 60_000;
export const LIGHTS = 'Who pays for street lights?';
export const CITY = 'The city does, and the county gives back half of it.';

/** A hall with what stewards do again and again. */
export interface Desk extends Hall {
  /** Somebody adds an entry, which then waits for a steward. */
  draft(question?: string, answer?: string, who?: string): Promise<Reply>;
  /** What stands in somebody's private channel, oldest first. */
  letters(who: string): readonly Message[];
  /** The steward's card of somebody, as it stands now: the last one. */
  card(who: string): Message | undefined;
  /** How many stewards' cards somebody has been sent. */
  cards(who: string): number;
  press(who: string, message: Message | undefined, label: string, picked?: readonly string[]): Promise<Reply>;
  submit(who: string, form: string, values: Readonly<Record<string, string>>): Promise<Reply>;
  coordinator(who: string): Promise<void>;
  steps(who: string): Promise<void>;
  pass(milliseconds: number): Promise<void>;
}

const isCard = ({ headline }: Message): boolean =>
  /wait|Done: nothing|espera|Listo: ya/.test(headline) &&
  !/FAQ|takes over|preguntas frecuentes|se encarga/.test(headline);

export async function desk(of: Parameters<typeof hall>[0] = {}): Promise<Desk> {
  const here = await hall(of);
  const { house, paper, as } = here;
  const letters = (who: string) => standingIn(paper, `direct-${who}`);
  const cards = (who: string) => letters(who).filter(isCard);
  const after = async (reply: Promise<Reply>) => {
    const given = await reply;
    await house.settle();
    return given;
  };
  return {
    ...here,
    letters,
    card: (who) => cards(who).at(-1),
    cards: (who) => cards(who).length,
    draft: (question = LIGHTS, answer = CITY, who = 'ben') =>
      after(as(who).submit('faq.add', { question: [question], answer: [answer] })),
    press: (who, message, label, picked) =>
      after(as(who).press(control(message ?? { headline: 'nothing', blocks: [] }, label), picked)),
    submit: (who, form, values) =>
      after(as(who).submit(form, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]])))),
    coordinator: async (who) => {
      house.clock.pass(60_000);
      await as(who).say('convener help');
      await makeCoordinator(house.db, who);
    },
    steps: async (who) => {
      await house.db
        .update(members)
        .set({ coordinator: false })
        .where(eq(members.id, await here.member(who)));
    },
    pass: async (milliseconds) => {
      house.clock.pass(milliseconds);
      await house.settle();
    },
  };
}

export const wordsOf = (message: Message | undefined): string => (message ? linesOf(message).join('\n') : '');
