import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/surface/platform.ts';
import { type Hall, hall } from './faq-hall.ts';
import { alter, shelve } from './faq-shelf.ts';
import { action, control, labelsIn, linesOf, messageIn, said, toldIn } from './reading.ts';

let here: Hall;
beforeEach(async () => {
  here = await hall();
});

const list = (rest = '', who = 'ben') => here.as(who).say(`faq list ${rest}`);
const press = (reply: Reply, label: string, picked: readonly string[] = []) =>
  here.as('ben').press(control(messageIn(reply), label), picked);
const numbers = (reply: Reply) =>
  linesOf(messageIn(reply))
    .flatMap((each) => /^#(\d+)/.exec(each)?.[1] ?? [])
    .map(Number);
const fill = async (count: number, tags: (i: number) => readonly string[] = () => []) => {
  for (let i = 1; i <= count; i++) {
    await shelve(here, `Question ${i}?`, `Answer ${i}.`, { tags: tags(i) });
    here.house.clock.pass(60_000);
  }
};

describe('the list of entries', () => {
  it('says how to begin where there are none', async () => {
    const empty = await list();
    expect(said(empty)).toBe('Nothing has been kept here yet');
    expect(toldIn(empty)).toContain('/faq add');
    expect(toldIn(empty)).toContain('Capture as FAQ');
  });

  it('has what helped most first, then the newest, and says so', async () => {
    await fill(4);
    for (const who of ['eva', 'ben']) await press(await here.as(who).say('faq search #2'), 'This helped');
    const shown = await here.as('eva').say('faq search #1');
    await here.as('eva').press(control(messageIn(shown), 'This helped'));
    await here.as('ben').press(control(messageIn(shown), 'Not this'));
    const listed = await list();
    expect(said(listed)).toBe('4 entries, most helpful first');
    expect(numbers(listed)).toEqual([2, 1, 4, 3]);
    expect(toldIn(listed)).toContain('#2 Question 2? · helped 1 member');
  });

  it('comes five a page, and goes on and back', async () => {
    await fill(12);
    const first = await list();
    expect(numbers(first)).toEqual([12, 11, 10, 9, 8]);
    expect(toldIn(first)).toContain('Page 1 of 3');
    const second = await press(first, 'Next');
    expect(numbers(second)).toEqual([7, 6, 5, 4, 3]);
    expect(numbers(await press(second, 'Previous'))).toEqual(numbers(first));
    expect(numbers(await list('page: 99'))).toEqual([2, 1]);
    const shown = await press(second, 'Show #6');
    expect(toldIn(shown)).toContain('Answer 6.');
    expect(messageIn(await press(shown, 'Back'))).toEqual(messageIn(second));
  });

  it('can be browsed by tag, the most used first, with how often each is used', async () => {
    await fill(7, (i) => (i === 1 ? ['Agua', 'río'] : i <= 6 ? ['agua'] : ['mercado']));
    const listed = await list();
    const pick = messageIn(listed)
      .blocks.flatMap((each) => (each.kind === 'controls' ? each.controls : []))
      .find((each) => each.kind === 'pick');
    expect(pick?.kind === 'pick' && pick.options.map(({ label }) => label)).toEqual([
      'agua (6)',
      'mercado (1)',
      'río (1)',
    ]);
    const key = pick?.kind === 'pick' ? (pick.options[0]?.value ?? '') : '';
    const water = await press(listed, 'Browse by tag', [key]);
    expect(said(water)).toBe('6 entries on agua, most helpful first');
    expect(numbers(water)).toEqual([6, 5, 4, 3, 2]);
    const more = await press(water, 'Next');
    expect(numbers(more)).toEqual([1]);
    expect(numbers(await press(await press(more, 'Show #1'), 'Back'))).toEqual([1]);
    expect(said(await press(more, 'All entries'))).toBe('7 entries, most helpful first');
  });

  it('takes a tag however it is written, and tells of one that is nowhere', async () => {
    await fill(2, (i) => (i === 1 ? ['río'] : []));
    for (const typed of ['río', 'RIO', '#Río']) expect(numbers(await list(`tag: ${typed}`))).toEqual([1]);
    expect(toldIn(await list('tag: sea'))).toContain('No entry has the tag “sea”.');
  });

  it('goes to all entries where a tag has gone meanwhile', async () => {
    await fill(6, () => ['tolls']);
    const tagged = await list('tag: tolls');
    for (const entry of await here.entries())
      await alter(here, entry, { act: 'edited', content: { ...entry, tags: [] } });
    expect(said(await press(tagged, 'Next'))).toBe('6 entries, most helpful first');
  });

  it('leaves out drafts, what was removed, and what has lost its words', async () => {
    await fill(3, () => ['tolls']);
    await shelve(here, 'Draft?', 'Draft.', { published: false, tags: ['wip'] });
    const [one, two] = await here.entries();
    if (one) await alter(here, one, { act: 'removed', state: 'removed' });
    if (two) await alter(here, two, { act: 'edited', content: { ...two, pieces: [] } });
    expect(numbers(await list())).toEqual([3]);
    expect(JSON.stringify(await list())).toContain('tolls (1)');
    expect(JSON.stringify(await list())).not.toContain('wip');
  });

  it('offers tags as one is typed', async () => {
    await fill(3, (i) => (i === 1 ? ['río', 'roads'] : ['roads']));
    const from = { event: 'c1', workspace: 'W1', channel: 'general', person: 'ben' };
    const offers = (typed: string) =>
      here.paper.inbox().complete({ from, path: ['faq', 'list'], name: 'tag', typed, limit: 5 });
    expect(await offers('')).toEqual([
      { label: 'roads (3)', value: 'roads' },
      { label: 'río (1)', value: 'río' },
    ]);
    expect(await offers('rio')).toEqual([{ label: 'río (1)', value: 'río' }]);
  });

  it('keeps its controls within what a platform takes, for the longest of tags', async () => {
    await fill(7, () => ['ñandú-'.repeat(5)]);
    const tagged = await list(`tag: ${'ñandú-'.repeat(5)}`);
    expect(labelsIn(messageIn(tagged))).toContain('Next');
    expect(action(messageIn(tagged), 'Next').args).toHaveLength(1);
    expect(control(messageIn(tagged), 'Next').length).toBeLessThan(100);
  });
});
