import { sql } from 'drizzle-orm';
import { convener } from '../../src/chores/convener/chore.ts';
import { faq } from '../../src/chores/faq/chore.ts';
import { entriesWhere } from '../../src/chores/faq/entries/reading.ts';
import type { Entry } from '../../src/chores/faq/model.ts';
import type { Chore } from '../../src/kernel/chore.ts';
import type { Embed } from '../../src/kernel/embedding.ts';
import type { Form } from '../../src/surface/form.ts';
import type { CommunityId, Language, MemberId } from '../../src/surface/identity.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { community, makeCoordinator, type TestHouse, testHouse, type Visitor } from '../support/house.ts';
import { type Notebook, notebook } from '../support/notebook.ts';
import { linesOf, standingIn } from './reading.ts';

/** A community on two platforms whose coordinator is `ada`, with a channel of the coordinators' own, and its questions. */
export interface Hall {
  readonly house: TestHouse;
  readonly paper: Notebook;
  readonly slate: Notebook;
  readonly community: CommunityId;
  as(
    id: string,
    at?: { readonly channel?: string; readonly workspace?: string; readonly platform?: Notebook },
  ): Visitor;
  member(name: string): Promise<MemberId>;
  /** Deletes a person as the operator does. */
  forget(name: string): Promise<void>;
  /** By number, whatever their state. */
  entries(): Promise<readonly Entry[]>;
  count(what: string): Promise<number>;
  /** All that a channel shows now, message by message, a line each. */
  told(channel: string): readonly string[];
  /** Moves the clock there, doing what comes due on the way at its time. */
  reach(at: string | Date): Promise<void>;
}

interface Asked {
  readonly chores?: readonly Chore[];
  readonly language?: Language;
  readonly at?: string;
  readonly embed?: Embed;
}

export async function hall({ chores = [faq, convener], language = 'en', ...asked }: Asked = {}): Promise<Hall> {
  const [paper, slate] = [notebook('paper'), notebook('slate', { formFields: 5, formProblems: 'whisper' })];
  const house = await testHouse({ chores, platforms: [paper, slate], ...asked });
  const id = await community(house.db, {
    language,
    at: [
      { platform: 'paper', workspace: 'W1', channel: 'general' },
      { platform: 'slate', workspace: 'S1', channel: 'red' },
      { platform: 'paper', workspace: 'W1', channel: 'desk', purpose: 'coordinators' },
    ],
  });
  await house.person('ada').say('convener help');
  await makeCoordinator(house.db, 'ada');
  return {
    house,
    paper,
    slate,
    community: id,
    as: (who, at) => house.person(who, at),
    told: (channel) => standingIn(paper, channel).map((message) => linesOf(message).join(' | ')),
    ...reading(house),
  };
}

function reading(house: TestHouse): Pick<Hall, 'member' | 'forget' | 'entries' | 'count' | 'reach'> {
  return {
    member: async (name) => {
      const { rows } = await house.db.execute<{ id: MemberId }>(
        sql`select m.id from member m join person p on p.id = m.person_id where p.name = ${name}`,
      );
      const [row] = rows;
      if (!row) throw new Error(`nobody is called ${name}`);
      return row.id;
    },
    forget: async (name) => {
      await house.db.execute(
        sql`delete from person where id = (select person_id from account where external = ${name} limit 1)`,
      );
    },
    entries: () => house.db.transaction((tx) => entriesWhere(tx, sql`true`)),
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
  };
}

export const formIn = (reply: Reply): Form => {
  if (reply.kind !== 'form') throw new Error(`a ${reply.kind} is no form`);
  return reply.form;
};

/** What a form's field is filled in with. */
export const filled = (form: Form, name: string): string | undefined => {
  const field = form.fields.find((each) => each.name === name);
  return field && 'initial' in field ? String(field.initial) : undefined;
};
