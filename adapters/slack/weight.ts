import type { KnownBlock } from '@slack/types';

/** Slack says no more than `msg_blocks_too_long`; apps that asked it found 13,200, with a toll on every block. */
export const HEAVIEST = 12_800;
const TOLL = 100;

/** What counts towards it: everything that is shown, escaped. */
const COUNTED = new Set(['text', 'url', 'fallback', 'user_id']);

/** What a message's blocks count towards Slack's limit on a whole message, erring on the heavy side. */
export const weigh = (blocks: readonly KnownBlock[]): number => TOLL * blocks.length + words(blocks);

function words(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + words(each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, each]) => {
    if (typeof each !== 'string') return sum + words(each);
    return COUNTED.has(name) ? sum + escapedLength(each) : sum;
  }, 0);
}

/** How long a string is once `&`, `<` and `>` are written as entities, which is how Slack keeps and counts text. */
export const escapedLength = (text: string): number => text.length + 4 * (text.match(/[&<>]/g)?.length ?? 0);
