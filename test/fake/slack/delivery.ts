import type { Obj } from './json.ts';

/** One thing that is told to the app. */
export interface Delivery {
  readonly kind: 'slash_commands' | 'interactive' | 'events_api';
  readonly payload: Obj;
  readonly retry?: { readonly attempt: number; readonly reason: string };
}

/** How the app answered: in time with a body (an object, or undefined when empty), or not. */
export type Ack =
  | { readonly ok: true; readonly body: Obj | undefined; readonly ms: number }
  | {
      readonly ok: false;
      readonly error: 'operation_timeout' | 'dispatch_failed' | 'app_not_connected';
      readonly status?: number;
    };

export type Send = (delivery: Delivery) => Promise<Ack>;

export const filledBody = (body: unknown): Obj | undefined =>
  typeof body === 'object' && body !== null && Object.keys(body).length > 0 ? (body as Obj) : undefined;
