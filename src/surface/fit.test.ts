import { describe, expect, it } from 'vitest';
import { fit as fitTo } from './fit.ts';
import type { Limits } from './limits.ts';
import {
  type Block,
  type Button,
  controls,
  facts,
  list,
  type Message,
  note,
  numbered,
  type Pick,
  rule,
  text,
} from './message.ts';
import { plain } from './plain.ts';
import { bold, link, mention, moment, rich, type Text } from './text.ts';

/** Like Discord's, with two units for a character that has to be escaped. */
const limits: Limits = {
  headline: 200,
  total: 3900,
  block: 3900,
  parts: { total: 38, words: 1, row: 1, control: 1 },
  row: 5,
  options: 25,
  buttonLabel: 80,
  optionLabel: 100,
  prompt: 150,
  cost: (part) => {
    if (part.kind === 'mention') return 24;
    if (part.kind === 'moment') return 18;
    return part.text.replace(/[*_]/g, '\\$&').length + (part.kind === 'bold' ? 4 : 0);
  },
};

const ada = mention({ id: 'm1' as never, name: 'Ada' });
const closes = moment(new Date('2026-03-29T01:30:00Z'));
const button = (label: string): Button => ({ kind: 'button', label, action: { name: 'a', args: [label] } });
const menu = (labels: readonly string[], max = 3): Pick => ({
  kind: 'pick',
  prompt: 'Your votes',
  action: { name: 'topics.vote', args: ['p1'] },
  options: labels.map((label, i) => ({ label, value: `v${i}` })),
  min: 1,
  max,
});
const fitted = (blocks: readonly Block[], within: Partial<Limits> = {}) =>
  fitTo({ headline: 'Topics', blocks }, { ...limits, ...within }).blocks;
