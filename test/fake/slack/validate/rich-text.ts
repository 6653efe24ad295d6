import { bool, type Check, fine, integer, list, oneOf, pattern, record, string, tagged } from './check.ts';

const kind = { type: fine };
const id = string({ min: 1 });
const filled = string({ min: 1 });
const style = record({}, { bold: bool, italic: bool, strike: bool, code: bool, underline: bool });
const mentionStyle = record(
  {},
  { bold: bool, italic: bool, strike: bool, highlight: bool, client_highlight: bool, unlink: bool },
);

const words = record({ ...kind, text: filled }, { style });
const link = record({ ...kind, url: filled }, { text: filled, unsafe: bool, style });

const inline: Check = tagged({
  text: words,
  link,
  user: record({ ...kind, user_id: id }, { style: mentionStyle }),
  usergroup: record({ ...kind, usergroup_id: id }, { style: mentionStyle }),
  channel: record({ ...kind, channel_id: id }, { style: mentionStyle }),
  team: record({ ...kind, team_id: id }, { style: mentionStyle }),
  emoji: record(
    { ...kind, name: filled },
    { unicode: filled, url: filled, style, skin_tone: integer({ min: 1, max: 6 }) },
  ),
  broadcast: record({ ...kind, range: oneOf('here', 'channel', 'everyone') }, { style }),
  color: record({ ...kind, value: pattern(/^#[0-9a-f]{6}$/i, 'must be a hex color') }, { style }),
  date: record(
    {
      ...kind,
      timestamp: integer({ min: 0, max: 9_999_999_999 }),
      format: pattern(/\{\w+\}/, 'must hold a date token'),
    },
    { url: filled, fallback: filled, style },
  ),
});

const border = oneOf(0, 1);

// Slack's engineers say that an empty section is allowed, apps report it refused ("missing element"): never send one.
const section: Check = record({ ...kind, elements: list(inline) });

const listed: Check = record(
  { ...kind, style: oneOf('bullet', 'ordered'), elements: list(tagged({ rich_text_section: section })) },
  { indent: integer({ min: 0, max: 8 }), offset: integer({ min: 0, max: 9999 }), border },
);

/** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
export const richText: Check = list(
  tagged({
    rich_text_section: section,
    rich_text_list: listed,
    rich_text_quote: record({ ...kind, elements: list(inline) }, { border }),
    rich_text_preformatted: record(
      { ...kind, elements: list(tagged({ text: words, link })) },
      { border, language: filled },
    ),
  }),
);
