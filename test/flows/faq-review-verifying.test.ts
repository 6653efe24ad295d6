import { describe, expect, it } from 'vitest';
import { calls } from '../../src/chores/calls/chore.ts';
import { questionRaised } from '../../src/chores/calls/facts.ts';
import { convener } from '../../src/chores/convener/chore.ts';
import { faq } from '../../src/chores/faq/chore.ts';
import { done } from '../../src/kernel/answer.ts';
import { defineChore } from '../../src/kernel/chore.ts';
import { command } from '../../src/kernel/command.ts';
import { line } from '../../src/kernel/field.ts';
import { CITY, DAY, type Desk, desk, LIGHTS, wordsOf } from './faq-desk.ts';
import { filled, formIn } from './faq-hall.ts';
import { labelsIn, messageIn, standingIn, toldIn } from './reading.ts';

const entry = async (here: Desk, number = 1) => {
  const found = (await here.entries()).find((each) => each.number === number);
  if (!found) throw new Error(`no entry ${number}`);
  return found;
};
const published = async () => {
  const here = await desk();
  await here.draft();
  await here.press('ada', here.card('ada'), 'Approve');
  return here;
};
const nothing = { headline: '', blocks: [] };

describe('an entry whose time is over', () => {
  it('is shown to a steward, and found meanwhile with a line that says so', async () => {
    const here = await published();
    await here.reach('2026-09-02T14:00:00Z');
    expect(here.cards('ada')).toBe(1);
    await here.reach('2026-09-03T00:00:00Z');
    const card = here.card('ada');
    expect(wordsOf(card)).toContain('is it still right?');
    expect(labelsIn(card ?? nothing)).toEqual(['Still right', 'Edit', 'Withdraw', 'Later']);
    expect(toldIn(await here.as('leo').say('faq search street lights'))).toContain('Was to be checked again');
  });

  it('is right for as long again when the steward says so', async () => {
    const here = await published();
    await here.reach('2026-09-03T00:00:00Z');
    expect(toldIn(await here.press('ada', here.card('ada'), 'Still right'))).toContain('#1 is still right');
    expect((await entry(here)).verifiedUntil?.toISOString()).toMatch(/^2027-03-0[23]/);
    expect(here.card('ada')?.headline).toContain('Done');
    await here.reach('2027-03-10T00:00:00Z');
    expect(wordsOf(here.card('ada'))).toContain('is it still right?');
  });

  it('is right for as long again when it is edited, and withdrawn when the steward says so', async () => {
    const here = await published();
    await here.reach('2026-09-03T00:00:00Z');
    const form = formIn(await here.press('ada', here.card('ada'), 'Edit'));
    await here.submit('ada', form.name, { question: LIGHTS, answer: 'The county, since July.' });
    expect(here.card('ada')?.headline).toContain('Done');
    await here.reach('2027-03-10T00:00:00Z');
    const withdraw = formIn(await here.press('ada', here.card('ada'), 'Withdraw'));
    await here.submit('ada', withdraw.name, { why: 'Nobody knows' });
    expect(await entry(here)).toMatchObject({ state: 'removed', waitsSince: null });
  });

  it('is asked about once, late, where the house was down', async () => {
    const here = await published();
    await here.pass(900 * DAY);
    expect(await here.count(`faq_shift where ended_at is null`)).toBe(1);
    expect(here.cards('ada')).toBe(2);
    expect(here.card('ada')?.headline).toBe('1 entry waits for you');
  });

  it('that was taken out before is not asked about', async () => {
    const here = await published();
    await here.submit('ada', 'faq.remove', { entry: '1' });
    await here.pass(200 * DAY);
    expect(here.cards('ada')).toBe(1);
  });
});

