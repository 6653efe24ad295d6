import type { Log } from '../../src/surface/adapter.ts';
import { codeOf, isLockedOut, platformError, type Repeatable } from './errors.ts';

/** Waits for a call of the Web API; what goes wrong with it becomes a PlatformError. */
export type Calling = <T>(repeatable: Repeatable, asking: Promise<T>) => Promise<T>;

/** A token or scope that Slack refuses is a line in the log too: only the one who runs us can mend it. */
export const calling =
  (log: Log): Calling =>
  async (repeatable, asking) => {
    try {
      return await asking;
    } catch (error) {
      if (isLockedOut(error)) log.error({ code: codeOf(error) }, 'Slack refuses the bot token or one of its scopes');
      throw platformError(error, repeatable);
    }
  };
