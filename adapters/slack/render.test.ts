import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../src/surface/identity.ts';
import { controls, facts, list, type Message, note, numbered, picture, rule, text } from '../../src/surface/message.ts';
import { bold, code, link, mention, moment, rich, type Text } from '../../src/surface/text.ts';
import { messageBlocks } from '../../test/fake/slack/validate/blocks.ts';
import { weigh } from '../../test/fake/slack/validate/weight.ts';
import { keyOf } from './goods.ts';
import { render } from './render.ts';

const where = { workspace: 'T1', language: 'en' } as const;
const at = new Date('2026-03-31T13:00:00Z');
const action = { name: 'topics.vote', args: ['7'] };
const blocksOf = (...blocks: Message['blocks']) => render({ headline: 'Poll', blocks }, where).blocks.slice(1);
const ana = mention({ id: 'm1' as MemberId, name: 'Ana' });

describe('a message on Slack', () => {
  it('has its headline as header and, escaped, as the line of the notification', () => {
    const { text: line, blocks } = render({ headline: 'R&D <!channel> @everyone', blocks: [] }, where);
    expect(line).toBe('R&amp;D &lt;!channel&gt; @everyone');
    expect(blocks).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'R&D <!channel> @everyone', emoji: true } },
    ]);
  });

  it('shows what a person typed as typed, in rich text and never in mrkdwn', () => {
    const typed = '*bold* <!channel> @here <https://evil|x> `code` مرحبا 🎉';
    const blocks = blocksOf(text(rich`${typed}`), list([rich`${typed}`]), note([bold(typed)]));
    expect(JSON.stringify(blocks)).not.toContain('mrkdwn');
    expect(blocks[0]).toEqual({
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: typed }] }],
    });
  });

  it('numbers a list from where it begins', () => {
    const [first] = blocksOf({ kind: 'list', from: 6, items: [rich`six`, rich`seven`] });
    expect(first).toMatchObject({ elements: [{ type: 'rich_text_list', style: 'ordered', offset: 5 }] });
    expect(blocksOf(list([rich`one`]))[0]).toMatchObject({ elements: [{ style: 'bullet' }] });
    expect(blocksOf(list([]))).toEqual([]);
  });

  it('shows a moment in the zone of each reader, and in UTC where that cannot be', () => {
    const elements = [{ type: 'date', timestamp: 1_774_962_000, format: '{date_long}, {time}' }];
    expect(blocksOf(text([moment(at)]))[0]).toMatchObject({ elements: [{ elements }] });
    const fallback = (language: 'en' | 'es') =>
      JSON.stringify(render({ headline: 'x', blocks: [text([moment(at)])] }, { workspace: 'T1', language }));
    expect(fallback('en')).toContain('March 31, 2026 at 1:00 PM UTC');
    expect(fallback('es')).toContain('31 de marzo de 2026 a las 13:00 UTC');
  });

  it('mentions those who have an account in the workspace, and names the others', () => {
    const [block] = blocksOf(text([{ ...ana, account: 'T1:U7' } as never, { ...ana, account: 'T2:U7' } as never, ana]));
    expect(block).toMatchObject({
      elements: [
        {
          elements: [
            { type: 'user', user_id: 'U7' },
            { type: 'text', text: 'Ana' },
            { type: 'text', text: 'Ana' },
          ],
        },
      ],
    });
  });

  it('says a plain note in small type, and one with a date in rich text', () => {
    expect(blocksOf(note(rich`Only you see this.`))[0]).toMatchObject({ type: 'context' });
    expect(blocksOf(note(rich`Until ${moment(at)}`))[0]).toMatchObject({ type: 'rich_text' });
  });

  it('gives links an id that is no action’s', () => {
    const [block] = blocksOf(controls({ kind: 'link', label: 'Read', url: 'https://example.org' }));
    expect(block).toMatchObject({ elements: [{ type: 'button', url: 'https://example.org', action_id: '!link-0' }] });
  });

  it('takes one choice that must be made from a select, and what may be taken back from a multi-select', () => {
    const options = [{ label: 'Waste', value: '1' }];
    const pick = { kind: 'pick', prompt: 'Vote', action, options } as const;
    expect(blocksOf(controls({ ...pick, min: 1, max: 1 }))[0]).toMatchObject({
      type: 'actions',
      elements: [{ type: 'static_select', action_id: 'topics.vote:7' }],
    });
    expect(blocksOf(controls({ ...pick, min: 0, max: 1 }))[0]).toMatchObject({
      type: 'section',
      accessory: { type: 'multi_static_select', max_selected_items: 1 },
    });
  });
});

