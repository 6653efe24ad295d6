import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../src/database/connect.ts';
import { polling } from './polling.ts';
import { action, control, labelsIn, linesOf, messageIn, said, standingIn, toldIn } from './reading.ts';
import { backlog, type Town, town } from './town.ts';

let here: Town;
beforeEach(async () => {
  here = await town();
});
const { as, open, card, tally, vote, through, close, settle } = polling(() => here);

interface Dumped {
  readonly table: string;
  readonly row: string;
}

/** Every row of every table, as whoever runs the database could read it. */
async function dump(db: Db): Promise<readonly Dumped[]> {
  const listed = await db.execute<{ name: string }>(
    sql`select format('%I', tablename) as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const all: Dumped[] = [];
  for (const { name: table } of listed.rows) {
    const { rows } = await db.execute<{ row: string }>(sql.raw(`select row_to_json(t)::text as row from ${table} t`));
    all.push(...rows.map(({ row }) => ({ table, row })));
  }
  return all;
}

const of = (all: readonly Dumped[], table: string) =>
  all.filter((each) => each.table === table).map((each) => each.row);
const digests = async () => {
  const { rows } = await here.house.db.execute<{ voter: string; key: string; member: string; choices: string }>(sql`
    select b.voter, s.key, m.id as member, b.choices::text as choices from topics_seal s
    join topics_sealed_ballot b on b.poll_id = s.poll_id
    join member m on encode(sha256(decode(s.key, 'hex') || uuid_send(m.id)), 'hex') = b.voter`);
  return rows;
};

describe('a sealed poll', () => {
  it('says in one sentence what is true, and shows no standing before the close', async () => {
    await open(3, 'anonymity: sealed');
    expect(linesOf(card()).at(-1)).toContain(
      'Sealed: at the close all that links votes to members is deleted, so nobody can look up who voted for what.',
    );
    await vote('ben', 2);
    expect(await tally()).toEqual(['1. Curfews', '2. Street lights', '3. Mentors']);
    expect(linesOf(card())).toContain('1 member has voted.');
    expect(labelsIn(card())).toEqual(['1 · Curfews', '2 · Street lights', '3 · Mentors']);
  });

  it('takes, changes and counts votes as any other, two clicks at once too', async () => {
    await open(3, 'anonymity: sealed votes: 2');
    expect(toldIn((await vote('ben', 2)) ?? fail())).toMatch(/^You vote for one topic\n2 · Street lights\n1 vote left/);
    await vote('ben', 3);
    expect(said((await vote('ben', 1)) ?? fail())).toBe('All 2 of your votes are used');
    await vote('ben', 2);
    await Promise.all([vote('eva', 1), vote('eva', 1), vote('eva', 1), vote('eva', 3)]);
    const button = control(card(), '1 ·');
    expect(linesOf(await close()).slice(0, 4)).toEqual([
      'Chosen: Mentors',
      ...['1. Mentors · 2 votes', '2. Curfews · 1 vote', '3. Street lights · 0 votes'],
    ]);
    expect(said(await as('ben').press(button))).toBe('This poll is closed. Nothing was changed.');
  });

  it('refuses to show its standing early, which would tell every vote as it comes', async () => {
    await backlog(here, 3);
    const asked = (reveal: string) =>
      as('ada').say(`topics poll top 3 closes: friday anonymity: sealed reveal: ${reveal}`);
    for (const reveal of ['live', 'after-voting']) {
      expect(toldIn(await asked(reveal))).toContain(
        'A sealed poll shows its standing at the close: one that moves with each vote would tell who voted for what.',
      );
    }
    expect(toldIn(await asked('at-close'))).toMatch(/^Poll #1 is open/);
  });

  it('counts nobody twice who joins two accounts, and nobody who has left', async () => {
    await open(3, 'anonymity: sealed');
    await vote('ben', 1);
    await vote('eva', 2);
    await vote('kim', 3);
    const benny = here.house.person('benny', { platform: here.slate, workspace: 'S1', channel: 'red' });
    await benny.press(control(standingIn(here.slate, 'red')[0] ?? { headline: '', blocks: [] }, '3 ·'));
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(toldIn(await as('ben').say('convener profile link')))?.[0];
    expect(said(await benny.say(`convener profile link code: ${code}`))).toBe('Your accounts are joined');
    await settle();
    expect(linesOf(card())).toContain('3 members have voted.');
    await here.house.db.execute(sql`delete from person where name = 'kim'`);
    const [, ...lines] = linesOf(await close());
    expect(lines.filter((line) => / 1 vote$/.test(line))).toHaveLength(2);
    expect(lines).toContain('2 of 3 members voted (67 %).');
  });
});

describe('while it is open, the database', () => {
  it('holds ballots that only the poll’s key leads to, without a member, a time or an answer', async () => {
    await open(3, 'anonymity: sealed');
    await vote('ben', 2);
    await vote('eva', 1, 3);
    const all = await dump(here.house.db);
    expect(of(all, 'topics_ballot')).toEqual([]);
    const ballots = of(all, 'topics_sealed_ballot').map((row) => Object.keys(JSON.parse(row)).toSorted());
    expect(ballots).toEqual([1, 2].map(() => ['choices', 'points', 'poll_id', 'voter']));
    const members = of(all, 'member').map((row) => JSON.parse(row).id as string);
    for (const row of of(all, 'topics_sealed_ballot')) for (const member of members) expect(row).not.toContain(member);
    expect((await digests()).map(({ choices }) => choices).toSorted()).toEqual(['{1,3}', '{2}']);
    const answers = of(all, 'inbound').map((row) => JSON.parse(row).reply);
    expect(JSON.stringify(answers)).not.toMatch(/You vote|Street lights · |2 · Street/);
    expect(answers.filter((reply) => reply.kind === 'done')).toHaveLength(3);
  });

  it('keeps no answer that names votes, refused ones and papers neither, so a second delivery is told nothing', async () => {
    await open(3, 'anonymity: sealed votes: 1');
    await vote('ben', 2);
    expect(said((await vote('ben', 3)) ?? fail())).toBe('Your vote is used');
    const press = { kind: 'press' as const, action: action(card(), '1 ·'), picked: [] };
    const from = { event: 'same', workspace: 'W1', channel: 'general', person: 'eva' };
    const deliver = () => here.paper.inbox().handle({ ...press, from });
    expect([said(await deliver()), (await deliver()).kind]).toEqual(['You vote for one topic', 'done']);
    expect(JSON.stringify(of(await dump(here.house.db), 'inbound'))).not.toMatch(/Your vote is used|You vote for/);
  });
});

const random = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}/g;

/**
 * What a dump shows apart from ids made at random. They go by numbers, given first to those in rows that can be told from all
 * others, then to those in rows that these numbers tell apart, and so on. Where rows lie is left to chance by deletions
 * before them; once no ballot is left, it tells of none.
 */
function faceless(all: readonly Dumped[]): readonly string[] {
  const rows = all.map(({ table, row }) => `${table} ${row.replace(/"id":\d+/, '')}`);
  const numbers = new Map<string, string>();
  const numbered = (row: string) => row.replace(random, (id) => numbers.get(id) ?? '?');
  const number = (row: string) => {
    for (const [id] of row.matchAll(random)) numbers.set(id, numbers.get(id) ?? `#${numbers.size}`);
  };
  for (let known = -1; known < numbers.size; ) {
    known = numbers.size;
    const alike = Map.groupBy(rows, numbered);
    for (const text of [...alike.keys()].toSorted()) {
      const [row = '', ...others] = alike.get(text) ?? [];
      if (others.length === 0) number(row);
    }
  }
  for (const row of rows.toSorted((a, b) => numbered(a).localeCompare(numbered(b)))) number(row);
  return rows.map(numbered).toSorted();
}

