import { beforeEach, describe, expect, it } from 'vitest';
import type { Form } from '../../src/surface/form.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { polling } from './polling.ts';
import { control, linesOf, messageIn, said, standingIn, toldIn } from './reading.ts';
import { type Town, town } from './town.ts';

let here: Town;
beforeEach(async () => {
  here = await town();
});

const { as, settle, card, open, tally, vote, through, close } = polling(() => here);
const edit = (words: string) => as('ada').say(`topics edit ${words}`);
const at = async (moment: string) => {
  here.house.clock.set(moment);
  await settle();
};
const formIn = (reply: Reply): Form => {
  if (reply.kind !== 'form') throw new Error(`a ${reply.kind} is no form`);
  return reply.form;
};
const aloud = () =>
  standingIn(here.paper)
    .filter((each) => each.headline === 'This poll has changed')
    .map((each) => linesOf(each).join('\n'));

describe('editing a poll', () => {
  it('changes its question and its end, and says so under it', async () => {
    await open(2);
    await vote('ben', 2);
    expect(toldIn(await edit('1 question: Which first? closes: 2026-03-12 10:00'))).toBe(
      'Poll #1 is changed\nIts question is now: Which first?\nIt closes 2026-03-12T15:00:00.000Z.\nAll other votes stay as they are.',
    );
    await settle();
    expect(card().headline).toBe('Which first?');
    expect(await tally()).toEqual(['1. Curfews · 0 votes', '2. Street lights · 1 vote']);
    expect(aloud()).toHaveLength(1);
    expect(here.paper.in('general').at(-1)?.under).toBe(here.paper.in('general')[0]?.id);
  });

  it('to a later end keeps it open past the old one, and closes it at the new one', async () => {
    await open(2);
    await edit('1 closes: 2026-03-12 17:00');
    await at('2026-03-10T22:00:01Z');
    await vote('ben', 2);
    expect(await tally()).toContain('2. Street lights · 1 vote');
    await at('2026-03-12T22:00:01Z');
    expect(linesOf(card()).join('\n')).toContain('Closed 2026-03-12T22:00');
  });

  it('to an earlier end closes it then, once', async () => {
    await open(2);
    await edit('1 closes: 2026-03-05 17:00');
    await at('2026-03-05T23:00:01Z');
    expect(linesOf(card()).join('\n')).toContain('Closed 2026-03-05T23:00');
    await at('2026-03-10T22:00:01Z');
    expect(standingIn(here.paper).map((each) => each.headline)).toEqual([
      'What should we talk about next?',
      'This poll has changed',
      'The poll has closed and nobody voted',
    ]);
  });

  it('back to the end that it had before closes it then', async () => {
    await open(2);
    await edit('1 closes: 2026-03-12 17:00');
    await edit('1 closes: 2026-03-10 17:00');
    await at('2026-03-10T22:00:01Z');
    expect(linesOf(card()).join('\n')).toContain('Closed 2026-03-10T22:00');
  });

  it('adds topics after the others, whose votes stay', async () => {
    await open(2, 'votes: 2');
    await vote('ben', 1);
    await as('eva').say('topics suggest Mentors');
    expect(toldIn(await edit('1 add: 3'))).toContain('Added: Mentors');
    await settle();
    await vote('ben', 3);
    expect(await tally()).toEqual(['1. Curfews · 1 vote', '2. Street lights · 0 votes', '3. Mentors · 1 vote']);
    expect(toldIn(await edit('1 add: 3'))).toContain('Poll #1 is like that already.');
  });

  it('takes a topic out: its voters have that vote back, all others keep theirs, and it waits on the list', async () => {
    await open(3, 'votes: 1');
    await vote('ben', 2);
    await vote('eva', 1);
    expect(toldIn(await edit('1 remove: 2'))).toContain('Taken out: Street lights.');
    expect(await tally()).toEqual(['1. Curfews · 1 vote', '2. Street lights · withdrawn', '3. Mentors · 0 votes']);
    expect(said((await vote('ben', 2)) ?? { kind: 'done' })).toMatch(/withdrawn/);
    expect(said((await vote('ben', 3)) ?? { kind: 'done' })).toBe('You vote for one topic');
    const list = toldIn(await as('kim').say('topics list'));
    expect(list).toMatch(/#2 Street lights · 1 wants it · suggested/);
    await close();
    expect(linesOf(card())).toContain('3. Street lights · withdrawn');
  });

  it('puts a topic back in its place, with the votes that were not given elsewhere since', async () => {
    await open(3, 'votes: 1');
    await vote('ben', 2);
    await vote('eva', 2);
    await edit('1 remove: 2');
    await vote('ben', 1);
    await edit('1 add: 2');
    expect(await tally()).toEqual(['1. Curfews · 1 vote', '2. Street lights · 1 vote', '3. Mentors · 0 votes']);
  });

  it('that took a topic out is not undone by a member who adds it', async () => {
    await open(3, 'write-ins: yes');
    await edit('1 remove: 2');
    const warning = messageIn(await as('ben').say('topics add Street lights'));
    expect(said(await as('ben').press(control(warning, 'Add #2')))).toMatch(/^A coordinator took that topic out/);
    expect(await tally()).toContain('2. Street lights · withdrawn');
  });

  it('keeps the order of a ranked ballot', async () => {
    await open(3, 'method: ranked');
    await through('ben', 'Fill in', 'Mentors', 'Street lights', 'Curfews');
    await edit('1 remove: 2');
    await edit('1 add: 2');
    await close();
    expect(linesOf(card())[2]).toMatch(/^1\. Mentors · preferred to Street lights/);
  });

  it('is refused for what is not there, waits no longer, or would leave too little', async () => {
    await open(2);
    await as('ada').say('topics suggest Mentors');
    await as('ada').say('topics remove 3');
    expect(toldIn(await edit('7 question: x'))).toContain('There is no open poll #7.');
    expect(toldIn(await edit('1 add: 9'))).toContain('There is no topic #9.');
    expect(toldIn(await edit('1 add: 3'))).toContain('Topic #3 no longer waits');
    expect(toldIn(await edit('1 add: some'))).toContain('“some” is not a list of topics.');
    expect(toldIn(await edit('1 remove: 3'))).toContain('Topic #3 is no choice in this poll.');
    expect(toldIn(await edit('1 remove: 1'))).toContain('A poll needs at least 2 topics; only 1 would be left.');
    expect(toldIn(await edit('1 closes: yesterday'))).not.toContain('is changed');
    expect(said(await as('ben').say('topics edit 1 question: x'))).toMatch(/coordinator/);
    expect(aloud()).toEqual([]);
  });

  it('of a topic in another open poll is refused', async () => {
    await open(2);
    for (const title of ['Mentors', 'Truancy']) await as('ada').say(`topics suggest ${title}`);
    await as('ada').say('topics poll 3, 4 closes: 2026-03-10');
    expect(toldIn(await edit('1 add: 3'))).toContain('Topic #3 is in another open poll.');
  });

  it('opens its form from the list of polls, filled in', async () => {
    await open(2, 'question: Which first?');
    const form = formIn(await as('ada').press(control(messageIn(await as('ada').say('topics polls')), 'Edit #1')));
    expect(form.fields.map((field) => field.name)).toEqual(['question', 'closes', 'remove']);
    expect(said(await as('ada').submit(form.name, { question: ['Which last?'] }))).toBe('Poll #1 is changed');
    await settle();
    expect(card().headline).toBe('Which last?');
  });

  it('by two at once takes both changes', async () => {
    await open(4);
    await Promise.all([edit('1 remove: 2'), edit('1 remove: 3')]);
    expect((await tally()).filter((line) => line.endsWith('withdrawn'))).toHaveLength(2);
    const replies = await Promise.all([edit('1 remove: 1'), edit('1 remove: 4')]);
    expect(
      replies
        .map(toldIn)
        .join('\n')
        .match(/A poll needs at least 2 topics/g),
    ).toHaveLength(2);
  });
});
