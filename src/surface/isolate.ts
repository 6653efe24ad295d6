import { bold, type Inline, type Text } from './text.ts';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * What a person typed, where no formatting is: what runs from right to left would pull the words and figures of ours beside it
 * along. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export const isolated = (typed: string): string =>
  RIGHT_TO_LEFT.test(typed) ? `${FIRST_STRONG_ISOLATE}${typed}${POP_ISOLATE}` : typed;

/** A title or a name in a sentence. The isolates stand apart from it, so that shortening it leaves them whole. */
export function named(typed: string): Text {
  const marked = (mark: string): Inline => ({ kind: 'plain', text: mark });
  return RIGHT_TO_LEFT.test(typed) ? [marked(FIRST_STRONG_ISOLATE), bold(typed), marked(POP_ISOLATE)] : [bold(typed)];
}
