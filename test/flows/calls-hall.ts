import { sql } from 'drizzle-orm';
import { calls } from '../../src/chores/calls/chore.ts';
import * as told from '../../src/chores/calls/facts.ts';
import { convener } from '../../src/chores/convener/chore.ts';
import { done } from '../../src/kernel/answer.ts';
import { defineChore } from '../../src/kernel/chore.ts';
import { command } from '../../src/kernel/command.ts';
import { type Fact, hearing } from '../../src/kernel/fact.ts';
import type { Work } from '../../src/kernel/work.ts';
import type { CommunityId, Language, MemberId } from '../../src/surface/identity.ts';
import type { Message } from '../../src/surface/message.ts';
import { community, makeCoordinator, type TestHouse, testHouse } from '../support/house.ts';
import { type Notebook, notebook } from '../support/notebook.ts';
import { linesOf, standingIn } from './reading.ts';

export interface Heard {
  readonly fact: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A community whose coordinator is `ada`, with calls, and with somebody who hears what they tell and tells them things. */
export interface Hall {
  readonly house: TestHouse;
  readonly paper: Notebook;
  readonly slate: Notebook;
  readonly community: CommunityId;
  /** What the calls have told the other chores, in order. */
  readonly heard: Heard[];
  /** As another chore would. */
  tell<P>(fact: Fact<P>, payload: P): Promise<void>;
  member(name: string): Promise<MemberId>;
  /** All that one of the calls' channels shows now, message by message, a line each. */
  told(channel?: string): readonly string[];
  count(what: string): Promise<number>;
  /** Moves the clock there, doing what comes due on the way at its time. */
  reach(at: string): Promise<void>;
  /** Moves the clock there at once: whatever was due on the way is late. */
  wakeAt(at: string): Promise<void>;
}

interface Asked {
  readonly at?: string;
  readonly zone?: string;
  readonly language?: Language;
  /** Where our pages are reached. */
  readonly address?: string;
}

export async function hall({
  at = '2026-03-02T15:00:00Z',
  zone = 'America/Chicago',
  ...asked
}: Asked = {}): Promise<Hall> {
  const { language = 'en', address } = asked;
  const [paper, slate] = [notebook('paper'), notebook('slate', { formFields: 5, gatherings: true })];
  const { heard, tellings, gossip } = gossiping();
  const platforms = [paper, slate];
  const house = await testHouse({ chores: [calls, convener, gossip], platforms, at, ...(address && { address }) });
  paper.profiles.set('ada', { name: 'ada', zone, admin: false });
  const id = await community(house.db, {
    zone,
    language,
    at: [
      { platform: 'paper', workspace: 'W1', channel: 'general' },
      { platform: 'slate', workspace: 'S1', channel: 'red' },
      { platform: 'paper', workspace: 'W1', channel: 'desk', purpose: 'coordinators' },
    ],
  });
  await house.person('ada').say('calls list');
  await makeCoordinator(house.db, 'ada');
  return {
    house,
    paper,
    slate,
    community: id,
    heard,
    tell: async (fact, payload) => {
      tellings.push((work) => work.tell(fact, payload));
      const reply = await house.person('ada').say('gossip tell');
      if (reply.kind !== 'done') throw new Error(JSON.stringify(reply));
    },
    member: (name) => memberNamed(house, name),
    told: (channel = 'general') => standingIn(paper, channel).map((message) => linesOf(message).join(' | ')),
    ...asking(house),
  };
}

/** A chore that hears what the calls tell, and tells what it is given. */
function gossiping() {
  const both = (words: string) => ({ en: words, es: words });
  const heard: Heard[] = [];
  const tellings: ((work: Work) => Promise<void>)[] = [];
  const tell = command({
    path: 'gossip tell',
    summary: both('Tell'),
    fields: {},
    run: async (turn) => {
      for (const telling of tellings.splice(0)) await telling(turn);
      return done;
    },
  });
  const listens = Object.values(told).map(({ name }) =>
    hearing<Heard['payload']>({ name }, async (_work, payload) => void heard.push({ fact: name, payload })),
  );
  return {
    heard,
    tellings,
    gossip: defineChore({ name: 'gossip', summary: both('Gossip'), commands: [tell], listens }),
  };
}

function asking(house: TestHouse): Pick<Hall, 'count' | 'reach' | 'wakeAt'> {
  return {
    count: async (what) => {
      const { rows } = await house.db.execute<{ n: number }>(sql.raw(`select count(*)::int as n from ${what}`));
      return rows[0]?.n ?? 0;
    },
    reach: async (to) => {
      for (;;) {
        const due = await house.engine.nextJob();
        if (!due || due > new Date(to)) break;
        if (due > house.clock.now()) house.clock.set(due);
        await house.settle();
      }
      if (new Date(to) > house.clock.now()) house.clock.set(to);
      await house.settle();
    },
    wakeAt: async (to) => {
      house.clock.set(to);
      await house.settle();
    },
  };
}

async function memberNamed(house: TestHouse, name: string): Promise<MemberId> {
  const { rows } = await house.db.execute<{ id: MemberId }>(
    sql`select m.id from member m join person p on p.id = m.person_id where p.name = ${name}`,
  );
  const [row] = rows;
  if (!row) throw new Error(`nobody is called ${name}`);
  return row.id;
}

/** The announcement whose headline it is, as it stands in a channel. */
export function announcement({ paper }: Hall, headline: string, channel = 'general'): Message {
  const found = standingIn(paper, channel).find((message) => message.headline === headline);
  if (!found) throw new Error(`no “${headline}” in ${channel}`);
  return found;
}
