import { type Obj, str, walk } from '../json.ts';

/** What one block costs beyond its words, as measured by apps that went over (about 100 for a header, 125 for a rule). */
const BLOCK = 100;

const escaped = (text: string): number => text.replace(/&/g, '&amp;').replace(/[<>]/g, '&lt;').length;

/**
 * What blocks count towards the undocumented limit on a whole message (about 13,200: github.com/slackapi/bolt-js
 * issues 2509 and 2867): every word, escaped, plus a toll per block.
 */
export function weigh(blocks: readonly Obj[]): number {
  let total = blocks.length * BLOCK;
  walk(blocks, ({ text, url, fallback, user_id: user }) => {
    for (const each of [text, url, fallback, user]) total += escaped(str(each));
  });
  return total;
}
