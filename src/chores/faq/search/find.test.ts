import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyTables, testDatabase } from '../../../../test/support/database.ts';
import { communities } from '../../../community/tables.ts';
import type { Db } from '../../../database/connect.ts';
import { type CommunityId, timeZone } from '../../../surface/identity.ts';
import { entries } from '../tables.ts';
import { findInAnswers } from './answers.ts';
import { findEntries } from './find.ts';
import { answers } from './gate.ts';
import type { Phrasing } from './model.ts';
import { setPhrasings } from './phrasings.ts';

let db: Db;
let community: CommunityId;

beforeEach(async () => {
  db = (await testDatabase()).db;
  await emptyTables(db);
  community = await founded();
});

async function founded(): Promise<CommunityId> {
  const community = {
    name: 'Quiet streets',
    zone: timeZone('Europe/Madrid'),
    language: 'en' as const,
    createdAt: new Date(0),
  };
  const [row] = await db.insert(communities).values(community).returning({ id: communities.id });
  if (!row) throw new Error('no community');
  return row.id;
}

const asked = (text: string): Phrasing => ({ text, kind: 'asked' });

let counted = 0;

/** Entries without phrasings yet. */
async function blank(count: number, of = community): Promise<readonly string[]> {
  const rows = Array.from({ length: count }, () => ({
    community: of,
    number: ++counted,
    state: 'published' as const,
    origin: 'added' as const,
    revision: 1,
    createdAt: new Date(0),
  }));
  return (await db.insert(entries).values(rows).returning({ id: entries.id })).map(({ id }) => id);
}

/** Entries with these phrasings each. */
async function known(all: readonly (readonly string[])[], of = community): Promise<readonly string[]> {
  const ids = await blank(all.length, of);
  await db.transaction(async (tx) => {
    for (const [at, texts] of all.entries())
      await setPhrasings(tx, { community: of, entry: ids[at] ?? '', phrasings: texts.map(asked) });
  });
  return ids;
}

const find = (query: string, of = community, limit = 5) =>
  db.transaction((tx) => findEntries(tx, { community: of, query, limit }));

const first = async (query: string) => (await find(query))[0]?.phrasing;

const street = [
  ['How do I book the meeting room?', 'reserve a room for our group'],
  ['How much does a stall at the market cost?'],
  ['Who repairs broken street lights?'],
  ['How can I delete my account?'],
  ['Where do I find the minutes of the last call?'],
  ['¿Cómo puedo borrar mi cuenta?'],
  ['¿Cuándo es la próxima reunión de vecinos?'],
  ['¿Quién arregla las farolas de la calle?'],
  ['¿Dónde se recogen las llaves del local?'],
];

describe('the entry that was meant comes first', () => {
  beforeEach(() => known(street));

  it.each([
    ['in other words', 'reserving a meeting room', 'How do I book the meeting room?'],
    ['with a synonym', 'remove my account please', 'How can I delete my account?'],
    ['with typing errors', 'broken stret lihgts', 'Who repairs broken street lights?'],
    ['without accents and in capitals', 'CUANDO ES LA PROXIMA REUNION', '¿Cuándo es la próxima reunión de vecinos?'],
    ['in Spanish, inflected', 'arreglar farola', '¿Quién arregla las farolas de la calle?'],
    ['in Spanish, in other words', 'quiero eliminar la cuenta', '¿Cómo puedo borrar mi cuenta?'],
    ['of a long message', `Hello all. ${'Lovely weather. '.repeat(9)} what does a market stall cost`, street[1]?.[0]],
  ])('%s', async (_, query, phrasing) => {
    expect(await first(query)).toBe(phrasing);
  });

  it('and it says which of its phrasings is most like what was asked', async () => {
    expect(await first('can we reserve a room for a group')).toBe('reserve a room for our group');
  });

  it('is likely where it is asked for almost as it is stored, and unlikely where a word is shared', async () => {
    const [same] = await find('how can i delete my acount');
    const [other] = await find('does the street choir sing tonight');
    expect(same?.likeness).toBeGreaterThan(0.8);
    expect(other?.likeness ?? 0).toBeLessThan(0.3);
  });
});

describe('scripts of any kind', () => {
  it.each([
    ['Chinese', '如何预订会议室', ['会议室预订', '怎么取消账户']],
    ['Japanese', '会議室を予約する方法', ['会議室の予約', 'アカウントを削除']],
    ['Arabic', 'كيف أحجز قاعة الاجتماعات', ['حجز قاعة الاجتماع', 'من يصلح مصابيح الشارع']],
    ['Hebrew', 'איך מזמינים חדר ישיבות', ['להזמין חדר ישיבות', 'מי מתקן פנסי רחוב']],
    ['Russian', 'Как забронировать переговорную', ['бронирование переговорной', 'кто чинит фонари']],
    ['Thai', 'จองห้องประชุมอย่างไร', ['จองห้องประชุม', 'ใครซ่อมไฟถนน']],
    ['Hindi', 'बैठक कक्ष कैसे बुक करें', ['बैठक कक्ष बुक', 'सड़क की बत्ती']],
    ['emoji', '🎉🎈', ['🎉', '🔑']],
  ])('%s is found', async (_, query, [near, far]) => {
    await known([[far ?? ''], [near ?? '']]);
    expect(await first(query)).toBe(near);
  });
});

