import { type Obj, obj, objects, str } from '../json.ts';
import { suggestionPayload } from '../payloads/presses.ts';
import type { Message, View } from '../types.ts';
import { list } from '../validate/check.ts';
import { option, plain } from '../validate/objects.ts';
import type { Hands } from './command.ts';
import { findElement, type Which } from './find.ts';

export interface Suggestion {
  readonly value: string;
  readonly label: string;
}

const suggestion = (found: Obj): Suggestion => ({ value: str(found['value']), label: str(obj(found['text'])['text']) });

/** Types into a menu with an external source; none when the app gave none in time, or none that Slack takes. */
export async function suggest(
  { world, wire, user }: Hands,
  surface: Message | View,
  { which, typed }: { which: Which; typed: string },
): Promise<readonly Suggestion[]> {
  const found = findElement(surface.blocks, which);
  if (!found) throw new Error(`There is no menu ${JSON.stringify(which)}.`);
  const { element, block } = found;
  const payload = suggestionPayload(world, { user, element, blockId: block['block_id'], typed, surface });
  const ack = await wire.send({ kind: 'interactive', payload });
  const options = ack.ok ? obj(ack.body)['options'] : [];
  const refused = list(option(plain), { min: 0, max: 100 })(options, '/options').length > 0;
  return refused ? [] : objects(options).map(suggestion);
}