/** Says what the calls’ chore would say. */
const teller = defineChore({
  name: 'teller',
  summary: { en: 'Tells', es: 'Cuenta' },
  commands: [
    command({
      path: 'teller raise',
      summary: { en: 'Tells', es: 'Cuenta' },
      form: { title: { en: 'Tell', es: 'Contar' }, submit: { en: 'Tell', es: 'Contar' } },
      fields: { question: line({ label: { en: 'what', es: 'qué' }, max: 1_000 }) },
      run: async (turn, { question }) => {
        const of = { community: turn.community.id, call: 'c', by: turn.actor.id, link: 'https://notes.example/1' };
        await turn.tell(questionRaised, { ...of, question });
        return done;
      },
    }),
  ],
});

describe('a question that a call left open', () => {
  const raised = async (question = 'How do others fund mentors?') => {
    const here = await desk({ chores: [faq, calls, convener, teller] });
    await here.submit('ben', 'teller.raise', { question });
    return here;
  };

  it('is a draft that lacks its answer, once however often it is told', async () => {
    const here = await raised();
    await here.submit('ben', 'teller.raise', { question: 'How do others fund mentors?' });
    expect(await here.entries()).toHaveLength(1);
    const card = here.card('ada');
    expect(wordsOf(card)).toContain('From the notes of a call, written by ben');
    expect(wordsOf(card)).toContain('(there is no answer yet)');
    expect(labelsIn(card ?? nothing)).toEqual(['Answer it', 'Ask everyone', 'Reject', 'Merge into…', 'Later']);
  });

  it('is answered by the steward and then published', async () => {
    const here = await raised();
    const form = formIn(await here.press('ada', here.card('ada'), 'Answer it'));
    expect(filled(form, 'question')).toBe('How do others fund mentors?');
    await here.submit('ada', form.name, { question: 'How do others fund mentors?', answer: 'By a grant.' });
    await here.press('ada', here.card('ada'), 'Approve');
    expect(await entry(here)).toMatchObject({ state: 'published', origin: 'call', link: 'https://notes.example/1' });
    expect(toldIn(await here.as('ada').say('faq history 1'))).toContain('ada answered it');
  });

  it('is asked of everyone, and then is no draft any more', async () => {
    const here = await raised();
    const reply = await here.press('ada', here.card('ada'), 'Ask everyone');
    expect(toldIn(reply)).toContain('#1 is question #1 to everybody now');
    expect(standingIn(here.paper).some((each) => wordsOf(each).includes('How do others fund mentors?'))).toBe(true);
    expect((await entry(here)).state).toBe('rejected');
    expect(here.card('ada')?.headline).toContain('Done');
  });

  it('is cut where it is too long, and nothing where it says nothing', async () => {
    const here = await raised('Why? '.repeat(180));
    await here.submit('ben', 'teller.raise', { question: '?!' });
    const [only, ...others] = await here.entries();
    expect(others).toEqual([]);
    expect(only?.pieces[0]?.text.length).toBeLessThanOrEqual(200);
    expect(only?.pieces[0]?.text.endsWith('…')).toBe(true);
  });

  it('goes with who wrote it down', async () => {
    const here = await raised();
    await here.forget('ben');
    expect(toldIn(await here.as('ada').say('faq review'))).not.toContain('mentors');
    await here.press('ada', messageIn(await here.as('ada').say('faq review')), 'Reject');
    expect((await entry(here)).state).toBe('draft');
  });
});

it('an entry says what it said after all of it: the whole life of a draft', async () => {
  const here = await published();
  await here.submit('ada', 'faq.edit', { entry: '1', question: LIGHTS, answer: 'The state.' });
  await here.press(
    'ada',
    messageIn(await here.press('ada', messageIn(await here.as('ada').say('faq history 1')), 'Back to 2')),
    'Bring it back',
  );
  await here.submit('ada', 'faq.remove', { entry: '1', why: 'Old' });
  await here.press('ada', messageIn(await here.as('ada').say('faq history 1')), 'Put it back');
  const now = await entry(here);
  expect(now.pieces.map(({ text }) => text)).toEqual([LIGHTS, CITY]);
  expect(now.revision).toBe(6);
  expect(await here.count('audit')).toBe(5);
});
