import type { REST } from 'discord.js';
import { type APIUser, Routes } from 'discord-api-types/v10';
import type { Log } from '../../src/surface/adapter.ts';
import { isOurBug, isRefusedToken, platformError, type Repeatable, said } from './errors.ts';

/** Runs a request, and makes a PlatformError of every failure. */
export type Ask = <T>(repeatable: Repeatable, request: () => Promise<unknown>) => Promise<T>;

export interface Asking {
  readonly log: Log;
  /** Called when Discord no longer takes our token. */
  readonly refused: () => void;
}

export const asker =
  ({ log, refused }: Asking): Ask =>
  async <T>(repeatable: Repeatable, request: () => Promise<unknown>) => {
    try {
      return (await request()) as T;
    } catch (error) {
      if (isRefusedToken(error)) refused();
      if (isOurBug(error)) log.error({ error: said(error) }, 'discord: a request that Discord cannot read');
      throw platformError(error, repeatable);
    }
  };

/** Our own user id, asked for once; a failure is not remembered. */
export function ourselves(rest: REST, ask: Ask): () => Promise<string> {
  let answer: Promise<string> | undefined;
  return () => {
    answer ??= ask<APIUser>('repeatable', () => rest.get(Routes.user())).then(
      ({ id }) => id,
      (error: unknown) => {
        answer = undefined;
        throw error;
      },
    );
    return answer;
  };
}
