import { expect, it } from 'vitest';
import type { MemberId } from '../../src/surface/identity.ts';
import {
  type Block,
  controls,
  facts,
  file,
  list,
  note,
  numbered,
  picture,
  rule,
  text,
} from '../../src/surface/message.ts';
import { bold, code, link, mention, moment, rich } from '../../src/surface/text.ts';
import { html } from './html.ts';
import { render } from './render.ts';
import { readView } from './view.ts';

const HOSTILE = `<script>alert(1)</script> <!channel> @everyone "'&`;
const ESCAPED = '&lt;script&gt;alert(1)&lt;/script&gt; &lt;!channel&gt; @everyone &quot;&#39;&amp;';
const at = new Date('2026-03-10T22:00:00Z');
const vote = (label: string) => ({ kind: 'button' as const, label, action: { name: 'poll.vote', args: ['7'] } });

function shown(
  blocks: readonly Block[],
  { headline = 'Hello', person = 'karen', picked = [] as string[] } = {},
): string {
  const view = readView(new URLSearchParams({ as: person }));
  if (!view) throw new Error(`nobody is ${person}`);
  const stage = { pane: view.first, entry: 'e1', fields: html`<input name="view">`, picked: () => picked };
  return String(render({ headline, blocks }, 'en', stage)).replace(/\s+/g, ' ');
}

it('shows what was typed as it was typed, wherever it stands', () => {
  const everywhere = shown(
    [
      text(rich`${HOSTILE}`),
      note([bold(HOSTILE)]),
      list([[code(HOSTILE)]]),
      facts([{ label: HOSTILE, value: [link(HOSTILE, `https://example.org/?${HOSTILE}`)] }]),
      text([mention({ id: 'm' as MemberId, name: HOSTILE })]),
      controls(vote(HOSTILE), {
        kind: 'pick',
        prompt: HOSTILE,
        action: { name: 'poll.pick', args: [] },
        options: [{ label: HOSTILE, value: HOSTILE }],
        min: 0,
        max: 2,
      }),
    ],
    { headline: HOSTILE },
  );
  expect(everywhere).not.toContain('<script');
  expect(everywhere).not.toContain('<!channel');
  expect(everywhere.split(ESCAPED).length - 1).toBe(12);
});

it('gives each block its own element', () => {
  expect(shown([text(rich`a`), note(rich`b`), list([rich`c`]), numbered([rich`d`]), rule])).toContain(
    '<h3 class="headline">Hello</h3><p>a</p><p class="note">b</p><ul><li>c</li></ul><ol start="1"><li>d</li></ol><hr>',
  );
  expect(shown([facts([{ label: 'Zone', value: rich`Chicago` }])])).toContain(
    '<dl class="facts"><div><dt>Zone</dt><dd>Chicago</dd></div></dl>',
  );
});

it('makes no heading of a sentence that stands alone', () => {
  expect(shown([])).toContain('<p class="line">Hello</p>');
  expect(shown([controls(vote('Yes'))])).toContain('<p class="line">Hello</p>');
});

it.each([
  ['karen', 'Tuesday 10 March 2026, 17:00 (Chicago)'],
  ['denise', 'Tuesday 10 March 2026, 18:00 (New York)'],
  ['teresa', 'Tuesday 10 March 2026, 15:00 (Los Angeles)'],
])('in a message in English shows a moment to %s, wherever they are, as %s', (person, words) => {
  expect(shown([text([moment(at)])], { person })).toContain(`>${words}</time>`);
});

it('shows the day alone where that is asked, in the reader’s own zone', () => {
  const late = moment(new Date('2026-03-11T02:30:00Z'), 'day');
  expect(shown([text([late])], { person: 'karen' })).toContain('>Tuesday 10 March 2026</time>');
  expect(shown([text([late])], { person: 'denise' })).toContain('>Tuesday 10 March 2026</time>');
});

