import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit as fitTo } from './fit.ts';
import type { Limits } from './limits.ts';
import {
  type Block,
  type Control,
  controls,
  facts,
  list,
  type Message,
  note,
  type Pick,
  rule,
  text,
} from './message.ts';
import { plain, shorten } from './plain.ts';
import { bold, code, type Inline, link, mention, moment, type Text } from './text.ts';

const slack: Limits = {
  headline: 150,
  total: 12000,
  block: 2900,
  parts: { total: 50, words: 1, row: 1, control: 0 },
  row: 25,
  options: 100,
  buttonLabel: 75,
  optionLabel: 75,
  prompt: 150,
  cost: (part) => plain([part]).length,
};

const markup = { plain: 0, bold: 4, code: 2, link: 4 };
function markdown(part: Inline): number {
  if (part.kind === 'mention') return 24;
  if (part.kind === 'moment') return 18;
  if (part.text.trim() === '' && part.kind !== 'link') return part.text.length;
  const url = part.kind === 'link' ? part.url.length : 0;
  return part.text.replace(/[\\*_~`|>#[\]()<@-]/g, '\\$&').length + url + markup[part.kind];
}
const discord: Limits = {
  headline: 200,
  total: 3900,
  block: 3900,
  parts: { total: 38, words: 1, row: 1, control: 1 },
  row: 5,
  options: 25,
  buttonLabel: 80,
  optionLabel: 100,
  prompt: 150,
  cost: markdown,
};

const units = ['a', 'B', 'ñ', ' ', ' the ', '\n', '*', '_', '🇪🇸', '👩‍👩‍👧‍👦', 'e\u0301', '👍🏽', 'של', 'سلام', '漢'];
const unit = fc.constantFrom(...units);
const words = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit, maxLength }),
    fc.string({ unit, minLength: Math.floor(maxLength / 2), maxLength, size: 'max' }),
  );
const inline = (length: number): fc.Arbitrary<Inline> =>
  fc.oneof(
    { weight: 4, arbitrary: words(length).map((each): Inline => ({ kind: 'plain', text: each })) },
    words(length).map(bold),
    words(length).map(code),
    words(length).map((each) => link(each, 'https://example.org/a')),
    fc.constantFrom('Ada', 'Grace Hopper').map((name) => mention({ id: name as never, name })),
    fc.constant(moment(new Date('2026-03-29T01:30:00Z'))),
  );
const line = (length: number) => fc.array(inline(length), { maxLength: 5 });
const lines = (most: number, length: number) => fc.array(line(length), { maxLength: most, size: 'max' });
/** Up to `most` lines of up to `length` characters; a text is about a third of that. */
const block = (most: number, length = 150): fc.Arbitrary<Block> =>
  fc.oneof(
    line(Math.ceil((most * length) / 3)).map(text),
    line(length * 2).map(note),
    lines(most, length).map(list),
    fc.tuple(lines(most, length), fc.nat(5)).map(([items, from]): Block => ({ kind: 'list', items, from })),
    fc.array(fc.record({ label: words(length), value: line(length) }), { maxLength: Math.ceil(most / 5) }).map(facts),
    fc.constant(rule),
  );
const action = fc.record({ name: fc.constant('poll.vote'), args: fc.array(fc.uuid(), { maxLength: 2 }) });
const option = fc.record({ label: words(120), value: fc.uuid() });
const press: fc.Arbitrary<Control> = fc.oneof(
  fc.record({ kind: fc.constant('button' as const), label: words(120), action }),
  fc.record({ kind: fc.constant('link' as const), label: words(120), url: fc.webUrl() }),
);
const pick: fc.Arbitrary<Pick> = fc.record({
  kind: fc.constant('pick'),
  prompt: words(200),
  action,
  options: fc.array(option, { maxLength: 40, size: 'max' }),
  min: fc.nat(1),
  max: fc.integer({ min: 1, max: 40 }),
});
const controlBlock = fc.array(fc.oneof(press, pick), { maxLength: 3 }).map((all): Block => controls(...all));
const message: fc.Arbitrary<Message> = fc
  .tuple(words(300), fc.array(block(60), { maxLength: 8 }), fc.array(controlBlock, { maxLength: 2 }))
  .chain(([headline, some, rows]) =>
    fc
      .shuffledSubarray([...some, ...rows], { minLength: some.length + rows.length })
      .map((blocks) => ({ headline, blocks })),
  );
/** More blocks than a message holds, with a few controls among them. */
const crowded: fc.Arbitrary<Message> = fc.record({
  headline: words(20),
  blocks: fc.array(
    fc.oneof({ weight: 12, arbitrary: block(3) }, { weight: 1, arbitrary: press.map((one): Block => controls(one)) }),
    { minLength: 30, maxLength: 120, size: 'max' },
  ),
});

const controlsOf = ({ blocks }: Message): readonly Control[] =>
  blocks.flatMap((each) => (each.kind === 'controls' ? each.controls : []));
const offered = (of: Message) =>
  controlsOf(of).flatMap((each): readonly unknown[] => {
    if (each.kind === 'pick') return each.options.map(({ value }) => value);
    return [each.kind === 'link' ? each.url : each.action];
  });
function linesOf(of: Block): readonly Text[] {
  if (of.kind === 'list') return of.items;
  if (of.kind === 'facts') return of.rows.map((row) => [bold(row.label), ...row.value]);
  return 'text' in of ? [of.text] : [];
}
const said = ({ blocks }: Message): string => blocks.flatMap(linesOf).map(plain).join('');

/** A block as a platform would be sent it, its length counted apart from how `fit` weighs it. */
function written(of: Block, { cost }: Limits): string {
  const out = (text: Text) => text.map((part) => '.'.repeat(cost(part))).join('');
  if (of.kind === 'list') return of.items.map((item, i) => `${(of.from ?? 0) + i}. ${out(item)}`).join('\n');
  return linesOf(of)
    .map((each) => `-# ${out(each)}`)
    .join('\n');
}

function expectWithin({ headline, blocks }: Message, limits: Limits): void {
  const all = blocks.map((each) => written(each, limits));
  expect(headline.length).toBeLessThanOrEqual(limits.headline);
  expect([headline, ...all].join('\n').length).toBeLessThanOrEqual(limits.total);
  expect(Math.max(0, ...all.map((each) => each.length))).toBeLessThanOrEqual(limits.block);
  expect(partsOf(blocks, limits)).toBeLessThanOrEqual(limits.parts.total);
  for (const each of blocks) if (each.kind === 'controls') expectRow(each.controls, limits);
}

function partsOf(blocks: readonly Block[], { parts }: Limits): number {
  const costs = blocks.map((each) =>
    each.kind === 'controls' ? parts.row + parts.control * each.controls.length : parts.words,
  );
  return costs.reduce((a, b) => a + b, 0);
}

/** With all words between two rows in one block; `given` has one control in each of its rows. */
function fewestParts(given: Message, { parts, row }: Limits): number {
  const says = (of: Block) => of.kind === 'rule' || linesOf(of).some((each) => plain(each) !== '');
  const signs = given.blocks.map((each) => (each.kind === 'controls' ? 'c' : says(each) ? 'w' : ''));
  const groups = signs.join('').match(new RegExp(`c{1,${row}}|w+`, 'g')) ?? [];
  return groups.length + parts.control * controlsOf(given).length;
}

function expectRow(row: readonly Control[], limits: Limits): void {
  expect(row.length).toBeLessThanOrEqual(row.some(({ kind }) => kind === 'pick') ? 1 : limits.row);
  for (const each of row) {
    if (each.kind === 'pick') expectMenu(each, limits);
    else expect(each.label.length).toBeLessThanOrEqual(limits.buttonLabel);
  }
}

function expectMenu({ prompt, options }: Pick, limits: Limits): void {
  expect(prompt.length).toBeLessThanOrEqual(limits.prompt);
  expect(options.length).toBeLessThanOrEqual(limits.options);
  expect(Math.max(0, ...options.map(({ label }) => label.length))).toBeLessThanOrEqual(limits.optionLabel);
}

function expectParts(menu: Pick, parts: readonly Pick[], limits: Limits): void {
  const labels = menu.options.map((each) => ({ ...each, label: shorten(each.label, limits.optionLabel) }));
  expect(parts.flatMap(({ options }) => options)).toEqual(labels);
  if (parts.length === 1) expect(parts[0]).toMatchObject({ action: menu.action, min: menu.min, max: menu.max });
  else
    for (const { action, options } of parts) expect(options).toEqual(labels.slice(action.part?.from, action.part?.to));
}

const holds = <T>(given: fc.Arbitrary<T>, clause: (of: T) => void, numRuns = 80) =>
  fc.assert(
    fc.property(given, (of) => {
      clause(of);
    }),
    { numRuns, endOnFailure: true },
  );

/** Between one `…` and the next the words are the given ones, none left out. */
function expectMarked(shown = '', given = ''): void {
  const pieces = shown.replace(/…(?: ?\+\d*)?/g, '…').split('…');
  const last = pieces.pop() ?? '';
  if (pieces.length === 0) expect(last).toBe(given);
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    const found = i === 0 ? 0 : given.indexOf(piece, at);
    expect(given.slice(found, found + piece.length)).toBe(piece);
    at = found + piece.length;
  }
  expect(given.slice(at).endsWith(last)).toBe(true);
}

describe.each([
  ['Slack', slack],
  ['Discord', discord],
])('on %s', (_, limits) => {
  it('a message is within every limit', () => {
    holds(message, (given) => expectWithin(fitTo(given, limits), limits));
  });

  it('a message that was fitted comes back unchanged', () => {
    holds(message, (given) => {
      const fitted = fitTo(given, limits);
      expect(fitTo(fitted, limits)).toEqual(fitted);
    });
  });

  it('a message that fits comes back unchanged', () => {
    const isSaying = (of: Block) => of.kind === 'rule' || linesOf(of).some((each) => plain(each) !== '');
    const small = fc.record({
      headline: words(10),
      blocks: fc.array(
        fc.oneof(block(2, 4).filter(isSaying), fc.constant(controls({ kind: 'link', label: 'Map', url: '' }))),
        {
          maxLength: 3,
        },
      ),
    });
    holds(small, (given) => expect(fitTo(given, limits)).toEqual(given));
  });

  it('no control is lost, and a part of a menu has the options it says', () => {
    holds(message, (given) => {
      const fitted = fitTo(given, limits);
      expect(offered(fitted)).toEqual(offered(given));
      const parts = controlsOf(fitted).filter((each) => each.kind === 'pick');
      for (const menu of controlsOf(given)) {
        if (menu.kind !== 'pick' || menu.options.length === 0) continue;
        expectParts(menu, parts.splice(0, Math.ceil(menu.options.length / limits.options)), limits);
      }
      expect(parts).toEqual([]);
    });
  });

  it('what is not marked as cut is whole', () => {
    const labels = (of: Message) => controlsOf(of).flatMap((each) => (each.kind === 'pick' ? [] : [each.label]));
    holds(message, (given) => {
      const fitted = fitTo(given, limits);
      expectMarked(said(fitted), said(given));
      expectMarked(fitted.headline, given.headline);
      for (const [i, label] of labels(fitted).entries()) expectMarked(label, labels(given)[i]);
    });
  });

  it('a character is never split', () => {
    const characters = (of: string) => [...new Intl.Segmenter().segment(of)].map(({ segment }) => segment);
    const known = new Set([...units, 'AdaGrace Hopper', '…0123456789+-:TZ.•—'].flatMap(characters));
    const short = fc.record({ headline: words(300), blocks: fc.array(block(20), { maxLength: 8 }) });
    const tight = { ...limits, total: 1500, block: 400 };
    holds(short, (given) => {
      const { headline, blocks } = fitTo(given, tight);
      const all = blocks.flatMap(linesOf).flatMap((each) => each.map((part) => plain([part])));
      for (const each of [headline, ...all].flatMap(characters)) if (!known.has(each)) expect(known).toContain(each);
    });
  });

  it('a list keeps every item or counts those it drops, and an item keeps whom and when it names', () => {
    const named = (item: Text | undefined) => item?.filter(({ kind }) => kind === 'mention' || kind === 'moment');
    const items = fc.array(line(200), { minLength: 1, maxLength: 120, size: 'max' });
    holds(items, (all) => {
      const shown = fitTo({ headline: 'Topics', blocks: [list(all)] }, limits).blocks.flatMap(linesOf);
      const count = /^… \+(?<dropped>\d+)$/.exec(plain(shown.at(-1) ?? []))?.groups;
      const kept = count ? shown.slice(0, -1) : shown;
      expect(kept.length + Number(count?.['dropped'] ?? 0)).toBe(all.length);
      expect(kept.map(named)).toEqual(all.slice(0, kept.length).map(named));
      for (const [i, item] of kept.entries()) expectMarked(plain(item), plain(all[i] ?? []));
    });
  });

  it('too many blocks are joined, and refused only where the controls are too many', () => {
    const bare = (of: Message) => said(of).replace(/[\s\d•—.]/g, '');
    holds(crowded, (given) => {
      let fitted: Message;
      try {
        fitted = fitTo(given, limits);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        expect(fewestParts(given, limits)).toBeGreaterThan(limits.parts.total);
        return;
      }
      expectWithin(fitted, limits);
      expect(offered(fitted)).toEqual(offered(given));
      expectMarked(bare(fitted), bare(given));
    });
  });
});

it('within limits of any size a message fits or is refused', () => {
  const small = fc.integer({ min: 1, max: 30 });
  const limits = fc.record({
    headline: small,
    total: fc.integer({ min: 30, max: 2000 }),
    block: fc.integer({ min: 20, max: 1000 }),
    parts: fc.record({ total: small, words: fc.constant(1), row: fc.nat(1), control: fc.nat(1) }),
    row: small,
    options: small,
    buttonLabel: small,
    optionLabel: small,
    prompt: fc.integer({ min: 12, max: 30 }),
    cost: fc.constantFrom(slack.cost, discord.cost),
  });
  let fitted = 0;
  const clause = ([given, within]: readonly [Message, Limits]) => {
    try {
      expectWithin(fitTo(given, within), within);
      fitted += 1;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  };
  holds(fc.tuple(message, limits), clause, 200);
  expect(fitted).toBeGreaterThan(40);
});
