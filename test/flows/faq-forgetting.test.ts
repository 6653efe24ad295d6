import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { brokenEntries } from '../../src/chores/faq/entries/broken.ts';
import { indexEntry } from '../../src/chores/faq/entries/indexing.ts';
import { entryById } from '../../src/chores/faq/entries/reading.ts';
import { revise } from '../../src/chores/faq/entries/writing.ts';
import { isWhole } from '../../src/chores/faq/model.ts';
import { findEntries } from '../../src/chores/faq/search/find.ts';
import { by, type Capturing, capturing, question, thread } from './faq-capturing.ts';
import { type Hall, hall } from './faq-hall.ts';
import { control, messageIn, standingIn, toldIn } from './reading.ts';

let here: Hall;
beforeEach(async () => {
  here = await hall();
});

const keep: Capturing['keep'] = (...of) => capturing(here).keep(...of);
/** Names that no word of ours holds. */
const said = { ...thread, author: by('zebedee'), answers: { text: question, author: by('quentin') } };

/** Every column of words in the tables of the questions, and in what waits to be sent or to be decided. */
async function placesOf(words: string): Promise<readonly string[]> {
  const { rows } = await here.house.db.execute<{ table: string; column: string }>(sql`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and (table_name like 'faq\\_%' or table_name in ('draft', 'outbox', 'job', 'audit', 'person', 'account'))
      and (data_type in ('text', 'json', 'jsonb', 'ARRAY'))`);
  expect(rows.length).toBeGreaterThan(20);
  const found: string[] = [];
  for (const { table, column } of rows) {
    const held = await here.count(`${table} where "${column}"::text ilike '%${words}%'`);
    if (held > 0) found.push(`${table}.${column}`);
  }
  return found;
}

/** Captured by Ada, agreed to by its author, and published. */
async function published() {
  const reply = await keep(said, {}, 'ada');
  await here.house.settle();
  const [card] = standingIn(here.paper, 'direct-zebedee');
  if (!card) throw new Error('nobody was asked');
  await here.as('zebedee', { channel: 'direct-zebedee' }).press(control(card, 'Yes, with my name'));
  const [entry] = await here.entries();
  const id = Buffer.from((entry?.id ?? '').replaceAll('-', ''), 'hex').toString('base64url');
  await here.as('ada').press(`faq.publish-now:=${id}`);
  expect(messageIn(reply).headline).toBe('Saved as #1');
  expect((await here.entries())[0]?.state).toBe('published');
  await here.house.settle();
}

const hits = () =>
  here.house.db.transaction((tx) => findEntries(tx, { community: here.community, query: question, limit: 3 }));
const broken = () => here.house.db.transaction((tx) => brokenEntries(tx, here.community));

describe('an author who is forgotten', () => {
  it('is in no table any more, nor are their words', async () => {
    await published();
    expect(await placesOf('dollars')).toContain('faq_piece.text');
    await here.forget('zebedee');
    await here.house.settle();
    expect(await placesOf('dollars')).toEqual([]);
    expect(await placesOf('zebedee')).toEqual([]);
    expect(await here.count('faq_author')).toBe(0);
  });

  it('leaves an entry that is not whole, and is gathered for the stewards', async () => {
    await published();
    expect(await broken()).toEqual([]);
    await here.forget('zebedee');
    const [entry] = await here.entries();
    expect(entry && isWhole(entry)).toBe(false);
    expect((await broken()).map((each) => each.number)).toEqual([1]);
  });

  it('leaves an entry that is found again once it is written anew', async () => {
    await published();
    await here.forget('zebedee');
    await here.house.db.transaction(async (tx) => {
      const [entry] = await brokenEntries(tx, here.community);
      if (!entry) throw new Error('it is whole');
      await indexEntry(tx, entry);
      const anew = {
        part: 'answer',
        place: '',
        language: null,
        text: 'Per sack, following size.',
        quotes: null,
      } as const;
      const content = { ...entry, pieces: [...entry.pieces, anew] };
      await revise(tx, entry, { act: 'edited', by: await here.member('ada'), now: here.house.clock.now(), content });
      expect(isWhole((await entryById(tx, entry.id)) ?? entry)).toBe(true);
    });
    expect(await broken()).toEqual([]);
    expect(await hits()).toHaveLength(1);
  });

  it('leaves an entry that nobody is shown until a steward, who is told why, has written it anew', async () => {
    await published();
    const search = async () => toldIn(await here.as('kim').say(`faq search query: ${question}`));
    expect(await search()).toContain('dollars');
    await here.forget('zebedee');
    expect(await search()).not.toContain(question);
    const review = toldIn(await here.as('ada').say('faq review'));
    expect(review).toContain('#1');
    expect(review).not.toContain('dollars');
    await here
      .as('ada')
      .submit('faq.edit', { entry: ['1'], question: [question], answer: ['Per sack, following size.'] });
    expect(await search()).toContain('Per sack');
    expect(await search()).not.toContain('zebedee');
  });

  it('before they were asked leaves a draft without an answer', async () => {
    await keep(said);
    await here.forget('zebedee');
    await here.house.settle();
    expect((await here.entries())[0]?.pieces.map((each) => each.part)).toEqual(['question']);
    expect(await placesOf('dollars')).toEqual([]);
  });

  it('is not in what somebody has yet to decide about', async () => {
    await published();
    const reply = await keep({ ...said, id: 'm9', text: 'Two dollars a sack, and the small ones are free of charge.' });
    expect(messageIn(reply).headline).toBe('An entry is much like this');
    expect(await placesOf('sack')).toEqual([]);
  });
});

describe('an asker who is forgotten', () => {
  it('takes their question along, and how they asked', async () => {
    await keep(said, {}, 'ada');
    await keep(
      { ...said, id: 'm8', text: 'Trucks weigh it, and the bill follows.' },
      { question: 'By weight?' },
      'ada',
    );
    expect(await here.count('faq_asking')).toBe(1);
    expect(await placesOf('collection of waste')).toContain('faq_asking.text');
    await here.forget('quentin');
    expect(await placesOf('collection of waste')).toEqual([]);
    expect(await placesOf('quentin')).toEqual([]);
    expect((await here.entries()).map((entry) => isWhole(entry))).toEqual([false, true]);
  });

  it('takes it out of the search as well', async () => {
    await published();
    expect(await here.count("faq_phrasing where text like '%waste%'")).toBe(1);
    await here.forget('quentin');
    expect(await here.count("faq_phrasing where text like '%waste%'")).toBe(0);
  });
});

it('whoever captured it is forgotten, and what others said stays', async () => {
  await keep(said);
  await here.forget('ben');
  const [entry] = await here.entries();
  expect([entry?.capturedBy, entry && isWhole(entry)]).toEqual([null, true]);
});

it('whoever added an answer of their own takes it along', async () => {
  await here.as('ben').submit('faq.add', { question: ['Who mows parks?'], answer: ['The gardeners of the city do.'] });
  await here.forget('ben');
  expect(await placesOf('gardeners')).toEqual([]);
});
