import { type SQL, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../src/surface/identity.ts';
import { CITY, type Desk, desk, LIGHTS, wordsOf } from './faq-desk.ts';
import { formIn } from './faq-hall.ts';
import { shelve } from './faq-shelf.ts';
import { control, messageIn, said, toldIn } from './reading.ts';

const LAMPS = 'What do lamps cost us?';

const entry = async (here: Desk, number: number) => {
  const found = (await here.entries()).find((each) => each.number === number);
  if (!found) throw new Error(`no entry ${number}`);
  return found;
};
const rows = async (here: Desk, of: string) => (await here.house.db.execute(sql.raw(of))).rows;
/** All of both entries but their history. */
const state = async (here: Desk) => ({
  entries: (await here.entries()).map(({ revision: _, ...each }) => each),
  askings: await rows(here, 'select entry_id, text, said_by, helped, missed from faq_asking order by entry_id, text'),
  verdicts: await rows(here, 'select * from faq_verdict order by entry_id, member_id'),
  authors: await rows(here, 'select * from faq_author order by entry_id, member_id'),
  phrasings: await rows(here, 'select entry_id, text from faq_phrasing order by entry_id, text'),
  questions: await rows(here, 'select id, entry_id from faq_question order by id'),
});

const words = fc.constantFrom('lamps', 'lights', 'who pays', 'the bill');
const anything = fc.record({
  askings: fc.uniqueArray(words, { maxLength: 3 }),
  tags: fc.uniqueArray(words, { maxLength: 3 }),
  authors: fc.uniqueArray(fc.constantFrom(0, 1, 2), { maxLength: 2 }),
  helped: fc.uniqueArray(fc.constantFrom(0, 1, 2), { maxLength: 3 }),
  quotes: fc.boolean(),
});
type Anything = (typeof anything extends fc.Arbitrary<infer T> ? T : never) & { readonly number: number };

async function put(here: Desk, people: readonly MemberId[], of: Anything): Promise<void> {
  const who = of.authors.flatMap((i) => people[i] ?? []);
  const authors = who.map((member) => ({ member, consent: 'named' as const }));
  const { number, askings, tags } = of;
  const { id } = await shelve(here, `Question ${number}?`, `Answer ${number}.`, { askings, tags, authors });
  const run = (query: SQL) => here.house.db.execute(query);
  const quotes = of.quotes ? (who[0] ?? null) : null;
  await run(sql`update faq_piece set quotes = ${quotes} where part = 'answer'
    and revision_id in (select id from faq_revision where entry_id = ${id})`);
  for (const i of of.helped) {
    await run(sql`insert into faq_verdict (entry_id, member_id, helped, at) values (${id}, ${people[i]}, true, now())`);
  }
  await run(sql`update faq_asking set helped = 3, missed = 1 where entry_id = ${id}`);
}

describe('a draft', () => {
  it('is merged into the entry that is likest, which is then found in both ways', async () => {
    const here = await desk();
    await shelve(here, 'Are there night buses?', 'Until two.');
    await shelve(here, LIGHTS, CITY, { askings: ['lamp bill'] });
    const warned = await here.draft('Who pays for lights and lamps of streets?', 'The state.');
    await here.press('ben', messageIn(warned), 'Save it as its own');
    const menu = messageIn(await here.press('ada', here.card('ada'), 'Merge into…'));
    const [pick] = menu.blocks.flatMap((each) => (each.kind === 'controls' ? each.controls : []));
    expect(pick?.kind === 'pick' && pick.options.map(({ value }) => value)).toEqual(['2', '1']);
    const form = formIn(await here.press('ada', menu, 'Merge into…', ['2']));
    expect(form.fields.map(({ name }) => name)).toEqual(['answer']);
    const reply = await here.submit('ada', form.name, { answer: 'add' });
    expect(toldIn(reply)).toContain('#3 is part of #2 now');
    expect(await entry(here, 3)).toMatchObject({ state: 'merged', mergedInto: 2, waitsSince: null });
    expect((await entry(here, 2)).pieces.map(({ text }) => text)).toEqual([LIGHTS, `${CITY}\n\nThe state.`]);
    expect(toldIn(await here.as('leo').say('faq search lights and lamps of streets'))).toContain('#2');
    expect(here.card('ada')?.headline).toContain('Done');
    expect(toldIn(await here.as('ada').say('faq history 2'))).toContain('It was #3');
  });

  it('waits again when that is undone, and twice is once', async () => {
    const here = await desk();
    await shelve(here, LIGHTS, CITY);
    await here.draft(LAMPS, 'The state.');
    const before = await state(here);
    const reply = await here.submit('ada', 'faq.merge', { from: '2', into: '1', answer: 'take' });
    expect(toldIn(await here.press('ada', messageIn(reply), 'Undo'))).toContain('two entries again');
    expect(await state(here)).toEqual(before);
    expect(wordsOf(here.card('ada'))).toContain(LAMPS);
    expect(said(await here.press('ada', messageIn(reply), 'Undo'))).toContain('not part of #1 any more');
  });
});

describe('entries', () => {
  it('are refused where one is not there, the same, or no entry any more', async () => {
    const here = await desk();
    await shelve(here, LIGHTS, CITY);
    await shelve(here, LAMPS, 'The state.', { published: false });
    const merge = async (from: string, into: string) =>
      JSON.stringify(await here.submit('ada', 'faq.merge', { from, into }));
    expect(await merge('1', '1')).toContain('into itself');
    expect(await merge('1', '9')).toContain('There is no entry #9');
    expect(await merge('1', '2')).toContain('#2 is a draft');
    await here.submit('ada', 'faq.merge', { from: '2', into: '1' });
    expect(await merge('2', '1')).toContain('#2 was merged into #1');
    expect(said(await here.as('leo').say('faq merge from: 1 into: 2'))).toContain('Only a coordinator');
  });

  it('that changed after they were merged are not torn apart', async () => {
    const here = await desk();
    await shelve(here, LIGHTS, CITY);
    await shelve(here, LAMPS, 'The state.');
    const reply = await here.submit('ada', 'faq.merge', { from: '2', into: '1' });
    await here.submit('ada', 'faq.edit', { entry: '1', question: LIGHTS, answer: 'The county.' });
    expect(said(await here.press('ada', messageIn(reply), 'Undo'))).toContain('was changed since');
    expect((await entry(here, 2)).state).toBe('merged');
    await here.coordinator('cleo');
    expect(said(await here.as('cleo').press(control(messageIn(reply), 'Undo')))).toContain('by whoever did it');
  });

  it('of a private channel give an open one neither their words nor their question', async () => {
    const here = await desk();
    await shelve(here, LIGHTS, CITY);
    await shelve(here, LAMPS, 'The state.', { closedIn: 'paper/W1/secret' });
    const there = here.as('ada', { channel: 'secret' });
    const merge = (answer: string) => there.submit('faq.merge', { from: ['2'], into: ['1'], answer: [answer] });
    expect(JSON.stringify(await merge('add'))).toContain('in its own channel only');
    expect(JSON.stringify(await there.submit('faq.merge', { from: ['1'], into: ['2'] }))).toContain('one channel only');
    expect(said(await merge('keep'))).toContain('#2 is part of #1 now');
    expect(await here.count('faq_asking')).toBe(0);
    expect(await here.count(`faq_phrasing where text like '%lamps%'`)).toBe(0);
  });

  it('are both exactly as they were when a merge is undone, whatever they had', async () => {
    const here = await desk();
    for (const name of ['eva', 'leo', 'ben']) await here.as(name).say('convener help');
    const people = await Promise.all(['eva', 'leo', 'ben'].map((name) => here.member(name)));
    let number = 0;
    const kept = fc.constantFrom('keep', 'add', 'take');
    await fc.assert(
      fc.asyncProperty(anything, anything, kept, async (one, other, answer) => {
        await put(here, people, { ...one, number: ++number });
        await put(here, people, { ...other, number: ++number });
        const before = await state(here);
        const of = { from: `${number}`, into: `${number - 1}`, answer };
        const reply = await here.submit('ada', 'faq.merge', of);
        if (reply.kind === 'whisper') await here.press('ada', messageIn(reply), 'Undo');
        expect(await state(here)).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });
});
