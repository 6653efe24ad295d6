import { plain } from '../../src/surface/plain.ts';
import type { Capabilities } from '../../src/surface/platform.ts';

/** A page has no limits of its own; these keep one message something that a person can take in. */
export const can: Capabilities = {
  formProblems: 'inline',
  formFields: 20,
  gatherings: false,
  // What is sent to browsers is gathered anyway: see BREATH.
  pace: 0,
  limits: {
    headline: 300,
    total: 40_000,
    block: 8_000,
    parts: { total: 200, words: 1, row: 1, control: 0 },
    row: 40,
    options: 200,
    buttonLabel: 160,
    optionLabel: 200,
    prompt: 200,
    cost: (part) => plain([part]).length,
  },
};

/** Changes that follow each other within this many milliseconds reach a browser together. */
export const BREATH = 40;

/** How often a browser hears from us though nothing happened, in milliseconds: the clock it shows goes on. */
export const HEARTBEAT = 20_000;

/** UTF-16 units that one line typed may have, and bytes that one request may have. */
export const LINE = 6_000;
export const BODY = 256 * 1024;

/** Entries kept: beyond them, what people said and what only one of them sees is let go. */
export const ENTRIES = 2_000;

/** The most forms kept open for one person: beyond them the oldest is let go. */
export const FORMS = 20;

/** Answers under a message that are shown from the start: where there are more, they are folded up. */
export const ANSWERS = 6;

/** Suggestions shown while somebody types. */
export const SUGGESTIONS = 12;
