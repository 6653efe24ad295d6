import { eq } from 'drizzle-orm';
import { workspaceArrives } from '../../src/community/arrivals.ts';
import { accounts, type ChannelPurpose, channels, communities, members } from '../../src/community/tables.ts';
import type { Database, Db } from '../../src/database/connect.ts';
import type { Chore } from '../../src/kernel/chore.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Embed } from '../../src/kernel/embedding.ts';
import { type Engine, engine } from '../../src/kernel/engine.ts';
import { decodeAction } from '../../src/surface/action.ts';
import type { RawValues } from '../../src/surface/form.ts';
import type { Language } from '../../src/surface/identity.ts';
import { type CommunityId, type TimeZone, timeZone } from '../../src/surface/identity.ts';
import type { Reply, Said } from '../../src/surface/platform.ts';
import { emptyTables, testDatabase } from './database.ts';
import { type Logged, logbook } from './logbook.ts';
import { type Notebook, notebook } from './notebook.ts';

/** Stands still until it is moved. */
export interface StillClock extends Clock {
  set(at: string | Date): void;
  pass(milliseconds: number): void;
}
export function stillClock(at: string): StillClock {
  let now = new Date(at);
  return {
    now: () => new Date(now),
    set: (to) => {
      now = new Date(to);
    },
    pass: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds);
    },
  };
}

export interface TestHouse {
  readonly database: Database;
  readonly db: Db;
  readonly clock: StillClock;
  readonly engine: Engine;
  readonly paper: Notebook;
  readonly lines: readonly Logged[];
  /** Does what is due and sends what waits, letting the pace of channels pass, until all is out. */
  settle(): Promise<void>;
  person(
    id: string,
    at?: { readonly channel?: string; readonly workspace?: string; readonly platform?: Notebook },
  ): Visitor;
}
export interface Visitor {
  say(text: string): Promise<Reply>;
  press(id: string, picked?: readonly string[]): Promise<Reply>;
  submit(form: string, values: RawValues): Promise<Reply>;
  /** Chooses a shortcut in the menu of a message. */
  choose(shortcut: string, said: Partial<Said>): Promise<Reply>;
  /** Writes under a message of ours. */
  answer(under: string, text: string): Promise<Reply>;
  /** Writes to others, in answer to nothing. */
  write(text: string, of?: { readonly id?: string; readonly link?: string }): Promise<Reply>;
}

/** An engine over the real database with platforms of paper, its tables empty and its clock still. */
export async function testHouse({
  chores,
  platforms = [notebook()],
  at = '2026-03-02T15:00:00Z',
  database,
  address,
  embed,
}: {
  readonly chores: readonly Chore[];
  readonly platforms?: readonly Notebook[];
  readonly at?: string;
  readonly database?: Database;
  readonly address?: string;
  readonly embed?: Embed;
}): Promise<TestHouse> {
  const used = database ?? (await testDatabase());
  if (!database) await emptyTables(used.db);
  const clock = stillClock(at);
  const log = logbook();
  const running = engine({
    db: used.db,
    chores,
    platforms,
    clock,
    log,
    address: () => address,
    ...(embed && { embed }),
  });
  for (const each of platforms) await each.start(running.inbox(each));
  const [paper] = platforms;
  if (!paper) throw new Error('a house needs a platform');
  let events = 0;
  return {
    database: used,
    db: used.db,
    clock,
    engine: running,
    paper,
    lines: log.lines,
    settle: async () => {
      for (let i = 0; i < 20; i++) {
        await running.settle();
        clock.pass(1_000);
      }
    },
    person: (id, { channel = 'general', workspace = 'W1', platform = paper } = {}) => {
      const from = () => ({ event: `e${++events}`, workspace, channel, person: id });
      const inbox = () => platform.inbox();
      return {
        say: (text) => inbox().handle({ kind: 'typed', from: from(), text }),
        press: (action, picked = []) => {
          const ref = decodeAction(action);
          if (!ref) throw new Error(`not an action: ${action}`);
          return inbox().handle({ kind: 'press', from: from(), action: ref, picked });
        },
        submit: (form, values) => inbox().handle({ kind: 'submit', from: from(), form, values }),
        choose: (shortcut, said) =>
          inbox().handle({
            kind: 'shortcut',
            from: from(),
            shortcut,
            said: { id: 'said', text: '', open: true, ...said },
          }),
        answer: (under, text) => inbox().handle({ kind: 'heard', from: from(), id: `w${events}`, under, text }),
        write: (text, of) => inbox().handle({ kind: 'heard', from: from(), id: `w${events}`, text, ...of }),
      };
    },
  };
}

interface Spot {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
  readonly purpose?: ChannelPurpose;
}

/** A community in a channel, without going through its setup. */
export async function community(
  db: Db,
  {
    name = 'SafeCities',
    zone = 'America/Chicago',
    language = 'en',
    at = [{ platform: 'paper', workspace: 'W1', channel: 'general' }],
  }: {
    readonly name?: string;
    readonly zone?: string;
    readonly language?: Language;
    readonly at?: readonly Spot[];
  } = {},
): Promise<CommunityId> {
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(communities)
      .values({ name, zone: timeZone(zone) as TimeZone, language, createdAt: new Date(0) })
      .returning({ id: communities.id });
    if (!made) throw new Error('an insert returned no row');
    for (const { platform, workspace, channel, purpose = 'everyone' } of at) {
      const id = await workspaceArrives(tx, { platform, external: workspace });
      await tx.insert(channels).values({ workspace: id, external: channel, community: made.id, purpose });
    }
    return made.id;
  });
}

/** Makes a coordinator of somebody who has taken part already. */
export async function makeCoordinator(db: Db, account: string): Promise<void> {
  const [found] = await db.select({ person: accounts.person }).from(accounts).where(eq(accounts.external, account));
  if (!found) throw new Error(`nobody has the account ${account}`);
  await db.update(members).set({ coordinator: true }).where(eq(members.person, found.person));
}
