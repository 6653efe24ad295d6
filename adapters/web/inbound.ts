import { z } from 'zod';
import { decodeAction } from '../../src/surface/action.ts';
import type { From, Incoming } from '../../src/surface/platform.ts';
import { fieldValues } from './fields.ts';
import { profileOf } from './identity.ts';
import { LINE } from './limits.ts';
import { withMentions } from './mentions.ts';
import { WORKSPACE } from './sample.ts';
import { type Pane, paneOn, readView, type View } from './view.ts';

/** Who did something on which page. `event` is the same however often one click is sent. */
export interface Deed {
  readonly view: View;
  readonly pane: Pane;
  readonly event: string;
  /** Where the page was loaded from: `http://localhost:3000`. */
  readonly origin: string;
}

const sender = z.object({
  view: z.string().max(500),
  side: z.enum(['a', 'b']),
  event: z.string().regex(/^[\w-]{8,64}$/),
});

/** Undefined where it is not what a page of ours sends, or is sent from where this person cannot be. */
export function readDeed(body: URLSearchParams, origin: string): Deed | undefined {
  const read = sender.safeParse(Object.fromEntries(body));
  const query = new URLSearchParams(read.data?.view);
  const view = readView(query);
  const pane = view && read.data && paneOn(view, read.data.side);
  const where = query.get(read.data?.side === 'b' ? 'beside-in' : 'in');
  if (!view || !pane || where !== pane.place.id) return undefined;
  return { view, pane, event: `${pane.person.id}-${read.data.event}`, origin };
}

export function originOf({ pane, event }: Pick<Deed, 'pane' | 'event'>): From {
  const { person, place } = pane;
  return { event, workspace: WORKSPACE, channel: place.channel, person: person.id, profile: profileOf(person) };
}

const line = z.string().max(LINE);

/** What was typed. A button that stands for a line comes after the line itself, and counts instead. */
export const readLine = (body: URLSearchParams): string | undefined => line.safeParse(body.getAll('text').at(-1)).data;

export function readPress(deed: Deed, body: URLSearchParams): (Incoming & { kind: 'press' }) | undefined {
  const action = decodeAction(body.get('action') ?? '');
  const picked = body.getAll('picked').filter((each) => each !== '');
  return action && { kind: 'press', from: originOf(deed), action, picked };
}

export const readForm = (deed: Deed, body: URLSearchParams, form: string): Incoming & { kind: 'submit' } => ({
  kind: 'submit',
  from: originOf(deed),
  form,
  values: Object.fromEntries(
    Object.entries(fieldValues(body)).map(([name, values]) => [name, values.map(withMentions)]),
  ),
});
