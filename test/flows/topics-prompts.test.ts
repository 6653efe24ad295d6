import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Form } from '../../src/surface/form.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { community } from '../support/house.ts';
import { control, labelsIn, linesOf, messageIn, said, standingIn, toldIn } from './reading.ts';
import { type Town, town } from './town.ts';

let here: Town;
/** Monday 2 March 2026, 9:00 in Chicago. */
beforeEach(async () => {
  here = await town();
});

const as = (id: string) => here.house.person(id);
const settle = () => here.house.settle();
const at = async (moment: string) => {
  here.house.clock.set(moment);
  await settle();
};
const shown = (nth = -1) => standingIn(here.paper).at(nth) ?? { headline: 'nothing', blocks: [] };
const words = (nth = -1) => linesOf(shown(nth)).join('\n');
const headlines = () => standingIn(here.paper).map((each) => each.headline);
const count = async (what: string) =>
  (await here.house.db.execute<{ n: number }>(sql.raw(`select count(*)::int as n from ${what}`))).rows[0]?.n;
const idOf = (nth = -1) => here.paper.in('general').at(nth)?.id ?? '';
const formIn = (reply: Reply): Form => {
  if (reply.kind !== 'form') throw new Error(`a ${reply.kind} is no form: ${JSON.stringify(reply)}`);
  return reply.form;
};

const TRIED = 'What did you try since the last call?';
const ask = async (how = '', text = TRIED) => {
  const reply = await as('ada').say(`topics prompt ${text} ${how}`);
  await settle();
  return reply;
};
const answer = async (id: string, given: string, named?: 'yes' | 'no', nth = -1): Promise<Reply> => {
  const form = formIn(await as(id).press(control(shown(nth), 'Answer')));
  return as(id).submit(form.name, { words: [given], ...(named && { named: [named] }) });
};

