import { expect, it } from 'vitest';
import { by, capturing, thread } from './faq-capturing.ts';
import { hall } from './faq-hall.ts';
import { said } from './reading.ts';

const CAPTURES = 1_000;
const CAPTURERS = ['ben', 'kim', 'leo', 'max', 'ida'];
const AUTHORS = ['eva', 'uma', 'rui', 'zoe'];
/** As many at once, as people would press. */
const AT_ONCE = 10;

const things = ['lamps', 'buses', 'parks', 'bins', 'tolls', 'schools', 'trees', 'permits', 'bikes', 'drains'];
const deeds = [
  'paid for',
  'counted',
  'repaired',
  'planned',
  'insured',
  'cleaned',
  'moved',
  'rented',
  'closed',
  'mapped',
];
const places = ['Oslo', 'Lima', 'Quito', 'Milan', 'Ghent', 'Osaka', 'Accra', 'Delhi', 'Hanoi', 'Turin'];

/** Each asks something else of somebody's message. */
const message = (i: number) => {
  const [thing, deed, place] = [things[i % 10], deeds[Math.floor(i / 10) % 10], places[Math.floor(i / 100) % 10]];
  const answers = { text: `How are ${thing} ${deed} in ${place}?`, author: by('nia') };
  const text = `In ${place} the ${thing} are ${deed} by district ${i}.`;
  return { ...thread, id: `m${i}`, text, author: by(AUTHORS[i % AUTHORS.length] ?? ''), answers };
};

it('a thousand captures in a minute are there once each, and are one message to each author and one to the steward', async () => {
  const here = await hall();
  const replies: string[] = [];
  for (let i = 0; i < CAPTURES; i += AT_ONCE) {
    const some = Array.from({ length: AT_ONCE }, (_, k) => i + k);
    const who = (each: number) => CAPTURERS[each % CAPTURERS.length];
    const keep = async (each: number) => said(await capturing(here).keep(message(each), {}, who(each)));
    replies.push(...(await Promise.all(some.map(keep))));
    here.house.clock.pass((60_000 * AT_ONCE) / CAPTURES);
    if (i % 100 === 0) await here.house.settle();
  }
  await here.house.settle();

  const numbers = Array.from({ length: CAPTURES }, (_, i) => i + 1);
  const saved = replies.map((each) => Number(/^Saved as #(\d+)$/.exec(each)?.[1]));
  expect(saved.toSorted((a, b) => a - b)).toEqual(numbers);
  const entries = await here.entries();
  expect(entries.map((each) => each.number)).toEqual(numbers);
  expect(new Set(entries.map((each) => each.pieces[1]?.text)).size).toBe(CAPTURES);
  for (const author of AUTHORS) {
    expect(here.told(`direct-${author}`)).toEqual([expect.stringMatching(/^250 things you said would help others/)]);
  }
  expect(here.told('direct-ada')).toEqual([expect.stringMatching(/^1,?000 entries wait for you/)]);
  for (const other of [...CAPTURERS, 'nia']) expect(here.told(`direct-${other}`)).toEqual([]);
  expect([here.told('general'), here.told('desk'), here.told('red')]).toEqual([[], [], []]);
}, 120_000);
