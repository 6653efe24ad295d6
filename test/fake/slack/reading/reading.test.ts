import { describe, expect, test } from 'vitest';
import { type Ping, pings } from './pings.ts';
import { shown } from './shown.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string, more: object = {}) => ({ type: 'mrkdwn', text, ...more });
const section = (elements: readonly object[]) => ({ type: 'rich_text_section', elements });
const rich = (...elements: readonly object[]) => ({ type: 'rich_text', elements });
const header = { type: 'header', text: plain('<!channel> *bold* <@U1>') };

const AT = Date.parse('2026-03-31T15:00:00Z') / 1000;
const reader = {
  tz: 'America/Chicago',
  now: Date.parse('2026-03-30T15:00:00Z'),
  user: (id: string) => (id === 'U1' ? 'ana' : id),
  channel: (id: string) => (id === 'C1' ? 'topics' : id),
};

describe('a reader sees', () => {
  test('rich text as it was meant, whatever it looks like', () => {
    const title = '<!channel> *x* <@U1> &amp; @everyone';
    const blocks = [
      rich(
        section([{ type: 'text', text: title, style: { bold: true } }]),
        { type: 'rich_text_list', style: 'bullet', elements: [section([{ type: 'text', text: 'one' }])] },
        {
          type: 'rich_text_list',
          style: 'ordered',
          offset: 1,
          elements: [section([{ type: 'link', url: 'https://x.org' }])],
        },
        { type: 'rich_text_quote', elements: [{ type: 'user', user_id: 'U1' }] },
      ),
    ];
    expect(shown({ blocks }, reader)).toEqual([title, '• one', '2. https://x.org', '> @ana']);
  });

  test('mrkdwn with its marks resolved and its emphasis gone', () => {
    const text = '*Next:* <@U1> in <#C1|topics>, <https://x.org|link>, 2 * 3 * 4, a_b_c &lt;b&gt; <!here>';
    expect(shown({ text }, reader)).toEqual(['Next: @ana in #topics, link, 2 * 3 * 4, a_b_c <b> @here']);
  });

  test('a moment in their own zone', () => {
    const date = { type: 'date', timestamp: AT, format: '{date_long_pretty} at {time}' };
    expect(shown({ blocks: [rich(section([date]))] }, reader)).toEqual(['tomorrow at 10:00 AM']);
    expect(shown({ text: `<!date^${AT}^{date_num} {time}|then>` }, { ...reader, tz: 'Asia/Tokyo' })).toEqual([
      '2026-04-01 12:00 AM',
    ]);
  });

  test('plain text literally, and controls by their labels', () => {
    const button = { type: 'button', action_id: 'a', text: plain('Me too') };
    const menu = { type: 'static_select', action_id: 'b', placeholder: plain('Choose') };
    const blocks = [
      header,
      { type: 'divider' },
      { type: 'section', text: mrkdwn('*Why:* waste'), accessory: button },
      { type: 'context', elements: [mrkdwn('by <@U1>'), { type: 'image', alt_text: 'face' }] },
      { type: 'actions', elements: [button, menu] },
    ];
    expect(shown({ blocks }, reader)).toEqual([
      '<!channel> *bold* <@U1>',
      '───',
      'Why: waste',
      '[Me too]',
      'by @ana [image: face]',
      '[Me too] [Choose ▾]',
    ]);
  });
});

describe('pinged by a message is', () => {
  const cases: readonly (readonly [string, object, readonly Ping[]])[] = [
    ['nobody, when a mark stands in plain text', { text: 'x', blocks: [header] }, []],
    [
      'nobody, when a mark stands in a piece of rich text',
      { blocks: [rich(section([{ type: 'text', text: '<!channel> @here' }]))] },
      [],
    ],
    ['nobody, when a mark is escaped', { text: '&lt;!channel&gt; <https://x.org|@channel>' }, []],
    [
      'the channel, by a mark in the text that notifications are made of',
      { text: 'New: <!channel>', blocks: [header] },
      [{ whom: 'channel' }],
    ],
    [
      'everyone, by a mark in a section',
      { blocks: [{ type: 'section', text: mrkdwn('<!everyone|everyone>') }] },
      [{ whom: 'everyone' }],
    ],
    [
      'who is here, by the bare word in a section',
      { blocks: [{ type: 'section', text: mrkdwn('hi @here') }] },
      [{ whom: 'here' }],
    ],
    [
      'nobody, by the bare word in verbatim text',
      { blocks: [{ type: 'section', text: mrkdwn('hi @here', { verbatim: true }) }] },
      [],
    ],
    ['nobody, by the bare word in the text', { text: 'hi @here' }, []],
    ['a person, by a mark', { text: 'hi <@U1|ana>' }, [{ whom: 'user', id: 'U1' }]],
    ['a group, by a mark', { text: 'hi <!subteam^S1|@ops>' }, [{ whom: 'usergroup', id: 'S1' }]],
    [
      'whoever rich text names, once each',
      {
        blocks: [
          rich(
            section([
              { type: 'user', user_id: 'U1' },
              { type: 'user', user_id: 'U1' },
              { type: 'broadcast', range: 'here' },
            ]),
          ),
        ],
      },
      [{ whom: 'user', id: 'U1' }, { whom: 'here' }],
    ],
  ];

  test.each(cases)('%s', (_, message, expected) => {
    expect(pings(message)).toEqual(expected);
  });
});
