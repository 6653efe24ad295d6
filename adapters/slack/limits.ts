import type { Limits } from '../../src/surface/limits.ts';
import type { Capabilities } from '../../src/surface/platform.ts';
import type { Inline } from '../../src/surface/text.ts';
import { escapedLength } from './weight.ts';

/** `<!date^1767225600^{date_long}, {time}|January 1, 2026 at 12:00 AM UTC>`, the longest a moment gets. */
const MOMENT = 90;
const MENTION = 24;

function cost(part: Inline): number {
  switch (part.kind) {
    case 'plain':
      return escapedLength(part.text);
    case 'bold':
    case 'code':
      return escapedLength(part.text) + 2;
    case 'link':
      return escapedLength(part.text) + escapedLength(part.url) + 3;
    case 'mention':
      return Math.max(MENTION, escapedLength(part.name));
    case 'moment':
      return MOMENT;
  }
}

/**
 * Slack's numbers. `total` is for words alone: what blocks and controls weigh beside them is seen to after rendering. One of
 * the 50 blocks is the headline's.
 * https://docs.slack.dev/reference/block-kit/blocks
 */
export const limits: Limits = {
  headline: 150,
  total: 12_000,
  block: 2_900,
  parts: { total: 49, words: 1, row: 1, control: 0 },
  // An actions block takes 25 and wraps by itself; as many as a poll has buttons stay together.
  row: 8,
  options: 100,
  buttonLabel: 75,
  optionLabel: 75,
  prompt: 150,
  cost,
};

/** What a modal may hold. https://docs.slack.dev/reference/views/modal-views */
export const modal = { title: 24, button: 24, label: 2_000, hint: 2_000, input: 3_000, metadata: 3_000 } as const;

/** Radio buttons show every choice at once; beyond these few a menu is easier. */
export const RADIO_LIMIT = 5;

/** A modal holds 100 blocks, of which a long menu takes several. A workspace has no calendar of its own. */
const abilities = { formProblems: 'inline', formFields: 20, gatherings: false } as const;

/** `chat.update` is allowed 50 times a minute. https://docs.slack.dev/apis/web-api/rate-limits */
export const can: Capabilities = { ...abilities, pace: 1_200, limits };
