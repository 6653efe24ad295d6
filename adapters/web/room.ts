import { randomUUID } from 'node:crypto';
import type { Log } from '../../src/surface/adapter.ts';
import type { Form } from '../../src/surface/form.ts';
import type { Inbox } from '../../src/surface/platform.ts';
import { type Bell, bell } from './bell.ts';
import { type Board, board } from './board.ts';
import { type Clock, clock, type Time } from './clock.ts';
import { type Drawer, drawer } from './drawer.ts';
import { FORMS } from './limits.ts';
import { type Mail, mail } from './mail.ts';

interface Kept {
  readonly form: Form;
  /** What was clicked to open it; undefined where a line was typed. */
  readonly from: string | undefined;
}

/** What the parts of the playground share. */
export interface Room {
  readonly log: Log;
  /** New with each start: a page of an earlier one has to be loaded again. */
  readonly boot: string;
  readonly bell: Bell;
  readonly board: Board;
  readonly clock: Clock;
  readonly mail: Mail;
  /** Forms that are open, by person. */
  readonly forms: Drawer<Kept>;
  /** What somebody last picked in a menu, by person; the key is the entry and the menu. */
  readonly picks: Drawer<readonly string[]>;
  /** Undefined before the start. */
  inbox: Inbox | undefined;
  stopped: boolean;
}

const PICKS = 200;

export function room({ log, time }: { readonly log: Log; readonly time: Time }): Room {
  const shared = bell();
  const kept = board(shared);
  return {
    log,
    boot: randomUUID().slice(0, 8),
    bell: shared,
    board: kept,
    clock: clock(time, shared),
    mail: mail(kept, shared),
    forms: drawer(FORMS),
    picks: drawer(PICKS),
    inbox: undefined,
    stopped: false,
  };
}

export const pickKey = (entry: string, action: string): string => `${entry} ${action}`;
