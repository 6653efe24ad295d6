import type { Db } from '../database/connect.ts';
import type { Log } from '../surface/adapter.ts';
import type { Platform } from '../surface/platform.ts';
import type { Clock } from './clock.ts';
import type { Embed } from './embedding.ts';
import type { Memories } from './memory.ts';
import type { Registry } from './registry.ts';
import type { Turnstile } from './turnstile.ts';

/** What the parts of the engine share. */
export interface House {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly registry: Registry;
  readonly platforms: ReadonlyMap<string, Platform>;
  /** The platforms whose workspaces have calendars of their own. */
  readonly calendars: ReadonlySet<string>;
  /** Where our pages are reached, without a slash at its end; undefined where nobody told us. */
  readonly address: () => string | undefined;
  /** What texts mean; undefined where nothing is configured that knows. */
  readonly embed: Embed | undefined;
  readonly memories: Memories;
  readonly observe: Observe;
  /** Where events wait for the database, so that what is to be sent does not wait behind them. */
  readonly events: Turnstile;
  /** There may be something to send or to do. */
  readonly wake: () => void;
}

/** One wide event for each thing handled; main makes log lines and metrics of them. */
export type Observed =
  | {
      readonly kind: 'handled';
      readonly platform: string;
      readonly what: string;
      readonly outcome: 'answered' | 'repeated' | 'unavailable' | 'failed';
      readonly milliseconds: number;
    }
  | {
      readonly kind: 'sent';
      readonly platform: string;
      readonly what: 'post' | 'refresh' | 'gather';
      readonly outcome: string;
    }
  | { readonly kind: 'job'; readonly name: string; readonly outcome: 'done' | 'failed' | 'dead' };
export type Observe = (event: Observed) => void;
