import { modal } from './limits.ts';

/** Where a form was opened, so that its answer can be shown there: modals themselves know no channel. */
export interface Opened {
  readonly channel?: string;
  /** Takes five answers within half an hour, also where we are not a member. */
  readonly responseUrl?: string;
}

/** For a view's `private_metadata`, which only Slack and we see. */
export function writeOpened({ channel, responseUrl }: Opened): string {
  const whole = JSON.stringify({ c: channel, r: responseUrl });
  return whole.length <= modal.metadata ? whole : JSON.stringify({ c: channel });
}

/** Reads what `writeOpened` wrote; nothing of anything else. */
export function readOpened(metadata: string | undefined): Opened {
  try {
    const read: unknown = JSON.parse(metadata || '{}');
    if (typeof read !== 'object' || read === null) return {};
    const { c, r } = read as { readonly c?: unknown; readonly r?: unknown };
    return { ...(typeof c === 'string' && { channel: c }), ...(typeof r === 'string' && { responseUrl: r }) };
  } catch {
    return {};
  }
}
