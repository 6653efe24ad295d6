import type { Screen, Shown, Who } from './stage.ts';
import { only, type Play } from './stages.ts';

export const asked = 'How do cities price the collection of waste?';
export const answer = 'We charge by the bag: two dollars for a big one, and one for a small one.';

/** What the stories of the FAQ need beyond what every story does. */
export interface FaqPlay {
  /** The last message that nobody but they see and that says this, once there is one. */
  alone(who: Who, pattern: RegExp): Promise<Shown>;
  /** Luz asks and Kim answers her, in a channel; what Kim wrote. */
  talk(question?: string, said?: string, at?: 'channel' | 'den'): Promise<Shown>;
  /** Ben takes it into the FAQ as it is. */
  capture(said: Shown, at?: 'channel' | 'den'): Promise<Screen>;
  /** They press a button of what was written to them directly. */
  pressDirect(who: Who, pattern: RegExp, button: string): Promise<Screen>;
  /** Rosa adds an entry and publishes it. */
  publish(question: string, text: string): Promise<void>;
  search(query: string): Promise<Screen>;
}

export function faqPlay({ stage, rosa, ben }: Pick<Play, 'stage' | 'rosa' | 'ben'>): FaqPlay {
  const seen = async (look: () => readonly Shown[], pattern: RegExp, where: string): Promise<Shown> => {
    const found = () => look().findLast((each) => pattern.test(each.text));
    await stage().until(() => found() !== undefined, `${where} to say ${pattern}`);
    const shown = found();
    if (!shown) throw new Error(`${where} no longer says ${pattern}`);
    return shown;
  };
  const placeOf = (at: 'channel' | 'den') => (at === 'den' ? (stage().den ?? (() => [])) : stage().channel);
  return {
    alone: (who, pattern) => seen(() => stage().alone(who), pattern, `what ${who} alone sees`),
    talk: async (question = asked, said = answer, at = 'channel') => {
      await stage().person('luz', at).say(question);
      const first = await seen(placeOf(at), literally(question), at);
      const all = placeOf(at);
      const before = all().length;
      await stage().person('kim', at).answer(first, said);
      await stage().until(() => all().length > before, `${at} to have an answer`);
      return last(all());
    },
    capture: async (said, at = 'channel') => {
      const { form } = await stage().person('ben', at).choose('Capture as FAQ', said);
      return stage().person('ben', at).submit(form, {});
    },
    pressDirect: async (who, pattern, button) => {
      const look = () =>
        stage()
          .direct(who)
          .filter(({ controls }) => controls.some((each) => each.startsWith(button)));
      const shown = await seen(look, pattern, `the direct messages of ${who}, with “${button}”,`);
      return stage().person(who, 'direct').press(shown, button);
    },
    publish: async (question, text) => {
      const { form } = await rosa().command('faq add');
      await rosa().press(only(await rosa().submit(form, { question, answer: text })), 'Publish now');
    },
    search: (query) => ben().command('faq search', { query }),
  };
}

const last = (all: readonly Shown[]): Shown => {
  const shown = all.at(-1);
  if (!shown) throw new Error('nothing was said');
  return shown;
};

const literally = (words: string): RegExp => new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
