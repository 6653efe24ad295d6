import type { Capabilities } from '../../src/surface/platform.ts';
import { cost } from './markdown.ts';

// https://docs.discord.com/developers/components/reference, …/resources/message, …/interactions/application-commands

/** A message may have 40 components, nested ones counted; the frame and the headline are taken off. */
const COMPONENTS = 40 - 2;

export const can: Capabilities = {
  formProblems: 'whisper',
  formFields: 5,
  gatherings: true,
  pace: 1000,
  limits: {
    headline: 200,
    // Discord allows 4,000 over all text; a margin for the line breaks between blocks that are joined.
    total: 3900,
    block: 3800,
    parts: { total: COMPONENTS, words: 1, row: 1, control: 1 },
    row: 5,
    options: 25,
    buttonLabel: 80,
    optionLabel: 100,
    prompt: 150,
    cost,
  },
};

export const FORM = { parts: 5, title: 45, label: 45, hint: 100, text: 4000, options: 25, option: 100 } as const;

export const COMMAND = { summary: 100, options: 25, choices: 25, choice: 100, text: 6000 } as const;

/** The name of an entry in a message's menu. */
export const SHORTCUT = 32;

/**
 * Pictures and files of one message; `bytes` of each, where nobody has paid for more
 * (https://docs.discord.com/developers/reference#uploading-files).
 */
export const FILES = { most: 10, name: 100, alt: 1024, bytes: 10 * 1024 * 1024 } as const;

/** Of a scheduled event: https://docs.discord.com/developers/resources/guild-scheduled-event */
export const GATHERING = { name: 100, description: 1000, place: 100 } as const;

/** In milliseconds. Discord waits 3 s for the first answer, and takes later ones for 15 minutes. */
export const PATIENCE = { answer: 2000, start: 5000, stop: 5000, request: 15_000 } as const;

/** Conversations that may be opened unasked, and in how many milliseconds. Discord tells no number; bots were stopped after some tens. */
export const DIRECTS = { most: 10, within: 3_600_000 } as const;

/** The most messages one look at a channel gives, and how many looks one search takes. */
export const SEARCH = { page: 100, pages: 5 } as const;

/** Discord remembers a nonce of at most 25 characters for a few minutes. */
export const NONCE = 25;
