import { randomUUID } from 'node:crypto';
import type { From } from '../../src/surface/platform.ts';
import { type Home, personIn } from './identity.ts';
import type { Payload } from './payloads.ts';

/** How the one who did something can be answered. */
export interface Source {
  readonly kind: 'typed' | 'press' | 'submit' | 'shortcut';
  readonly user: string;
  readonly channel?: string;
  readonly responseUrl?: string;
  /** Opens one form within 3 s. */
  readonly trigger?: string;
  /** What was pressed stands in a message that only this person sees. */
  readonly isPrivate: boolean;
  /** The blocks of a form that can be told what is wrong with them. */
  readonly inputs?: readonly string[];
}

export const sourceOf = (body: Payload, kind: Source['kind'], from: From): Source => ({
  kind,
  user: body.user_id ?? body.user?.id ?? '',
  ...(from.channel && { channel: from.channel }),
  ...(body.response_url && { responseUrl: body.response_url }),
  ...(body.trigger_id && { trigger: body.trigger_id }),
  isPrivate: body.container?.is_ephemeral === true,
});

/**
 * A trigger is made anew for everything a person does, and repeated when Slack repeats itself. People are numbered by the
 * workspace we are installed in, not their own: a slash command names only the former, and a person must stay one person.
 */
export function fromOf(
  home: Home,
  at: { readonly event: string | undefined; readonly user: string | undefined; readonly channel: string | undefined },
): From | undefined {
  if (!at.user) return undefined;
  return {
    event: at.event ?? randomUUID(),
    workspace: home.team,
    ...(at.channel && { channel: at.channel }),
    person: personIn(home.team, at.user),
  };
}
