import { offered, type Suggestion, suggestions } from './commands.ts';
import { originOf } from './inbound.ts';
import { LINE, SUGGESTIONS } from './limits.ts';
import type { Room } from './room.ts';
import { people } from './sample.ts';
import { paneOn, readView } from './view.ts';

export interface Completed {
  readonly suggestions: readonly Suggestion[];
  /** For a screen reader. */
  readonly said: string;
}

/** How the line in `line` may go on, for whoever's pane `side` is. */
export async function complete({ inbox }: Room, query: URLSearchParams): Promise<Completed> {
  const view = readView(new URLSearchParams(query.get('view') ?? ''));
  const pane = view && paneOn(view, query.get('side') === 'b' ? 'b' : 'a');
  const line = query.get('line') ?? '';
  if (!inbox || !pane || line.length > LINE) return { suggestions: [], said: '' };
  const from = originOf({ pane, event: 'completion' });
  const found = await suggestions({
    line,
    language: pane.reader.language,
    people: people.map(({ name }) => name),
    commands: offered(inbox.commands, pane.person),
    complete: ({ path }, { name }, typed) => inbox.complete({ from, path, name, typed, limit: SUGGESTIONS }),
  });
  return { suggestions: found, said: pane.words.suggestionCount(found.length) };
}
