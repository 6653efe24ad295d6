import { z } from 'zod';
import { decodeAction } from '../../src/surface/action.ts';
import type { From, Incoming } from '../../src/surface/platform.ts';
import { fieldValues } from './fields.ts';
import { profileOf } from './identity.ts';
import { LINE } from './limits.ts';
import { WORKSPACE } from './sample.ts';
import { type Pane, paneOn, readView, type View } from './view.ts';

/** Who did something on which page. `event` is the same however often one click is sent. */
export interface Deed {
  readonly view: View;
  readonly pane: Pane;
  readonly event: string;
}

const origin = z.object({
  view: z.string().max(500),
  side: z.enum(['a', 'b']),
  event: z.string().regex(/^[\w-]{8,64}$/),
});

/** Undefined where it is not what a page of ours sends. */
export function readDeed(body: URLSearchParams): Deed | undefined {
  const read = origin.safeParse(Object.fromEntries(body));
  const view = read.success ? readView(new URLSearchParams(read.data.view)) : undefined;
  const pane = view && read.data && paneOn(view, read.data.side);
  return view && pane && { view, pane, event: `${pane.person.id}-${read.data.event}` };
}

export function originOf({ pane, event }: Deed, channel: string = pane.channel.id): From {
  const { person } = pane;
  return { event, workspace: WORKSPACE, channel, person: person.id, profile: profileOf(person) };
}

const line = z.string().max(LINE);

/** What was typed. A button that stands for a line comes after the line itself, and counts instead. */
export const readLine = (body: URLSearchParams): string | undefined => line.safeParse(body.getAll('text').at(-1)).data;

/** `channel` is where the control stands. */
export function readPress(
  deed: Deed,
  body: URLSearchParams,
  channel: string,
): (Incoming & { kind: 'press' }) | undefined {
  const action = decodeAction(body.get('action') ?? '');
  const picked = body.getAll('picked').filter((each) => each !== '');
  return action && { kind: 'press', from: originOf(deed, channel), action, picked };
}

export const readForm = (deed: Deed, body: URLSearchParams, form: string): Incoming & { kind: 'submit' } => ({
  kind: 'submit',
  from: originOf(deed),
  form,
  values: fieldValues(body),
});
