import { PlatformError } from '../../src/surface/platform.ts';
import { hasCode } from './errors.ts';

const MAY_NOT =
  "Discord does not let Convener keep events here: tick Create Events for Convener's role, under Server Settings, Roles";

/** What somebody in the server can do about a refusal that concerns its events. */
const REASONS: Readonly<Record<number, string>> = {
  50001: MAY_NOT,
  50013: MAY_NOT,
  30038: 'this Discord server has 100 events ahead, which is the most there may be: take one away there',
};

/** The same, with a refusal in words that say what to do. */
export async function explained<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    const cause = error instanceof PlatformError ? error.cause : undefined;
    const reason = Object.entries(REASONS).find(([code]) => hasCode(cause, Number(code)))?.[1];
    throw reason ? new PlatformError({ kind: 'refused', gone: false }, reason, { cause }) : error;
  }
}
