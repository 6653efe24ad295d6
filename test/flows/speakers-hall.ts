import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { callCancelled, callHeld, callMoved, speakerWanted } from '../../src/chores/calls/facts.ts';
import { convener } from '../../src/chores/convener/chore.ts';
import { speakers } from '../../src/chores/speakers/chore.ts';
import { otherDateWanted, speakersChanged } from '../../src/chores/speakers/facts.ts';
import { belong } from '../../src/community/roster.ts';
import { accounts, channels, members, workspaces } from '../../src/community/tables.ts';
import { done } from '../../src/kernel/answer.ts';
import { defineChore } from '../../src/kernel/chore.ts';
import { command } from '../../src/kernel/command.ts';
import { type Fact, hearing } from '../../src/kernel/fact.ts';
import { line } from '../../src/kernel/field.ts';
import type { CommunityId, MemberId } from '../../src/surface/identity.ts';
import type { Message } from '../../src/surface/message.ts';
import { community, makeCoordinator, type TestHouse, testHouse } from '../support/house.ts';
import { type Notebook, notebook } from '../support/notebook.ts';
import { control, linesOf, standingIn } from './reading.ts';

type Told<F> = F extends Fact<infer P> ? P : never;

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export interface Hall {
  readonly house: TestHouse;
  readonly paper: Notebook;
  readonly community: CommunityId;
  readonly changed: Told<typeof speakersChanged>[];
  readonly otherDates: Told<typeof otherDateWanted>[];
  id(name: string): Promise<MemberId>;
  say(name: string, line: string): ReturnType<ReturnType<TestHouse['person']>['say']>;
  press(
    name: string,
    message: Message | undefined,
    label: string,
  ): ReturnType<ReturnType<TestHouse['person']>['press']>;
  join(...names: readonly string[]): Promise<void>;
  site(name: string, site: string, sector?: string): Promise<void>;
  /** Gives the coordinators a channel of their own. */
  office(channel: string): Promise<void>;
  /** A call that needs a speaker is told; answers its id. */
  wanted(of: {
    title?: string;
    days?: number;
    volunteers?: readonly string[];
    call?: string;
    link?: boolean;
  }): Promise<string>;
  tell(what: 'moved' | 'cancelled' | 'held', payload: object): Promise<void>;
  /** What stands in somebody's private channel, oldest first. */
  letters(name: string): readonly Message[];
  letter(name: string): Message | undefined;
  words(name: string): string;
  pass(milliseconds: number): Promise<void>;
  speakersIn(call: string): readonly string[];
}

const facts = { wanted: speakerWanted, moved: callMoved, cancelled: callCancelled, held: callHeld } as const;

/** Says what the calls' chore would say. */
const teller = defineChore({
  name: 'teller',
  summary: { en: 'Tells', es: 'Cuenta' },
  commands: (Object.keys(facts) as (keyof typeof facts)[]).map((what) =>
    command({
      path: `teller ${what}`,
      summary: { en: 'Tells', es: 'Cuenta' },
      form: { title: { en: 'Tell', es: 'Contar' }, submit: { en: 'Tell', es: 'Contar' } },
      fields: { json: line({ label: { en: 'what', es: 'qué' }, max: 4_000 }) },
      run: async (turn, { json }) => {
        await turn.tell(facts[what] as Fact<unknown>, { community: turn.community.id, ...JSON.parse(json) });
        return done;
      },
    }),
  ),
});

/** A community whose coordinator is `ada`, with the speakers, somebody who tells them of calls and somebody who listens. */
export async function hall(names: readonly string[] = []): Promise<Hall> {
  const paper = notebook('paper');
  const changed: Hall['changed'] = [];
  const otherDates: Hall['otherDates'] = [];
  const ear = defineChore({
    name: 'ear',
    summary: { en: 'An ear', es: 'Un oído' },
    commands: [],
    listens: [
      hearing(speakersChanged, async (_work, told) => void changed.push(told)),
      hearing(otherDateWanted, async (_work, told) => void otherDates.push(told)),
    ],
  });
  const house = await testHouse({ chores: [speakers, convener, teller, ear], platforms: [paper] });
  const here = await community(house.db);
  const say = (name: string, text: string) => house.person(name).say(text);
  await say('ada', 'speakers list');
  await makeCoordinator(house.db, 'ada');
  const id = async (name: string) => {
    const [row] = await house.db
      .select({ id: members.id })
      .from(members)
      .innerJoin(accounts, eq(accounts.person, members.person))
      .where(and(eq(accounts.external, name), eq(members.community, here)));
    if (!row) throw new Error(`nobody is ${name}`);
    return row.id;
  };
  const letters = (name: string) => standingIn(paper, `direct-${name}`);
  const tell = async (what: string, payload: object) => {
    const reply = await house.person('ada').submit(`teller.${what}`, { json: [JSON.stringify(payload)] });
    if (reply.kind !== 'done') throw new Error(JSON.stringify([reply, house.lines]));
    await house.settle();
  };
  const town: Hall = {
    house,
    paper,
    community: here,
    changed,
    otherDates,
    id,
    say,
    tell,
    letters,
    press: (name, message, label) =>
      house.person(name).press(control(message ?? { headline: 'nothing', blocks: [] }, label)),
    join: async (...all) => {
      for (const name of all) {
        await house.person(name).say('speakers join topics: anything');
        house.clock.pass(60_000);
      }
    },
    site: async (name, site, sector) => {
      const member = await id(name);
      await house.db.transaction((tx) => belong(tx, { community: here, member, site, ...(sector && { sector }) }));
    },
    office: async (channel) => {
      const [place] = await house.db.select({ id: workspaces.id }).from(workspaces);
      if (!place) throw new Error('there is no workspace');
      const desk = { workspace: place.id, external: channel, community: here, purpose: 'coordinators' as const };
      await house.db.insert(channels).values(desk);
    },
    wanted: async ({ title = 'Curfews', days = 20, volunteers = [], call = randomUUID(), link }) => {
      const startsAt = new Date(house.clock.now().getTime() + days * DAY).toISOString();
      const could: MemberId[] = [];
      for (const name of volunteers) could.push(await id(name));
      const suggestedBy = could[0] ?? null;
      await tell('wanted', { call, title, topic: null, startsAt, length: 60, volunteers: could, suggestedBy, link });
      return call;
    },
    letter: (name) => letters(name).at(-1),
    words: (name) =>
      letters(name)
        .map((each) => linesOf(each).join('\n'))
        .join('\n---\n'),
    pass: async (milliseconds) => {
      house.clock.pass(milliseconds);
      await house.settle();
    },
    speakersIn: (call) =>
      changed
        .findLast((each) => each.call === call)
        ?.speakers.map(({ name, role, confirmed }) => `${name} ${role}${confirmed ? '' : '?'}`) ?? [],
  };
  await town.join(...names);
  return town;
}
