import type { RequestListener } from 'node:http';
import type { Platform } from './platform.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** One environment variable, for the configuration table and for what is said of a missing one. */
export interface Variable {
  readonly name: string;
  readonly summary: string;
  readonly fallback?: string;
}

/** What main knows of a platform before it runs. A new platform is a folder with one of these and a line in adapters/index.ts. */
export interface Adapter {
  readonly name: string;
  readonly variables: readonly Variable[];
  configure(env: Env): Configured;
}

export type Configured =
  | { readonly kind: 'off' }
  /** A sentence each, naming the variable and what to do. Never the value. */
  | { readonly kind: 'wrong'; readonly problems: readonly string[] }
  | { readonly kind: 'on'; readonly create: (around: Around) => Platform };

/** What the house gives an adapter. */
export interface Around {
  readonly log: Log;
  readonly now: () => Date;
  /** Requests whose path is `prefix` or below it go to `listener`, on our one HTTP server. */
  readonly mount: (prefix: string, listener: RequestListener) => void;
  /** Something the adapter cannot mend, as a connection refused for good: main says so and stops with an error. */
  readonly fail: (error: Error) => void;
}

type Say = (fields: Readonly<Record<string, unknown>>, message: string) => void;

/** pino's shape, so that its loggers fit as they are. Never given a token, a message's words or a request's body. */
export interface Log {
  readonly debug: Say;
  readonly info: Say;
  readonly warn: Say;
  readonly error: Say;
}