const times = <T>(count: number, each: (i: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => each(i));
const itemsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((each) => (each.kind === 'list' ? each.items.map(plain) : []));

describe('a poll with 40 choices of 120 characters', () => {
  const titles = times(40, (i) =>
    `${i + 1} is how *our* cities price waste services, and who decides`.padEnd(120, ' and so on'),
  );
  const poll: Message = {
    headline: 'What should we talk about next?',
    blocks: [
      numbered(titles.map((title, i) => rich`${bold(title)} · ${i} votes`)),
      controls(menu(titles, 20)),
      note(rich`3 votes each. Closes ${closes}. Opened by ${ada}.`),
    ],
  };
  const { blocks } = fitTo(poll, limits);

  it('keeps 40 numbered items that are told apart, with their votes', () => {
    const [first, ...rest] = blocks.filter((each) => each.kind === 'list');
    expect(rest).toEqual([]);
    expect(first?.from).toBe(1);
    const items = itemsOf(blocks);
    expect(items).toHaveLength(40);
    expect(new Set(items).size).toBe(40);
    for (const [i, item] of items.entries()) expect(item).toMatch(new RegExp(`^${i + 1} is how .{40,}… · ${i} votes$`));
  });

  it('keeps its note as it is', () => {
    expect(blocks.at(-1)).toEqual(poll.blocks[2]);
  });

  it('offers all of them in two menus that say which part they are', () => {
    const menus = blocks.flatMap((each) => (each.kind === 'controls' ? each.controls : [])) as readonly Pick[];
    expect(
      menus.map(({ prompt, action, options, min, max }) => [prompt, action.part, options.length, min, max]),
    ).toEqual([
      ['Your votes (1/2)', { from: 0, to: 25 }, 25, 0, 20],
      ['Your votes (2/2)', { from: 25, to: 40 }, 15, 0, 15],
    ]);
    expect(menus.flatMap(({ options }) => options.map(({ value }) => value))).toEqual(times(40, (i) => `v${i}`));
  });
});

it('a list of 500 items shows the first and counts the others', () => {
  const blocks = fitted([list(times(500, (i) => rich`${bold(`Topic ${i} about something`)} by ${ada}`))]);
  const items = itemsOf(blocks);
  expect(blocks).toHaveLength(1);
  expect(items[0]).toBe('Topic 0 about something by Ada');
  expect(items.length).toBeGreaterThan(50);
  expect(items.at(-1)).toBe(`… +${500 - (items.length - 1)}`);
});

it('a list over a block goes on in the next with the next number', () => {
  const blocks = fitted([numbered(times(10, (i) => rich`item ${i}`))], { block: 70 });
  expect(blocks.map((each) => each.kind === 'list' && [each.from, each.items.length])).toEqual([
    [1, 5],
    [6, 5],
  ]);
});

it('a long word gives way before a short one, and all words before a person, a moment and an address', () => {
  const item: Text = [
    bold('Waste services '.repeat(20)),
    ...rich` · 12 votes, ${ada}, ${closes}, ${link('map', 'https://e.org')}`,
  ];
  const shown = itemsOf(fitted([list([item])], { block: 110 }))[0];
  expect(shown).toMatch(/^Waste services.*… · 12 votes, Ada, 2026-03-29T01:30:00.000Z, map$/);
  const least = fitted([list([item])], { block: 70 });
  const dots = { kind: 'plain', text: '…' } as const;
  expect(least).toEqual([list([[dots, ada, dots, closes, dots, link('map', 'https://e.org')]])]);
});

it('people named after many short words stay', () => {
  const item = [...times(30, () => bold('word')), ada];
  const shown = fitted([list([item])], { block: 90 });
  expect(shown).toEqual([list([[...times(7, () => bold('word')), { kind: 'plain', text: '…' }, ada]])]);
});

it('one item that needs more than a message holds is cut, not left out', () => {
  const [block] = fitted([list([times(200, () => ada), rich`the next`, rich`the last`])]);
  if (block?.kind !== 'list') throw new Error('no list');
  expect(block.items[0]?.filter((part) => part === ada).length).toBeGreaterThan(100);
  expect(plain(block.items[0] ?? [])).toMatch(/…$/);
  expect(block.items.slice(1)).toEqual([rich`… +2`]);
});

it('a text over a block goes on in the next between two words, and nothing is lost', () => {
  const words = 'How do cities of our size price waste services? '.repeat(10);
  const blocks = fitted([text(rich`${words}`)], { block: 100 });
  const pieces = blocks.map((each) => (each.kind === 'text' ? plain(each.text) : ''));
  expect(pieces.join('')).toBe(words);
  expect(pieces.length).toBeLessThan(8);
  for (const piece of pieces) expect(piece).toMatch(/^\w.* $/);
});

it('no block is left with nothing to say', () => {
  expect(fitted([text([ada, ...rich`a`, bold('')])], { block: 20 })).toEqual([
    text(rich`…`),
    text([...rich`a`, bold('')]),
  ]);
  expect(fitted([text([ada, bold('')])], { block: 20 })).toEqual([text(rich`…`)]);
});

it('facts keep their labels, and those for which there is no room are counted', () => {
  const rows = times(200, (i) => ({ label: `Site ${i}`, value: rich`${'a long way from here '.repeat(9)}` }));
  const [block] = fitted([facts(rows)]);
  if (block?.kind !== 'facts') throw new Error('no facts');
  expect(block.rows[0]?.label).toBe('Site 0');
  expect(plain(block.rows[0]?.value ?? [])).toMatch(/^a long way.*…$/);
  expect(block.rows.at(-1)).toEqual({ label: `… +${200 - block.rows.length + 1}`, value: [] });
});

it('neighbours of a kind are joined where the blocks are too many', () => {
  const blocks = fitted([
    ...times(50, (i) => text(rich`Line ${i}`)),
    note(rich`a`),
    note(rich`b`),
    list([rich`c`]),
    list([rich`d`]),
  ]);
  expect(blocks.slice(1)).toEqual([note(rich`a\nb`.flatMap(asOne)), list([rich`c`, rich`d`])]);
  expect(blocks[0]?.kind === 'text' && plain(blocks[0].text)).toBe(times(50, (i) => `Line ${i}`).join('\n'));
});

const asOne = () => [...rich`a`, ...rich`${'\n'}`, ...rich`b`];

it('blocks of all kinds become one text where they are still too many', () => {
  const mixed = [
    text(rich`Now:`),
    numbered([rich`a`, rich`b`]),
    list([rich`c`]),
    facts([{ label: 'At', value: rich`d` }]),
    rule,
  ];
  const blocks = fitted(times(20, () => mixed).flat());
  expect(blocks).toHaveLength(1);
  expect(blocks[0]?.kind === 'text' && plain(blocks[0].text)).toMatch(/^Now:\n1\. a\n2\. b\n• c\nAt d\n———\nNow:/);
});

it('lists that do not go on from one another stay apart', () => {
  const blocks = fitted([...times(50, () => rule), numbered([rich`a`]), numbered([rich`b`])]);
  expect(blocks).toEqual([rule, numbered([rich`a`]), numbered([rich`b`])]);
});

it('one text takes as many blocks as it needs while there are parts for them, and is cut where there are not', () => {
  const mixed = times(30, (i) => [text(rich`Line ${i}`), note(rich`note`)]).flat();
  const rows = times(3, (i) => controls(...times(5, (j) => button(`${i} ${j}`)), menu(['x'])));
  const small = { block: 200, parts: { total: 10, words: 1, row: 1, control: 0 } };
  const alone = fitted(mixed, small).map((each) => (each.kind === 'text' ? plain(each.text) : ''));
  expect(alone.length).toBeGreaterThan(1);
  expect(alone.join('')).toBe(times(30, (i) => `Line ${i}\nnote`).join('\n'));
  const [first, ...others] = fitted([...mixed, ...rows], { ...small, parts: { ...small.parts, total: 7 } });
  expect(first?.kind === 'text' && plain(first.text)).toMatch(/^Line 0\n.*…$/s);
  expect(others.map(({ kind }) => kind)).toEqual(times(6, () => 'controls'));
});

it('buttons fill rows, and a menu has a row of its own', () => {
  const rows = fitted([controls(...times(7, (i) => button(`b${i}`)), menu(['x']), button('z'))]);
  expect(rows.map((each) => each.kind === 'controls' && each.controls.length)).toEqual([5, 2, 1, 1]);
});

it('rows of few buttons are joined where the parts are too many', () => {
  const rows = fitted(times(25, (i) => controls(button(`b${i}`))));
  expect(rows.map((each) => each.kind === 'controls' && each.controls.length)).toEqual([5, 5, 5, 5, 5]);
});

it('a part of a menu that is split again counts from where that part began', () => {
  const part = menu(times(30, String));
  const again = { ...part, action: { ...part.action, part: { from: 100, to: 130 } } };
  const menus = fitted([controls(again)]).flatMap((each) => (each.kind === 'controls' ? each.controls : []));
  expect(menus.map((each) => each.kind === 'pick' && each.action.part)).toEqual([
    { from: 100, to: 125 },
    { from: 125, to: 130 },
  ]);
});

it('labels, prompts and the headline are cut where their own limits are', () => {
  const long = 'a'.repeat(300);
  const message = { headline: long, blocks: [controls(button(long)), controls({ ...menu([long]), prompt: long })] };
  const { headline, blocks } = fitTo(message, limits);
  const [press, pick] = blocks.flatMap((each) => (each.kind === 'controls' ? each.controls : []));
  expect(headline).toBe(`${'a'.repeat(199)}…`);
  expect(press).toMatchObject({ label: `${'a'.repeat(79)}…` });
  expect(pick).toMatchObject({ prompt: `${'a'.repeat(149)}…`, options: [{ label: `${'a'.repeat(99)}…` }] });
});

it('blocks and menus that hold nothing are left out', () => {
  expect(
    fitted([text([]), note(rich`${bold('')}`), list([]), facts([]), controls(), controls(menu([])), rule]),
  ).toEqual([rule]);
});

it('a message with more controls than any message holds is refused', () => {
  expect(() => fitted([controls(...times(40, (i) => button(`b${i}`)))])).toThrow(RangeError);
});

it('a message is refused where not even its shortest form has room', () => {
  expect(() => fitted([text(rich`words`)], { total: 20 })).toThrow(RangeError);
});

it('where nothing is limited nothing changes', () => {
  const none = Number.POSITIVE_INFINITY;
  const all = { headline: none, total: none, block: none, row: none, options: none };
  const unlimited = {
    ...all,
    buttonLabel: none,
    optionLabel: none,
    prompt: none,
    parts: { ...limits.parts, total: none },
  };
  const blocks = [text(rich`${'a'.repeat(20_000)}`), controls(menu(times(99, String)))];
  expect(fitted(blocks, unlimited)).toEqual(blocks);
});
