import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Block,
  controls,
  facts,
  file,
  list,
  type Message,
  note,
  numbered,
  picture,
  rule,
  text,
} from '../../src/surface/message.ts';
import { bold, code, moment, rich } from '../../src/surface/text.ts';
import type { Sent } from '../../test/fake/discord/bodies.ts';
import { checkMessage } from '../../test/fake/discord/validate/message.ts';
import { loadSpec } from '../../test/fake/discord/validate/spec.ts';
import { render } from './render.ts';

const spec = await loadSpec();

function expectTaken(message: Message): void {
  const body = render(message);
  expect(spec('MessageCreateRequest', body)).toEqual([]);
  checkMessage({ sent: body as unknown as Sent, files: body.attachments.map(({ filename }) => filename ?? '') });
}

const button = (label: string, arg: string) =>
  ({ kind: 'button', label, action: { name: 'polls.vote', args: [arg] } }) as const;

it('a poll is a frame with its words joined and its controls below', () => {
  const message: Message = {
    headline: 'What # next? #',
    blocks: [
      text(rich`Two votes each.`),
      numbered([rich`${bold('Waste')} · 3`, rich`# Water`]),
      facts([{ label: 'Closes', value: [moment(new Date(0), 'full')] }]),
      note(rich`one\ntwo`),
      rule,
      controls(button('Waste', '1'), { ...button('Close', '2'), tone: 'danger' }),
      controls({ kind: 'link', label: 'Rules', url: 'https://example.org' }),
    ],
  };
  expect(render(message)).toEqual({
    flags: 32768,
    allowed_mentions: { parse: [], users: [], replied_user: false },
    attachments: [],
    components: [
      {
        type: 17,
        components: [
          {
            type: 10,
            content:
              '## What # next? \\#\nTwo votes each.\n1. **Waste** · 3\n2. \\# Water\n**Closes:** <t:0:F>\n-# one\n-# two',
          },
          { type: 14, divider: true },
          {
            type: 1,
            components: [
              { type: 2, style: 2, label: 'Waste', custom_id: 'polls.vote:1' },
              { type: 2, style: 4, label: 'Close', custom_id: 'polls.vote:2' },
            ],
          },
          { type: 1, components: [{ type: 2, style: 5, label: 'Rules', url: 'https://example.org' }] },
        ],
      },
    ],
  });
  expectTaken(message);
});

it('one sentence is said plainly, with its way out below it', () => {
  const { components } = render({ headline: 'This poll *has* closed.', blocks: [controls(button('Again', '1'))] });
  expect(components).toMatchObject([{ type: 10, content: 'This poll \\*has\\* closed.' }, { type: 1 }]);
});

it('forty choices are two menus whose parts say what they offer', () => {
  const options = Array.from({ length: 40 }, (_, i) => ({ label: `Choice ${i}`, value: `${i}` }));
  const menu = { kind: 'pick', prompt: 'Vote', action: { name: 'polls.pick', args: ['7'] }, min: 0, max: 3 } as const;
  const { components } = render({ headline: 'Vote', blocks: [controls({ ...menu, options })] });
  expect(components.slice(1)).toMatchObject([
    { components: [{ custom_id: 'polls.pick:7#0-25', placeholder: 'Vote (1/2)', min_values: 0, max_values: 3 }] },
    { components: [{ custom_id: 'polls.pick:7#25-40', placeholder: 'Vote (2/2)', min_values: 0, max_values: 3 }] },
  ]);
});

it('a picture and a file stand where they were put, the picture with what it shows', () => {
  const tally = picture(new Uint8Array([137, 80, 78, 71]), 'Waste leads with 3');
  const votes = file({ name: 'votes of März (1).csv', type: 'text/csv', content: 'topic,votes\nWaste,3\n' });
  const message: Message = { headline: 'Results', blocks: [text(rich`Closed.`), tally, note(rich`3 voted`), votes] };
  const { components, attachments } = render(message);
  expect(components).toEqual([
    { type: 10, content: '## Results\nClosed.' },
    { type: 12, items: [{ media: { url: 'attachment://picture.png' }, description: 'Waste leads with 3' }] },
    { type: 10, content: '-# 3 voted' },
    { type: 13, file: { url: 'attachment://votes_of_Marz_1_.csv' } },
  ]);
  expect(attachments).toEqual([
    { id: '0', filename: 'picture.png', description: 'Waste leads with 3' },
    { id: '1', filename: 'votes_of_Marz_1_.csv' },
  ]);
  expectTaken(message);
});

it('a sentence with nothing but a file below it is said plainly', () => {
  const votes = file({ name: 'votes.csv', type: 'text/csv', content: 'x' });
  expect(render({ headline: 'Here are the votes.', blocks: [votes] }).components).toMatchObject([
    { type: 10, content: 'Here are the votes.' },
    { type: 13 },
  ]);
});

it('a line break inside an item does not end the list', () => {
  const { components } = render({ headline: 'H', blocks: [list([rich`a\nb`, rich`c`])] });
  expect(components).toMatchObject([{ components: [{ content: '## H\n- a\n  b\n- c' }] }]);
});

it.each([
  ['three bytes to a character', text(rich`${'漢'.repeat(5000)}`)],
  ['a line break to every other character', note(rich`${'a\n'.repeat(2500)}`)],
  ['a line break to every other character of an item', list([rich`${'a\n'.repeat(2500)}`])],
])('a text of %s is cut to what Discord takes', (_name, block) => expectTaken({ headline: 'Long', blocks: [block] }));

const words = (maxLength: number) =>
  fc.string({
    unit: fc.constantFrom(...'a*_~`|>#-.[]<@:\\ \n1'.split(''), '漢', '🗳️', 'https://a.b/c', 'שלום'),
    maxLength,
  });
const line = (length: number) =>
  words(length).chain((each) => fc.constantFrom(rich`${each}`, [bold(each)], [code(each)]));
const block: fc.Arbitrary<Block> = fc.oneof(
  line(3000).map(text),
  line(300).map(note),
  fc.array(line(300), { maxLength: 60 }).map(list),
  fc.array(fc.record({ label: words(40), value: line(200) }), { maxLength: 10 }).map(facts),
  fc.constant(rule),
  words(30).map((name) => file({ name, type: 'text/csv', content: 'x' })),
  words(1200).map((alt) => picture(new Uint8Array([1]), alt)),
  fc
    .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 5 })
    .chain((ids) => words(120).map((label) => controls(...ids.map((id) => button(label, id))))),
);

it('whatever is to be said, Discord takes it', () => {
  const message = fc.record({ headline: words(300), blocks: fc.array(block, { maxLength: 7 }) });
  fc.assert(fc.property(message, expectTaken), { numRuns: 300 });
});
