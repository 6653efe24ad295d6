import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, standInModel } from '../support/stand-in-model.ts';
import { type Hall, hall } from './faq-hall.ts';
import { alter, shelve } from './faq-shelf.ts';
import { toldIn } from './reading.ts';

const QUESTIONS = [
  'How do we organise the refuse of a town?',
  'How do we organise the gardens of a town?',
  'How do we organise the patrols of a town?',
  'How do we organise the lessons of a town?',
  'How do we organise the lamps of a town?',
  'How do we organise the tram of a town?',
  'How do we organise the sewer of a town?',
  'Who may join the call?',
  'When is the next visit?',
  'Where are the minutes kept?',
];
/** A word of its subject, which the first question does not have. */
const ASKED = 'How do we organise the garbage of a town?';

let here: Hall;
let model: StandIn;

const begin = async (embed: StandIn | undefined) => {
  here = await hall(embed && { embed: embed.embed });
  for (const each of QUESTIONS) await shelve(here, each, `About that: ${each}`);
};
const search = async (query: string) => toldIn(await here.as('ben').say(`faq search ${query}`));
/** The numbers of the entries that were found, in their order. */
const order = (told: string) => [...told.matchAll(/#(\d+)/g)].map(([, number]) => Number(number));
const known = () => here.count('faq_vector');
/** Searched once, so that what is there is read. */
const warm = async () => {
  await search('anything');
  await here.house.settle();
};

describe('with a model that knows what words mean', () => {
  beforeEach(async () => {
    model = standInModel();
    await begin(model);
  });

  it('what means the same comes first, though others have as many of the words', async () => {
    await warm();
    expect(order(await search(ASKED))[0]).toBe(1);
    expect(order(await search('How do we organise the officers of a town?'))[0]).toBe(3);
  });

  it('each phrasing is read once, after somebody has searched', async () => {
    expect(await known()).toBe(0);
    await warm();
    expect(await known()).toBe(QUESTIONS.length);
    for (const each of QUESTIONS) expect(model.asked.filter((text) => text === each)).toHaveLength(1);
    await warm();
    expect(model.asked.filter((text) => text === QUESTIONS[0])).toHaveLength(1);
  });

  it('an entry that is changed is read anew, and one that is taken away is read no more', async () => {
    await warm();
    const [first, second] = await here.entries();
    if (!first || !second) throw new Error('there are no entries');
    const pieces = first.pieces.map((each) =>
      each.part === 'question' ? { ...each, text: 'Who empties bins?' } : each,
    );
    await alter(here, first, { act: 'edited', content: { ...first, pieces } });
    await alter(here, second, { act: 'removed', state: 'removed' });
    here.house.clock.pass(60_000);
    await warm();
    expect(await known()).toBe(QUESTIONS.length - 1);
    expect(model.asked).toContain('Who empties bins?');
  });

  it('what another model has read is read again', async () => {
    await warm();
    await here.house.db.execute(sql`update faq_vector set model = 'older'`);
    here.house.clock.pass(60_000);
    await warm();
    const { rows } = await here.house.db.execute(sql`select distinct model from faq_vector`);
    expect(rows).toEqual([{ model: 'stand-in' }]);
  });

  it('a model that is away leaves a search that goes by the words', async () => {
    await warm();
    model.broken = true;
    expect(order(await search('lamps of a town'))[0]).toBe(5);
    expect(here.house.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('what could not be read is read later', async () => {
    model.broken = true;
    await warm();
    expect(await known()).toBe(0);
    model.broken = false;
    here.house.clock.pass(11 * 60_000);
    await here.house.settle();
    expect(await known()).toBe(QUESTIONS.length);
  });

  it('it is not told what was overheard', async () => {
    await here.as('ada').say('faq settings suggest: on');
    await warm();
    const before = model.asked.length;
    await here.as('cleo').write('Hi all, how do we organise the lamps of a town, zebra?');
    expect(model.asked.length).toBe(before);
  });

  it('with the person whose words a phrasing was, what it means goes too', async () => {
    const [first] = await here.entries();
    await here.as('ben').say('convener help');
    if (!first) throw new Error('there is no entry');
    await here.house.db.execute(
      sql`insert into faq_asking (entry_id, text, said_by, at) values (${first.id}, 'Whose bins?', ${await here.member('ben')}, now())`,
    );
    await alter(here, first, { act: 'verified' });
    await warm();
    expect(await known()).toBe(QUESTIONS.length + 1);
    await here.forget('ben');
    expect(await known()).toBe(QUESTIONS.length);
  });
});

it('without a model nothing is read and nothing is kept', async () => {
  await begin(undefined);
  await warm();
  expect(await known()).toBe(0);
  expect(await here.count("job where name = 'faq.meanings'")).toBe(0);
});
