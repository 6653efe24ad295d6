import { sql } from 'drizzle-orm';
import { convener } from '../../src/chores/convener/chore.ts';
import { faq } from '../../src/chores/faq/chore.ts';
import { addEntry, lockFaq, revise } from '../../src/chores/faq/entries/writing.ts';
import type { Entry } from '../../src/chores/faq/model.ts';
import { authors } from '../../src/chores/faq/tables.ts';
import type { CommunityId, Language, MemberId } from '../../src/surface/identity.ts';
import type { Hearing, Reply } from '../../src/surface/platform.ts';
import { community, makeCoordinator, type TestHouse, testHouse } from '../support/house.ts';
import { type Notebook, notebook } from '../support/notebook.ts';
import { control, messageIn } from './reading.ts';

/** A community whose coordinator is `ada`, on a platform that lets us hear what it is told to. */
export interface Plaza {
  readonly house: TestHouse;
  readonly paper: Notebook;
  readonly community: CommunityId;
  /** Ada switches suggestions on in a channel. */
  watch(channel?: string): Promise<Reply>;
  member(name: string): Promise<MemberId>;
  /** An entry that everybody finds. */
  entry(question: string, of?: Written): Promise<Entry>;
  /** Writes to others in a channel. */
  write(name: string, text: string, channel?: string): Promise<Reply>;
  press(name: string, reply: Reply, label: string, nth?: number): Promise<Reply>;
  /** All rows of all tables, as text. */
  everything(): Promise<string>;
  rows<T>(query: ReturnType<typeof sql>): Promise<readonly T[]>;
}

interface Written {
  readonly answer?: string;
  readonly closedIn?: string;
  readonly by?: string;
}

interface Asked {
  readonly hearing?: Hearing;
  readonly language?: Language;
}

export async function plaza({ hearing, language }: Asked = {}): Promise<Plaza> {
  const paper = notebook('paper', hearing && { hearing });
  const house = await testHouse({ chores: [faq, convener], platforms: [paper] });
  const at = ['general', 'second', 'third'].map((channel) => ({ platform: 'paper', workspace: 'W1', channel }));
  const here = await community(house.db, { at, ...(language && { language }) });
  await house.person('ada').say('convener help');
  await makeCoordinator(house.db, 'ada');
  const rows: Plaza['rows'] = async (query) => (await house.db.execute(query)).rows as never;
  const member = async (name: string): Promise<MemberId> => {
    const [row] = await rows<{ id: MemberId }>(
      sql`select m.id from member m join account a on a.person_id = m.person_id where a.external = ${name}`,
    );
    if (!row) throw new Error(`nobody is called ${name}`);
    return row.id;
  };
  return {
    house,
    paper,
    community: here,
    rows,
    member,
    watch: (channel = 'general') => house.person('ada', { channel }).say('faq settings suggest: on'),
    entry: async (question, of = {}) =>
      published(house, { question, community: here, ...of, author: of.by === undefined ? null : await member(of.by) }),
    write: (name, text, channel = 'general') => house.person(name, { channel }).write(text),
    press: (name, reply, label, nth) => house.person(name).press(control(messageIn(reply), label, nth)),
    everything: () => everything(house),
  };
}

interface Publishing extends Written {
  readonly question: string;
  readonly community: CommunityId;
  readonly author: MemberId | null;
}

async function published(house: TestHouse, of: Publishing): Promise<Entry> {
  const now = house.clock.now();
  const { community: here, question, answer = 'The county pays half of it.', author, closedIn = null } = of;
  return house.db.transaction(async (tx) => {
    await lockFaq(tx, here);
    const piece = { place: '', language: null, quotes: null };
    const pieces = [
      { ...piece, part: 'question' as const, text: question },
      { ...piece, part: 'answer' as const, text: answer },
    ];
    const content = { pieces, tags: [], links: [] };
    const entry = await addEntry(tx, {
      ...content,
      ...{ community: here, origin: 'added', act: 'added', by: null, closedIn, now },
    });
    if (author !== null) {
      await tx.insert(authors).values({ entry: entry.id, member: author, consent: 'unnamed', askedAt: now });
    }
    return revise(tx, entry, { act: 'approved', by: null, now, state: 'published', waitsSince: null });
  });
}

async function everything({ db }: TestHouse): Promise<string> {
  const { rows } = await db.execute<{ name: string }>(
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const all: string[] = [];
  for (const { name } of rows) {
    const found = await db.execute<{ row: string }>(sql.raw(`select t::text as row from ${name} t order by 1`));
    all.push(...found.rows.map(({ row }) => `${name} ${row}`));
  }
  return all.join('\n');
}