describe('once it has closed', () => {
  it.each(['approval', 'single', 'ranked', 'score'])(
    'the database is the same after a poll by %s, whichever of two members cast which of two ballots',
    async (method) => {
      const paper = method === 'ranked' || method === 'score';
      const ballots = paper ? [['Mentors', 'Curfews'], ['Street lights']] : [['3'], ['1']];
      const dumps: (readonly string[])[] = [];
      for (const cast of [ballots, ballots.toReversed()]) {
        here = await town();
        await open(3, `anonymity: sealed method: ${method}`);
        for (const [i, id] of ['ben', 'eva'].entries()) await castBy(id, method, cast[i] ?? []);
        await close();
        dumps.push(faceless(await dump(here.house.db)));
      }
      expect(dumps[0]?.length).toBeGreaterThan(20);
      expect(dumps[0]).toEqual(dumps[1]);
    },
    60_000,
  );

  it('nothing of key, ballots or answers is left', async () => {
    await open(3, 'anonymity: sealed method: ranked');
    await through('ben', 'Fill in', 'Mentors', 'Curfews');
    await through('eva', 'Fill in', 'Street lights');
    const before = await digests();
    expect(before).toHaveLength(2);
    await close();
    const all = await dump(here.house.db);
    expect([...of(all, 'topics_sealed_ballot'), ...of(all, 'topics_seal'), ...of(all, 'topics_ballot')]).toEqual([]);
    const whole = JSON.stringify(all);
    for (const { voter, key } of before) for (const trace of [voter, key]) expect(whole).not.toContain(trace);
    expect(whole).not.toMatch(/topics? in order|Your ballot|✓ 1\. Mentors/);
    expect(await digests()).toEqual([]);
    const [stored] = of(all, 'topics_poll').map((row) => JSON.parse(row));
    expect(stored).toMatchObject({
      voters: 2,
      pairs: [
        [0, 1, 0],
        [1, 0, 1],
        [1, 1, 0],
      ],
    });
  });
});

/** By numbers on the poll, or by titles on a ballot paper. */
async function castBy(id: string, method: string, choices: readonly string[]): Promise<void> {
  if (method === 'ranked') await through(id, 'Fill in', ...choices);
  else if (method !== 'score') await vote(id, ...choices.map(Number));
  else {
    const titles = ['Curfews', 'Street lights', 'Mentors'];
    const paper = await through(id, 'Fill in');
    for (const each of choices) messageIn(await as(id).press(control(paper, '4', titles.indexOf(each))));
  }
}

const fail = (): never => {
  throw new Error('nothing was answered');
};