describe('a prompt', () => {
  it('is asked at once in every channel of the community', async () => {
    expect(toldIn(await ask())).toMatch(/^Prompt #1 is out\nIt takes answers until 2026-03-07T15:00:00/);
    expect(words()).toMatch(
      /^What did you try since the last call\?\nPress the button, or answer this message\.\nNo answer yet\. Closes 2026-03-07/,
    );
    expect(standingIn(here.slate, 'red').map((each) => each.headline)).toEqual(headlines());
  });

  it('is asked in one channel alone, where that was wanted', async () => {
    await ask('channel: here');
    expect([headlines(), standingIn(here.slate, 'red')]).toEqual([[TRIED], []]);
    const elsewhere = here.house.person('ada', { channel: 'direct-ada' });
    expect(toldIn(await elsewhere.say(`topics prompt ${TRIED} channel: here`))).toContain(
      'This is not one of the community’s channels.',
    );
  });

  it('is asked by coordinators, and needs words', async () => {
    expect(said(await as('ben').say(`topics prompt ${TRIED}`))).toMatch(/coordinator/);
    expect(toldIn(await as('ada').say('topics prompt 🔥🔥'))).toContain('A question needs at least one word.');
    expect(formIn(await as('ada').say('topics prompt')).fields.slice(0, 5)).toMatchObject(
      ['text', 'ask', 'when', 'every', 'closes'].map((name) => ({ name })),
    );
    expect(await count('topics_prompt')).toBe(0);
  });

  it('of many lines has the first as its headline and all in its body', async () => {
    await as('ada').submit('topics.prompt', { text: ['Tell us.\nWhat did you try?\nWhat came of it?'] });
    await settle();
    expect(words()).toMatch(/^Tell us\.\nTell us\.\nWhat did you try\?\nWhat came of it\?\nPress/);
  });

  it('waits for its time', async () => {
    expect(toldIn(await ask('when: thursday 10:00'))).toContain('It is asked 2026-03-05T16:00:00');
    expect(headlines()).toEqual([]);
    await at('2026-03-05T16:00:01Z');
    expect(headlines()).toEqual([TRIED]);
    expect(toldIn(await as('ada').say('topics prompt x when: yesterday'))).not.toContain('planned');
  });
});

describe('an answer', () => {
  it('is given in a form, counted at once, and shown with a name when the prompt closes', async () => {
    await ask();
    expect(toldIn(await answer('ben', 'We dimmed the lights'))).toMatch(
      /^Your answer is in\nWe dimmed the lights\nIt is shown with your name when the question closes/,
    );
    await settle();
    expect(words()).toContain('1 answer so far.');
    expect(words()).not.toContain('dimmed');
    await at('2026-03-07T15:00:01Z');
    expect(words(0)).toMatch(/Closed 2026-03-07T15:00:00\.000Z with 1 answer\.$/);
    expect(labelsIn(shown(0))).toEqual([]);
    expect(words(1)).toBe(`One answer: ${TRIED}\nben: We dimmed the lights`);
    expect(here.paper.in('general').at(-1)?.under).toBe(idOf(0));
  });

  it('is shown without a name where that was asked for', async () => {
    await ask();
    expect(toldIn(await answer('ben', 'It failed', 'no'))).toContain('It is shown without your name');
    await at('2026-03-08T15:00:00Z');
    expect(words(1)).toBe(`One answer: ${TRIED}\nSomebody: It failed`);
    expect(words(1)).not.toContain('ben');
  });

  it('is taken where it stands, under the message, once however often it is delivered', async () => {
    await ask();
    expect(await as('ben').answer(idOf(), 'We dimmed the lights')).toEqual({ kind: 'noted' });
    const from = { event: 'same', workspace: 'W1', channel: 'general', person: 'eva' };
    for (let i = 0; i < 3; i++) {
      await here.paper.inbox().handle({ kind: 'heard', from, id: 'w', under: idOf(), text: 'We asked the shops' });
    }
    await settle();
    expect(words()).toContain('2 answers so far.');
    expect(await as('ben').answer(idOf(), '🔥')).toEqual({ kind: 'done' });
  });

  it('may be given several times by one person', async () => {
    await ask();
    for (const given of ['One', 'Two']) await answer('ben', given);
    await as('ben').answer(idOf(), 'Three');
    await settle();
    expect(words()).toContain('3 answers so far.');
  });

  it('that comes too late is said to be, and what was typed is given back', async () => {
    await ask();
    const form = formIn(await as('ben').press(control(shown(), 'Answer')));
    const [button, id] = [control(shown(), 'Answer'), idOf()];
    await at('2026-03-07T15:00:01Z');
    const late = await as('ben').submit(form.name, { words: ['We dimmed the lights'] });
    expect(toldIn(late)).toBe(
      'This question is closed, so your answer was not taken\nYou wrote:\nWe dimmed the lights',
    );
    expect(said(await as('ben').press(button))).toBe('This question is closed.');
    expect(await as('ben').answer(id, 'We dimmed the lights')).toEqual({ kind: 'done' });
    expect(await count('topics_answer')).toBe(0);
    expect(words()).toContain('Nobody answered.');
    expect(headlines()).toHaveLength(1);
  });

  it('is not taken after its time, also while nobody was there to close the prompt', async () => {
    await ask();
    here.house.clock.set('2026-03-07T15:00:00Z');
    expect(await as('ben').answer(idOf(), 'late')).toEqual({ kind: 'done' });
    expect(said(await as('ben').press(control(shown(), 'Answer')))).toBe('This question is closed.');
  });

  it('typed as a command goes to the only question that waits', async () => {
    expect(said(await as('ben').say('topics answer We dimmed them'))).toBe('No question waits for an answer now.');
    await ask();
    expect(said(await as('ben').say('topics answer We dimmed them'))).toBe('Your answer is in');
    await ask('', 'Who could host?');
    expect(said(await as('ben').say('topics answer Me'))).toMatch(/^Several questions wait/);
  });

  it('is one of many that are shown a page at a time, to whoever asks', async () => {
    await ask();
    for (let i = 1; i <= 15; i++) {
      await as(`member${i}`).answer(idOf(0), `Answer ${i} ${'x'.repeat(i === 3 ? 400 : 0)}`);
      here.house.clock.pass(1_000);
    }
    await at('2026-03-07T15:00:01Z');
    expect(linesOf(shown()).length).toBe(1 + 12 + 1);
    expect(words()).toMatch(/^15 answers: .*\nmember1: Answer 1 *\n[\s\S]*member12: Answer 12 *\nAnd 3 more\.$/);
    expect(words()).toMatch(/member3: Answer 3 x+…\n/);
    const all = messageIn(await as('kim').press(control(shown(), 'See all')));
    expect(linesOf(all)).toContain(`member3: Answer 3 ${'x'.repeat(400)}`);
    const second = await as('kim').press(control(all, 'Next'));
    expect([second.kind, toldIn(second)]).toEqual(['replace', expect.stringContaining('member15: Answer 15')]);
  });

  it('of a question that is open is shown to nobody', async () => {
    await ask();
    await as('ben').answer(idOf(), 'One');
    const { rows } = await here.house.db.execute<{ id: string }>(sql`select id from topics_round`);
    const { encodeAction } = await import('../../src/surface/action.ts');
    const see = encodeAction({ name: 'topics.answers', args: [rows[0]?.id ?? ''] });
    expect(toldIn(await as('ada').press(see))).not.toContain('One');
  });

  it('goes with the member', async () => {
    await ask();
    await as('ben').answer(idOf(), 'One');
    await here.house.db.execute(sql`delete from member where person_id in
      (select person_id from account where external = 'ben')`);
    expect(await count('topics_answer')).toBe(0);
  });

  it('from another community is not taken', async () => {
    await ask();
    await community(here.house.db, { name: 'Other', at: [{ platform: 'paper', workspace: 'W1', channel: 'other' }] });
    const stranger = here.house.person('kim', { channel: 'other' });
    expect(said(await stranger.press(control(shown(), 'Answer')))).toBe('This question belongs to another community.');
  });
});

describe('a prompt for topics', () => {
  const NEXT = 'What should we talk about next?';
  const askTopics = () => ask('ask: topic', NEXT);

  it('takes them by the form for suggestions, and shows what came', async () => {
    await askTopics();
    expect(words()).toContain('each answer goes on the list of topics');
    const form = formIn(await as('ben').press(control(shown(), 'Answer')));
    expect(form.fields.map((field) => field.name)).toEqual(['title', 'why', 'speak']);
    expect(said(await as('ben').submit(form.name, { title: ['Night buses'], speak: ['yes'] }))).toBe(
      'Suggested as topic #1',
    );
    await settle();
    expect(words()).toContain('1 answer so far.');
    await at('2026-03-07T15:00:01Z');
    expect(words()).toBe(`One answer: ${NEXT}\nben: Night buses · topic #1`);
  });

  it('takes them from its thread: the first line as the title, the rest as why', async () => {
    await askTopics();
    expect(await as('ben').answer(idOf(), 'Night buses\nMy niece walks home')).toEqual({ kind: 'noted' });
    expect(toldIn(await as('eva').say('topics list'))).toMatch(/#1 Night buses · 1 wants it .*\nMy niece walks home/);
  });

  it('joins from its thread what is there already, and says so privately with a way out', async () => {
    await as('ada').say('topics suggest Youth curfews');
    await askTopics();
    expect(await as('ben').answer(idOf(), 'Do youth curfews work?')).toEqual({ kind: 'noted' });
    await settle();
    expect(toldIn(await as('eva').say('topics list'))).toContain('#1 Youth curfews · 2 want it');
    const [letter] = standingIn(here.paper, 'direct-ben');
    expect(letter && labelsIn(letter)).toEqual(['Me too · #1 ✓', 'Suggest mine anyway']);
    const own = here.house.person('ben', { channel: 'direct-ben' });
    expect(said(await own.press(control(letter ?? shown(), 'Suggest mine')))).toBe('Suggested as topic #2');
    await settle();
    expect(words()).toContain('2 answers so far.');
  });

  it('counts joining what is much like it as one answer, and takes that back with the wish', async () => {
    await as('ada').say('topics suggest Youth curfews');
    await askTopics();
    const form = formIn(await as('ben').press(control(shown(), 'Answer')));
    let warning = messageIn(await as('ben').submit(form.name, { title: ['Do youth curfews work?'] }));
    for (const answers of ['1 answer so far', 'No answer yet', '1 answer so far']) {
      warning = messageIn(await as('ben').press(control(warning, 'Me too')));
      await settle();
      expect(words()).toContain(answers);
    }
  });

  it('is answered by no form that was made up', async () => {
    const made = { title: ['Night buses'], round: ['no such round'] };
    expect(said(await as('ben').submit('topics.suggest', made))).toBe('Suggested as topic #1');
    expect(said(await as('ben').submit('topics.answer', { words: ['x'], round: ['no such round'] }))).toBe(
      'No question waits for an answer now.',
    );
  });

  it('that has closed leaves a topic sent late on the list all the same', async () => {
    await askTopics();
    const form = formIn(await as('ben').press(control(shown(), 'Answer')));
    await at('2026-03-07T15:00:01Z');
    expect(said(await as('ben').submit(form.name, { title: ['Night buses'] }))).toBe('Suggested as topic #1');
    expect(await count('topics_answer')).toBe(0);
  });

  it('takes two who say the same at once as one topic that both want', async () => {
    await askTopics();
    await Promise.all(['ben', 'eva'].map((id) => as(id).answer(idOf(), 'Night buses')));
    expect(await count('topics_topic')).toBe(1);
    expect(toldIn(await as('kim').say('topics list'))).toContain('2 want it');
  });
});

describe('a prompt that comes again', () => {
  const EVERY = 'every: every second monday 09:00 closes: 5';

  it('is asked at each time of its rhythm, across a change of clocks, and closes in between', async () => {
    expect(toldIn(await ask(EVERY))).toMatch(
      /^Prompt #1 is planned\nIt is asked 2026-03-09T14:00:00.* for the first time, and then every second monday 09:00/,
    );
    await at('2026-03-09T14:00:01Z');
    expect(headlines()).toEqual([TRIED]);
    await at('2026-03-16T14:00:01Z');
    expect(words()).toContain('Closed 2026-03-14T14:00');
    await at('2026-03-23T14:00:01Z');
    expect(headlines()).toEqual([TRIED, TRIED]);
    expect(await count('topics_round')).toBe(2);
  });

  it('closes before it is asked again', async () => {
    await ask('every: every monday 09:00 closes: 30');
    await at('2026-03-09T14:00:01Z');
    await at('2026-03-16T14:00:01Z');
    expect(words(0)).toContain('Closed 2026-03-16T14:00');
    expect(words(1)).toContain('No answer yet.');
  });

  it('is asked once, late, after a time in which nothing ran, and goes on', async () => {
    await ask('every: every monday 09:00');
    await at('2026-04-01T12:00:00Z');
    expect(headlines()).toEqual([TRIED]);
    await at('2026-04-06T14:00:01Z');
    expect(headlines()).toEqual([TRIED, TRIED]);
  });

  it('is asked once by three of us at once', async () => {
    await ask('every: every monday 09:00');
    here.house.clock.set('2026-03-09T14:00:01Z');
    await Promise.all([settle(), settle(), settle()]);
    expect(headlines()).toEqual([TRIED]);
  });

  it('is refused where nobody can tell when', async () => {
    expect(toldIn(await ask('every: whenever'))).toContain('I cannot read “whenever” as how often.');
    expect(toldIn(await ask('every: every monday starting 31 february'))).toMatch(
      /day that does not exist|not understood/,
    );
    expect(await count('topics_prompt')).toBe(0);
  });

  it('begins at the time that is said with it', async () => {
    expect(toldIn(await ask('every: every monday when: 2026-03-23 10:30'))).toContain('It is asked 2026-03-23T15:30');
  });
});

describe('the list of prompts', () => {
  it('shows what is asked and what will be, to coordinators', async () => {
    expect(toldIn(await as('ada').say('topics prompts'))).toContain('Nothing is asked in the channels now');
    await ask();
    await ask('every: every monday 09:00', 'Who could host?');
    expect(toldIn(await as('ada').say('topics prompts'))).toMatch(
      /^2 prompts\n#1 What did you try.* · takes answers until .* \(none yet\)\n#2 Who could host\? · asked again 2026-03-09T14:00:00\.000Z \(every monday 09:00\)$/,
    );
    expect(said(await as('ben').say('topics prompts'))).toMatch(/coordinator/);
  });

  it('stops one: it is not asked again, and what is open closes and shows what came', async () => {
    await ask('every: every monday 09:00');
    await at('2026-03-09T14:00:01Z');
    await answer('ben', 'We dimmed the lights');
    const stop = control(messageIn(await as('ada').say('topics prompts')), 'Stop #1');
    const replies = await Promise.all([as('ada').press(stop), as('ada').press(stop)]);
    expect(replies.map(said).toSorted()).toEqual(['Prompt #1 is stopped', 'Prompt #1 was stopped before']);
    await at('2026-03-30T14:00:01Z');
    expect(headlines()).toEqual([TRIED, `One answer: ${TRIED}`]);
    expect(toldIn(await as('ada').say('topics prompts'))).toContain('Nothing is asked');
  });

  it('rewords one, also where it stands asked, and keeps its answers', async () => {
    await ask('every: every monday 09:00');
    await at('2026-03-09T14:00:01Z');
    await answer('ben', 'We dimmed the lights');
    const form = formIn(await as('ada').press(control(messageIn(await as('ada').say('topics prompts')), 'Reword #1')));
    expect(form.fields.map((field) => 'initial' in field && field.initial)).toEqual([TRIED]);
    const values = { text: ['What came of it?'] };
    expect(said(await as('ada').submit(form.name, values))).toBe('Prompt #1 has new words');
    await settle();
    expect(words()).toMatch(/^What came of it\?\n[\s\S]*1 answer so far/);
    await at('2026-03-16T14:00:01Z');
    expect(headlines()).toEqual(['What came of it?', 'One answer: What came of it?', 'What came of it?']);
    expect(toldIn(await as('ada').say('topics reword prompt: 7 text: What?'))).toContain('No prompt #7 is asked');
  });
});

describe('two members who are one person', () => {
  it('have answered once where they named one topic twice, and keep all their words', async () => {
    await ask('ask: topic', 'What next?');
    await as('ben').answer(idOf(), 'Night buses');
    const slate = here.house.person('red-ben', { platform: here.slate, workspace: 'S1', channel: 'red' });
    await slate.answer(here.slate.in('red').at(-1)?.id ?? '', 'Night buses');
    await settle();
    expect(words()).toContain('2 answers so far.');
    const code = linesOf(messageIn(await as('ben').say('convener profile link')))
      .join(' ')
      .match(/[A-Z0-9]{4}-?[A-Z0-9]{4}/)?.[0];
    await slate.say(`convener profile link ${code}`);
    await settle();
    expect(words()).toContain('1 answer so far.');
  });
});
