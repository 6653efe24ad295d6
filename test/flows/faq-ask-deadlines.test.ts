import { beforeEach, describe, expect, it } from 'vitest';
import { convener } from '../../src/chores/convener/chore.ts';
import { faq } from '../../src/chores/faq/chore.ts';
import { speakers } from '../../src/chores/speakers/chore.ts';
import { BUSES, type Forum, forum, LIGHTS, lettersTo } from './faq-asking.ts';
import { formIn } from './faq-hall.ts';
import { labelsIn, messageIn, said, standingIn } from './reading.ts';

let here: Forum;
/** Monday 2 March 2026, 9:00 in Chicago; others are told after three days. */
beforeEach(async () => {
  here = await forum({ chores: [faq, convener, speakers] });
});

const WAITING = 'Could you answer';
const desk = () => here.told('desk');
const asked = (who: string) => here.howMany(WAITING, `direct-${who}`);
const knows = (who: string, topics: string) => here.as(who).submit('speakers.join', { topics: [topics] });
const thursday = '2026-03-05T16:00:00Z';

describe('a question that nobody has answered in time', () => {
  it('is told to the coordinators, once, and not before', async () => {
    await here.ask('ben');
    await here.reach('2026-03-05T14:00:00Z');
    expect(desk()).toEqual([]);
    await here.reach(thursday);
    expect(desk()).toEqual([
      expect.stringMatching(
        /^A question has no answer yet \| #1 Who pays for street lights\? · asked on 2026-03-02.* · 1 wants to know \|/,
      ),
    ]);
    await here.reach('2026-03-20T15:00:00Z');
    expect(desk()).toHaveLength(1);
  });

  it('is told late where we were down, once', async () => {
    await here.ask('ben');
    await here.ask('eva', BUSES);
    here.house.clock.set('2026-03-30T15:00:00Z');
    await here.house.settle();
    expect(desk()).toEqual([expect.stringMatching(/^2 questions have no answer yet \| #1 .* \| #2 Are there night/)]);
    await here.reach('2026-04-30T15:00:00Z');
    expect(desk()).toHaveLength(1);
  });

  it('that comes due on the same day waits for the next, with all others of that day', async () => {
    await here.ask('ben');
    for (const text of [BUSES, 'What is truancy?']) {
      here.house.clock.pass(3_600_000);
      await here.ask('ben', text);
    }
    await here.reach(thursday);
    await here.reach('2026-03-05T22:00:00Z');
    expect(desk()).toHaveLength(1);
    await here.reach('2026-03-06T16:00:00Z');
    expect(desk().at(-1)).toMatch(/^2 questions have no answer yet \| #2 .* \| #3 What is truancy\?/);
    expect(desk()).toHaveLength(2);
  });

  it('is told of with what came, where the asker has not said whether it answers it', async () => {
    await knows('luz', 'street lights');
    await here.ask('ben');
    await here.under('eva', 'Question', 'The city does.');
    await here.reach(thursday);
    expect(desk()[0]).toContain('one answer waits for the asker’s word');
    expect(asked('luz')).toBe(0);
  });

  it('is not told where it was answered or dropped meanwhile', async () => {
    await knows('luz', 'street lights and night buses');
    await here.ask('ben');
    await here.as('ben').say('faq answered 1');
    await here.ask('ben', BUSES);
    const list = messageIn(await here.as('ada').say('faq gaps'));
    await here.press('ada', list, 'Drop');
    await here.reach('2026-03-20T15:00:00Z');
    expect([desk(), asked('luz')]).toEqual([[], 0]);
  });

  it('is told as soon as it is brought back, where its time was over while it was dropped', async () => {
    await here.ask('ben');
    const dropped = messageIn(await here.press('ada', messageIn(await here.as('ada').say('faq gaps')), 'Drop'));
    await here.reach('2026-03-10T15:00:00Z');
    expect(desk()).toEqual([]);
    await here.press('ada', dropped, 'Undo');
    expect(desk()).toHaveLength(1);
  });

  it('that is open again has its days again, and is never told twice', async () => {
    await here.ask('ben');
    await here.as('ben').say('faq answered 1');
    await here.house.settle();
    await here.reach('2026-03-06T15:00:00Z');
    expect(desk()).toEqual([]);
    await here.press('ben', here.standing('Question'), 'Not answered');
    await here.reach('2026-03-08T15:00:00Z');
    expect(desk()).toEqual([]);
    await here.reach('2026-03-09T16:00:00Z');
    expect(desk()).toHaveLength(1);
    await here.as('ben').say('faq answered 1');
    await here.house.settle();
    await knows('luz', 'street lights');
    await here.press('ben', here.standing('Question'), 'Not answered');
    await here.reach('2026-03-30T16:00:00Z');
    expect([desk().length, asked('luz')]).toEqual([1, 0]);
  });
});

describe('members who may know', () => {
  it('are asked privately once, by what they could speak about, and never the asker', async () => {
    await knows('luz', 'Street lighting and parks');
    await knows('ben', 'street lights');
    await knows('eva', 'Hospitals');
    await here.ask('ben', LIGHTS, 'We have 400.');
    await here.reach(thursday);
    await here.reach('2026-03-30T15:00:00Z');
    expect(['luz', 'ben', 'eva'].map(asked)).toEqual([1, 0, 0]);
    expect(lettersTo(here, 'luz').at(-1)).toMatch(
      /^Could you answer question #1\? \| Nobody has answered it yet: Who pays for street lights\? \| We have 400\. \|/,
    );
  });

  it('are those who answered much the same before', async () => {
    await here.ask('ben', 'Who pays for the street lights at night?');
    await here.under('eva', 'Question', 'The city.');
    await here.press('ben', standingIn(here.paper, 'direct-ben').at(-1), 'This answers it');
    await here.ask('luz', 'Who pays for lights in the street of the harbour?');
    await here.reach(thursday);
    expect(['eva', 'ben', 'luz'].map(asked)).toEqual([1, 0, 0]);
  });

  it('are authors of entries about much the same', async () => {
    await here.publish('Who pays for the street lights at night?', 'The county does.');
    const reply = messageIn(await here.ask('ben'));
    await here.press('ben', reply, 'Ask everyone');
    await here.reach(thursday);
    expect(asked('ada')).toBe(1);
  });

  it('no longer are when they do not volunteer any more, and are by what they say now', async () => {
    await knows('luz', 'street lights');
    await knows('eva', 'hospitals');
    await knows('eva', 'street lights');
    await knows('max', 'street lights');
    await here.as('luz').say('speakers leave');
    await knows('max', '');
    await here.ask('ben');
    await here.reach(thursday);
    expect(['luz', 'eva', 'max'].map(asked)).toEqual([0, 1, 0]);
  });

  it('are five at most, and each three times a week at most, whatever is asked', async () => {
    const names = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'];
    for (const name of names) await knows(name, 'street lights');
    const words = ['crime', 'costs', 'repair', 'parks', 'energy', 'theft', 'timing', 'colours', 'noise'];
    for (const [i, word] of words.entries()) {
      const reply = await here.ask('ben', `Street lights and ${word.repeat(3)} ${word}`);
      if (said(reply).startsWith('This may')) await here.press('ben', messageIn(reply), 'Ask everyone');
      here.house.clock.set(new Date(Date.UTC(2026, 2, 2, 15 + i + 1)));
    }
    await here.reach('2026-03-08T15:00:00Z');
    const perMember = names.map(asked);
    expect(Math.max(...perMember)).toBe(3);
    expect(perMember.reduce((a, b) => a + b)).toBe(21);
    expect(await here.count('(select from faq_nudge group by question_id having count(*) > 5) many')).toBe(0);
  });

  it('may answer with the button, pass, or ask not to be asked for good', async () => {
    await knows('luz', 'street lights, night buses, truancy');
    await here.ask('ben');
    await here.reach(thursday);
    const letter = here.standing(WAITING, 'direct-luz');
    expect(labelsIn(letter ?? messageIn(undefined))).toEqual(['Answer', 'Not for me', 'Don’t ask me for help']);
    expect(formIn(await here.press('luz', letter, 'Answer')).fields.map((each) => each.name)).toEqual(['answer']);
    expect(said(await here.press('luz', letter, 'Not for me'))).toBe('All right: you are not asked about #1 again');
    const never = messageIn(await here.press('luz', letter, 'Don’t ask'));
    expect(never.headline).toBe('You are not asked to help any more');
    await here.ask('ben', BUSES);
    await here.reach('2026-03-15T15:00:00Z');
    expect(asked('luz')).toBe(1);
    expect(said(await here.press('luz', never, 'Ask me again'))).toBe('You may be asked to help again');
    await here.ask('ben', 'What works against truancy?');
    await here.reach('2026-03-25T15:00:00Z');
    expect(asked('luz')).toBe(2);
  });

  it('are written to in their own language', async () => {
    await here.as('luz').say('convener profile edit language: es');
    await knows('luz', 'street lights');
    await here.ask('ben');
    await here.reach(thursday);
    expect(lettersTo(here, 'luz').at(-1)).toMatch(/^¿Podrías responder la pregunta #1\?/);
  });
});