it('phrasings that were replaced are found no more', async () => {
  const [entry = ''] = await known([['How do I book the meeting room?']]);
  await db.transaction((tx) => setPhrasings(tx, { community, entry, phrasings: [asked('Who has the keys?')] }));
  expect(await find('book a meeting room')).toEqual([]);
  expect(await first('who has the keys')).toBe('Who has the keys?');
});

it('an entry without phrasings, or deleted, is found no more', async () => {
  const [one = '', two = ''] = await known([['the first stone'], ['the second stone']]);
  await db.transaction((tx) => setPhrasings(tx, { community, entry: one, phrasings: [] }));
  expect((await find('stone')).map(({ entry }) => entry)).toEqual([two]);
  await db.execute(sql`delete from faq_entry where id = ${two}`);
  expect(await find('stone')).toEqual([]);
});

it('two communities do not see each other', async () => {
  const other = await founded();
  await known([['How do I book the meeting room?']], other);
  expect(await find('How do I book the meeting room?')).toEqual([]);
  expect(await find('How do I book the meeting room?', other)).toHaveLength(1);
});

it('what else has to hold is asked of each entry', async () => {
  const [draft = ''] = await known([['How do I book the meeting room?'], ['How do I book the hall?']]);
  await db.execute(sql`update faq_entry set state = 'draft' where id = ${draft}`);
  const which = sql`e.state = 'published'`;
  const hits = await db.transaction((tx) => findEntries(tx, { community, query: 'book the room', limit: 5, which }));
  expect(hits.map(({ phrasing }) => phrasing)).toEqual(['How do I book the hall?']);
});

it('phrasings set at the same time in one community are all found', async () => {
  const ids = await blank(40);
  const texts = ids.map((_, at) => `How do I get permit number ${at} for the street party?`);
  await Promise.all(
    ids.map((entry, at) =>
      db.transaction((tx) => setPhrasings(tx, { community, entry, phrasings: [asked(texts[at] ?? '')] })),
    ),
  );
  for (const text of texts) expect(await first(text)).toBe(text);
});

it('phrasings set twice at the same time for one entry are those of one of the two', async () => {
  const [entry = ''] = await blank(1);
  const set = (text: string) =>
    db.transaction((tx) => setPhrasings(tx, { community, entry, phrasings: [asked(text), asked(`${text} twice`)] }));
  await Promise.all([set('red'), set('blue')]);
  const { rows } = await db.execute<{ text: string }>(sql`select text from faq_phrasing order by text`);
  expect([
    ['blue', 'blue twice'],
    ['red', 'red twice'],
  ]).toContainEqual(rows.map(({ text }) => text));
});

describe('whatever is typed', () => {
  beforeEach(() => known(street));

  it.each([
    ['nothing', ''],
    ['spaces', ' \n\t'],
    ['ten thousand characters', 'lorem ipsum dolor '.repeat(556)],
    ['one word of ten thousand characters', 'x'.repeat(10_000)],
    ['SQL', `'; drop table faq_entry; --`],
    ['a search expression', `!book & (room | :*) <-> 'x`],
    ['mentions', '<@U123> <#C9|general> @here'],
    ['zeros and halves of characters', 'a\0b \ud800'],
  ])('is answered: %s', async (_, query) => {
    expect(Array.isArray(await find(query))).toBe(true);
  });

  it('of any kind, never throws', async () => {
    const any = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 400 }));
    await fc.assert(
      fc.asyncProperty(any, async (query) => {
        const hits = await find(query);
        expect(hits.every(({ likeness }) => likeness >= 0 && likeness <= 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('as it is stored, is what comes first', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((each) => /\S/.test(each));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(text, { minLength: 2, maxLength: 6 }), fc.nat(), async (texts, at) => {
        const mine = await founded();
        await known(
          texts.map((each) => [each]),
          mine,
        );
        const query = texts[at % texts.length] ?? '';
        expect((await find(query, mine))[0]?.phrasing).toBe(query.replaceAll('\0', '').trim());
      }),
      { numRuns: 40 },
    );
  });
});

describe('unasked', () => {
  beforeEach(() => known(street));

  it.each(['Has anybody seen my cat?', 'good morning everyone', 'Thanks!', '¿Alguien quiere café?', 'room', ''])(
    'nothing is suggested for %j',
    async (query) => {
      expect(answers(await find(query))).toEqual([]);
    },
  );

  it('what is asked for plainly is suggested', async () => {
    const suggested = answers(await find('how do i book the meeting room'));
    expect(suggested.map(({ phrasing }) => phrasing)).toEqual(['How do I book the meeting room?']);
  });
});

describe('in answers', () => {
  it('an entry is found by what its answer says, accents aside', async () => {
    const [entry = '', other = ''] = await blank(2);
    await db.transaction(async (tx) => {
      const phrasings = [asked('Who has the keys?')];
      await setPhrasings(tx, { community, entry, phrasings, answer: 'Ask the caretaker. Pídeselas al señor Núñez.' });
      await setPhrasings(tx, { community, entry: other, phrasings: [asked('When?')], answer: 'On Sunday.' });
    });
    const look = (query: string) => db.transaction((tx) => findInAnswers(tx, { community, query, limit: 5 }));
    expect((await look('caretakers')).map((hit) => hit.entry)).toEqual([entry]);
    expect((await look('nunez')).map((hit) => hit.entry)).toEqual([entry]);
    expect(await look('the on and')).toEqual([]);
    expect(await find('caretaker')).toEqual([]);
  });
});