const words = fc.oneof(fc.string({ maxLength: 400, unit: 'binary' }), fc.stringMatching(/^[&<>*_`a ]{0,300}$/));
const spoken = fc.array(
  fc.oneof(
    words.map((said) => ({ kind: 'plain', text: said }) as const),
    words.map((said) => bold(said)),
    words.map((said) => code(said)),
    fc.constant(link('read', 'https://example.org/?a=1&b=2')),
    fc.constant(moment(at)),
    fc.constant(ana),
  ),
  { minLength: 1, maxLength: 5 },
) as fc.Arbitrary<Text>;
const label = fc.string({ minLength: 1, maxLength: 200 });
const button = fc
  .tuple(label, fc.uuid())
  .map(([of, id]) => ({ kind: 'button', label: of, action: { name: 'a', args: [id] } }) as const);
const options = fc
  .array(label, { minLength: 1, maxLength: 130 })
  .map((all) => all.map((each, i) => ({ label: each, value: String(i) })));
const pick = fc.tuple(label, options, fc.uuid(), fc.boolean()).map(([prompt, all, id, one]) => ({
  kind: 'pick' as const,
  prompt,
  options: all,
  action: { name: 'a', args: [id] },
  min: one ? 1 : 0,
  max: one ? 1 : all.length,
}));
const block = fc.oneof(
  spoken.map(text),
  spoken.map(note),
  fc.array(spoken, { minLength: 1, maxLength: 40 }).map(numbered),
  fc
    .array(fc.tuple(label, spoken), { minLength: 1, maxLength: 6 })
    .map((rows) => facts(rows.map(([of, value]) => ({ label: of, value })))),
  fc.array(button, { minLength: 1, maxLength: 12 }).map((all) => controls(...all)),
  pick.map((one) => controls(one)),
  fc.constant(rule),
  fc.string({ maxLength: 3_000 }).map((alt) => picture(PNG, alt)),
);
const PNG = new Uint8Array([137, 80, 78, 71]);
const pictures = new Map([[keyOf({ kind: 'picture', png: Buffer.from(PNG).toString('base64'), alt: '' }), 'F1']]);

it('whatever is said, Slack takes it', () => {
  fc.assert(
    fc.property(label, fc.array(block, { maxLength: 7 }), (headline, blocks) => {
      const rendered = render({ headline, blocks }, { ...where, pictures }).blocks as never[];
      expect(messageBlocks(rendered, '/blocks')).toEqual([]);
      expect(weigh(rendered)).toBeLessThanOrEqual(13_200);
    }),
    { numRuns: 150 },
  );
});

it('a poll of 40 long titles, each with its button and all in a menu, fits with its words shortened', () => {
  const title = 'How do we keep <young & old> volunteers after the first season, and who pays? '.repeat(2);
  const titles = Array.from({ length: 40 }, (_, i) => `${i + 1} ${title}`);
  const vote = (i: number) =>
    ({ kind: 'button', label: String(i + 1), action: { name: 'v', args: [String(i)] } }) as const;
  const menu = {
    kind: 'pick',
    prompt: 'Your votes',
    action,
    min: 0,
    max: 3,
    options: titles.map((each, i) => ({ label: each, value: String(i) })),
  } as const;
  const { blocks } = render(
    {
      headline: title,
      blocks: [numbered(titles.map((each) => rich`${each}`)), controls(...titles.map((_, i) => vote(i)), menu)],
    },
    where,
  );
  expect(messageBlocks(blocks as never[], '/blocks')).toEqual([]);
  expect(weigh(blocks as never[])).toBeLessThanOrEqual(13_200);
  expect(JSON.stringify(blocks).match(/"v:/g)).toHaveLength(40);
});

it('words give way where controls leave too little room for them', () => {
  const options = Array.from({ length: 90 }, (_, i) => ({ label: `${i} `.padEnd(75, 'x'), value: String(i) }));
  const menu = { kind: 'pick', prompt: 'Your votes', action, min: 0, max: 3, options } as const;
  const words = Array.from({ length: 4 }, () => text(rich`${'Who pays, and for how long? '.repeat(100)}`));
  const { blocks } = render({ headline: 'Poll', blocks: [...words, controls(menu)] }, where);
  expect(weigh(blocks as never[])).toBeLessThanOrEqual(13_200);
  expect(weigh(blocks as never[])).toBeGreaterThan(11_000);
  expect(JSON.stringify(blocks)).toContain('…');
});
