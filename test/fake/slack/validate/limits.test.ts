import { describe, expect, test } from 'vitest';
import type { Obj } from '../json.ts';
import { messageBlocks, viewBlocks } from './blocks.ts';
import { modalView } from './view.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const x = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const header = (text: string) => ({ type: 'header', text: plain(text) });
const section = (more: Obj) => ({ type: 'section', ...more });
const actions = (...elements: readonly Obj[]) => ({ type: 'actions', elements });
const button = (more: Obj = {}) => ({ type: 'button', text: plain('Vote'), ...more });
const option = (index: number, more: Obj = {}) => ({ text: plain(`Choice ${index}`), value: String(index), ...more });
const select = (more: Obj) => ({ type: 'static_select', action_id: 's', options: times(2, option), ...more });
const rich = (...elements: readonly Obj[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const input = (element: Obj, more: Obj = {}) => ({ type: 'input', label: plain('Title'), element, ...more });
const typed = (more: Obj = {}) => ({ type: 'plain_text_input', action_id: 't', ...more });

type Case = readonly [name: string, make: (size: number) => unknown, most: number];

const sizes: readonly Case[] = [
  ['characters of a header', (n) => header(x(n)), 150],
  ['characters of a section', (n) => section({ text: mrkdwn(x(n)) }), 3000],
  ['characters of a field', (n) => section({ fields: [mrkdwn(x(n))] }), 2000],
  ['fields of a section', (n) => section({ fields: times(n, () => plain('x')) }), 10],
  ['characters of a block_id', (n) => section({ text: plain('x'), block_id: x(n) }), 255],
  ['elements of a context', (n) => ({ type: 'context', elements: times(n, () => mrkdwn('x')) }), 10],
  ['elements of an actions block', (n) => actions(...times(n, (i) => button({ action_id: `a${i}` }))), 25],
  ["characters of a button's label", (n) => actions(button({ text: plain(x(n)) })), 75],
  ["characters of a button's value", (n) => actions(button({ value: x(n) })), 2000],
  ['characters of an action_id', (n) => actions(button({ action_id: x(n) })), 255],
  ["characters of a button's url", (n) => actions(button({ url: x(n) })), 3000],
  ['options of a select', (n) => actions(select({ options: times(n, (i) => option(i)) })), 100],
  ["characters of an option's label", (n) => actions(select({ options: [option(1, { text: plain(x(n)) })] })), 75],
  ["characters of an option's value", (n) => actions(select({ options: [option(1, { value: x(n) })] })), 75],
  ['characters of a placeholder', (n) => actions(select({ placeholder: plain(x(n)) })), 150],
  ['options of checkboxes', (n) => actions({ type: 'checkboxes', options: times(n, (i) => option(i)) }), 10],
  ['options of radio buttons', (n) => actions({ type: 'radio_buttons', options: times(n, (i) => option(i)) }), 10],
  ['options of an overflow menu', (n) => actions({ type: 'overflow', options: times(n, (i) => option(i)) }), 5],
  ['characters of an alt text', (n) => ({ type: 'image', image_url: 'https://x.org/a.png', alt_text: x(n) }), 2000],
  ["characters of an input's label", (n) => input(typed(), { label: plain(x(n)) }), 2000],
  ["characters of an input's hint", (n) => input(typed(), { hint: plain(x(n)) }), 2000],
  ['of a max_length', (n) => input(typed({ max_length: n })), 3000],
  ['characters of an initial value', (n) => input(typed({ initial_value: x(n) })), 3000],
];

describe('at most', () => {
  test.each(sizes)('%s', (_, make, most) => {
    expect(messageBlocks([make(most)], '/blocks')).toEqual([]);
    expect(messageBlocks([make(most + 1)], '/blocks')).not.toEqual([]);
  });

  test('50 blocks in a message and 100 in a view', () => {
    const dividers = (count: number) => times(count, () => ({ type: 'divider' }));
    expect(messageBlocks(dividers(50), '/blocks')).toEqual([]);
    expect(messageBlocks(dividers(51), '/blocks')).toEqual(['no more than 50 items allowed [json-pointer:/blocks]']);
    expect(viewBlocks(dividers(100), '/view/blocks')).toEqual([]);
    expect(viewBlocks(dividers(101), '/view/blocks')).toEqual([
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ]);
  });

  const modal = (more: Obj) => ({ type: 'modal', title: plain('Poll'), blocks: [], ...more });
  test.each<Case>([
    ['characters of a title', (n) => modal({ title: plain(x(n)) }), 24],
    ['characters of a submit label', (n) => modal({ submit: plain(x(n)) }), 24],
    ['characters of a close label', (n) => modal({ close: plain(x(n)) }), 24],
    ['characters of private metadata', (n) => modal({ private_metadata: x(n) }), 3000],
    ['characters of a callback_id', (n) => modal({ callback_id: x(n) }), 255],
  ])('%s of a modal', (_, make, most) => {
    expect(modalView(make(most), '/view')).toEqual([]);
    expect(modalView(make(most + 1), '/view')).not.toEqual([]);
  });
});

type Wrong = readonly [name: string, block: unknown, problem: string];

const wrong: readonly Wrong[] = [
  ['empty text', header(''), 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
  [
    'mrkdwn in a header',
    { type: 'header', text: mrkdwn('x') },
    'must be a valid enum value [json-pointer:/blocks/0/text/type]',
  ],
  ['an unknown block', { type: 'poll' }, 'unsupported type: poll [json-pointer:/blocks/0/type]'],
  ['a block without a type', {}, 'missing required field: type [json-pointer:/blocks/0]'],
  [
    'an unknown element',
    actions({ type: 'slider' }),
    'unsupported type: slider [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'an input among actions',
    actions(typed()),
    'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
  ],
  ['an unknown field', { ...header('x'), color: 'red' }, 'invalid additional property: color [json-pointer:/blocks/0]'],
  ['a section without words', section({}), 'must define either `text` or `fields` [json-pointer:/blocks/0]'],
  ['no elements', actions(), 'no less than 1 items allowed [json-pointer:/blocks/0/elements]'],
  [
    'an unknown style',
    actions(button({ style: 'blue' })),
    'must be a valid enum value [json-pointer:/blocks/0/elements/0/style]',
  ],
  [
    'an empty select',
    actions(select({ options: [] })),
    'no less than 1 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'options beside groups',
    actions(select({ option_groups: [{ label: plain('x'), options: [option(1)] }] })),
    'must define either `options` or `option_groups` [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'a first choice that is not offered',
    actions(select({ initial_option: option(7) })),
    'initial option must exactly match one of the options [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'an action_id twice in a block',
    actions(button({ action_id: 'a' }), button({ action_id: 'a' })),
    '`action_id` "a" already exists [json-pointer:/blocks/0/elements/1/action_id]',
  ],
  [
    'an empty piece of rich text',
    rich({ type: 'text', text: '' }),
    'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
  ],
  [
    'an empty rich text',
    { type: 'rich_text', elements: [] },
    'no less than 1 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'an unknown style of rich text',
    rich({ type: 'text', text: 'x', style: { blink: true } }),
    'invalid additional property: blink [json-pointer:/blocks/0/elements/0/elements/0/style]',
  ],
  [
    'a date in milliseconds',
    rich({ type: 'date', timestamp: 1_775_000_000_000, format: '{date}' }),
    'must be less than or equal to 9999999999 [json-pointer:/blocks/0/elements/0/elements/0/timestamp]',
  ],
  [
    'a date without a token',
    rich({ type: 'date', timestamp: 1_775_000_000, format: 'soon' }),
    'must hold a date token [json-pointer:/blocks/0/elements/0/elements/0/format]',
  ],
  [
    'a first moment in milliseconds',
    actions({ type: 'datetimepicker', initial_date_time: 1_775_000_000_000 }),
    'must be less than or equal to 9999999999 [json-pointer:/blocks/0/elements/0/initial_date_time]',
  ],
  [
    'a first day in words',
    actions({ type: 'datepicker', initial_date: 'tomorrow' }),
    'must be a date as YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]',
  ],
];

describe('refused is', () => {
  test.each(wrong)('%s', (_, block, problem) => {
    expect(messageBlocks([block], '/blocks')).toEqual([problem]);
  });

  test('a block_id twice in a message', () => {
    const named = { type: 'divider', block_id: 'b' };
    expect(messageBlocks([named, named], '/blocks')).toEqual([
      '`block_id` "b" already exists [json-pointer:/blocks/1/block_id]',
    ]);
  });

  test('a modal with inputs and no submit button', () => {
    const modal = { type: 'modal', title: plain('Poll'), blocks: [input(typed())] };
    expect(modalView(modal, '/view')).toEqual(['missing required field: submit [json-pointer:/view]']);
  });

  test('two fields that both want the focus', () => {
    const focused = (id: string) => input(typed({ action_id: id, focus_on_load: true }));
    expect(viewBlocks([focused('a'), focused('b')], '/view/blocks')).toEqual([
      'only one element may focus on load [json-pointer:/view/blocks]',
    ]);
  });
});

test('the same action_id may stand in two blocks', () => {
  expect(messageBlocks([actions(button({ action_id: 'a' })), actions(button({ action_id: 'a' }))], '/blocks')).toEqual(
    [],
  );
});

test('every kind of rich text passes', () => {
  const style = { bold: true, italic: true, strike: true, code: true };
  const inline = [
    { type: 'text', text: 'x', style },
    { type: 'link', url: 'https://x.org', text: 'x' },
    { type: 'user', user_id: 'U1' },
    { type: 'usergroup', usergroup_id: 'S1' },
    { type: 'channel', channel_id: 'C1' },
    { type: 'emoji', name: 'wave' },
    { type: 'date', timestamp: 1_775_000_000, format: '{date_long_pretty} at {time}', fallback: 'then' },
    { type: 'broadcast', range: 'here' },
  ];
  const part = { type: 'rich_text_section', elements: inline };
  const elements = [
    part,
    { type: 'rich_text_list', style: 'bullet', elements: [part], indent: 1 },
    { type: 'rich_text_list', style: 'ordered', elements: [part], offset: 2, border: 1 },
    { type: 'rich_text_quote', elements: inline },
    { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'x' }] },
  ];
  expect(messageBlocks([{ type: 'rich_text', elements }], '/blocks')).toEqual([]);
});