it('makes a reader’s own name stand out', () => {
  const to = { ...mention({ id: 'm' as MemberId, name: 'Karen' }), account: 'karen' };
  expect(shown([text([to])])).toContain('<mark class="mention">@<bdi>Karen</bdi></mark>');
  expect(shown([text([to])], { person: 'mike' })).toContain('<span class="mention">@<bdi>Karen</bdi></span>');
});

it('leads nowhere that a browser would run', () => {
  const danger = 'javascript:alert(1)';
  const blocks = [text([link('here', danger)]), controls({ kind: 'link', label: 'there', url: danger })];
  expect(shown(blocks)).not.toContain('javascript:');
  expect(shown(blocks)).toMatch(/here.*there/);
});

it('leads to a message of its own on the page itself', () => {
  const url = 'http://localhost:3000/at/safecities/e12';
  const here = '<a class="button plain" href="/?as=karen&amp;in=safecities#a-e12" data-entry="a-e12">There</a>';
  expect(shown([controls({ kind: 'link', label: 'There', url })]).replace(/\s+/g, ' ')).toContain(here);
  expect(shown([text([link('there', url)])])).toContain('data-entry="a-e12">there</a>');
  expect(shown([text([link('there', 'http://evil.example/at/safecities/e12')])])).not.toContain('data-entry');
});

it('shows a picture with its words, and keeps its place free', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000004b0000001a4', 'hex');
  const drawn = shown([picture(png, `Bars: "police" 5`)]);
  expect(drawn).toContain(`src="data:image/png;base64,${png.toString('base64')}"`);
  expect(drawn).toContain('alt="Bars: &quot;police&quot; 5" width="1200" height="420"');
});

it('shows a picture that is none as its words', () => {
  expect(shown([picture(new Uint8Array([1, 2]), 'Bars')])).toMatch(/alt="Bars" >/);
});

it('gives a file by its name and size, to be saved and never opened', () => {
  const csv = file({ name: 'poll-3 "x".csv', type: 'text/csv', content: 'título,1' });
  const given = shown([csv]);
  expect(given).toContain('download="poll-3 &quot;x&quot;.csv"');
  expect(given).toContain(`href="data:text/csv;base64,${Buffer.from('título,1').toString('base64')}"`);
  expect(given).toContain('9 bytes');
  expect(shown([file({ name: 'x', type: 'text/html" onclick="x', content: '' })])).toContain(
    'href="data:application/octet-stream;base64,"',
  );
});

it('makes buttons that send their action, each row a form that works by itself', () => {
  const row = shown([controls(vote('Yes'), { ...vote('No'), tone: 'danger' })]);
  expect(row).toContain('method="post" action="/press"');
  expect(row).toContain('<button class="button plain" name="action" value="poll.vote:7">Yes</button>');
  expect(row).toContain('<button class="button danger" name="action" value="poll.vote:7">No</button>');
});

it('makes boxes to tick of a menu for several, and a list of a menu for one, with what was picked before', () => {
  const options = ['a', 'b', 'c'].map((value) => ({ label: value.toUpperCase(), value }));
  const menu = { kind: 'pick' as const, prompt: 'Which?', action: { name: 'poll.pick', args: [] }, options, min: 0 };
  const several = shown([controls({ ...menu, max: 2 })], { picked: ['b'] });
  expect(several.match(/type="checkbox"/g)).toHaveLength(3);
  expect(several).toContain('value="b" checked');
  const one = shown([controls({ ...menu, max: 1 })], { picked: ['c'] });
  expect(one).toContain('<option value="">None</option>');
  expect(one).toContain('<option value="c" selected>C</option>');
});

it('shows forty choices with a button each', () => {
  const buttons = Array.from({ length: 40 }, (_, i) => vote(`Choice ${i + 1}`));
  expect(shown([controls(...buttons)]).match(/<button/g)).toHaveLength(40);
});
