import { beforeEach, expect, it } from 'vitest';
import { questionRaised } from '../../src/chores/calls/facts.ts';
import { chores } from '../../src/chores/index.ts';
import { defineChore } from '../../src/kernel/chore.ts';
import { hearing } from '../../src/kernel/fact.ts';
import type { Message } from '../../src/surface/message.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { community, makeCoordinator, type TestHouse, testHouse } from '../support/house.ts';
import { type Entry, type Notebook, notebook } from '../support/notebook.ts';
import { control, linesOf, said } from './reading.ts';

const DAY = 24 * 60 * 60_000;
const zones = {
  ada: 'America/Chicago',
  ben: 'America/New_York',
  cleo: 'America/El_Salvador',
  dan: 'Europe/Madrid',
  eva: 'America/Los_Angeles',
};
type Name = keyof typeof zones;

let house: TestHouse;
let paper: Notebook;
/** What each person did, in order. */
let deeds: { readonly who: Name; readonly what: string }[];
const questions: string[] = [];

beforeEach(async () => {
  deeds = [];
  questions.length = 0;
  paper = notebook('paper', { gatherings: true });
  const ear = defineChore({
    name: 'ear',
    summary: { en: 'An ear', es: 'Un oído' },
    commands: [],
    listens: [hearing(questionRaised, async (_work, { question }) => void questions.push(question))],
  });
  house = await testHouse({ chores: [...chores, ear], platforms: [paper] });
  const at = { platform: 'paper', workspace: 'W1' };
  await community(house.db, {
    at: [
      { ...at, channel: 'general' },
      { ...at, channel: 'desk', purpose: 'coordinators' },
    ],
  });
  for (const [name, zone] of Object.entries(zones)) {
    paper.profiles.set(name, { name, zone, admin: false });
    await house.person(name).say('topics list');
  }
  await makeCoordinator(house.db, 'ada');
});

const shown = (entry: Entry): Message => {
  const last = entry.shown.at(-1);
  if (!last) throw new Error('an entry without a message');
  return last.message;
};
const find = (channel: string, headline: RegExp): Message => {
  const found = paper.in(channel).findLast((entry) => headline.test(shown(entry).headline));
  if (!found) throw new Error(`no ${headline} in ${channel}: ${headlines(channel).join(' / ')}`);
  return shown(found);
};
const headlines = (channel: string) => paper.in(channel).map((entry) => shown(entry).headline);
const words = (message: Message) => linesOf(message).join('\n');

async function say(who: Name, what: string): Promise<Reply> {
  deeds.push({ who, what });
  const reply = await house.person(who).say(what);
  await house.settle();
  return reply;
}

async function press(who: Name, on: Message, label: string): Promise<Reply> {
  deeds.push({ who, what: label });
  const reply = await house.person(who).press(control(on, label));
  await house.settle();
  return reply;
}

async function fillIn(who: Name, opened: Reply, values: Readonly<Record<string, readonly string[]>>): Promise<Reply> {
  if (opened.kind !== 'form') throw new Error(`a ${opened.kind} is no form`);
  const reply = await house.person(who).submit(opened.form.name, values);
  await house.settle();
  return reply;
}

/** The clock goes from one thing that is due to the next, as it does by itself. */
async function pass(days: number): Promise<void> {
  const end = house.clock.now().getTime() + days * DAY;
  for (let at = await house.engine.nextJob(); at && at.getTime() <= end; at = await house.engine.nextJob()) {
    if (at > house.clock.now()) house.clock.set(at);
    await house.settle();
  }
  if (house.clock.now().getTime() < end) house.clock.set(new Date(end));
}

it('goes from a suggestion to what was learned with one thing done by a coordinator: opening the poll', async () => {
  await say('ben', 'topics suggest title: Street lights speak: yes');
  await say('cleo', 'topics suggest title: Waste prices');
  await say('dan', 'speakers join topics: lights');
  await say('eva', 'speakers join topics: curfews');

  await say('ada', 'topics poll choices: 1, 2 closes: in 3 days');
  for (const who of ['cleo', 'dan'] as const) await press(who, find('general', /talk about next/), '1 ·');
  await pass(3.5);
  expect(headlines('general')).toContain('Chosen: Street lights');

  // Its date is looked for at once; everybody marks the third time, whatever it is.
  for (const who of Object.keys(zones) as Name[]) {
    const paperOf = await press(who, find('general', /^When shall we meet/), 'Mark my times');
    if (!('message' in paperOf)) throw new Error('no paper to mark times on');
    deeds.push({ who, what: 'a time' });
    await house.person(who).press(control(paperOf.message, 'Yes', 2));
  }
  await pass(3);
  expect(words(find('general', /^Street lights$/))).toMatch(/With: ben \(asked\)/);

  // Whoever could speak is asked, and cannot; the next in line can.
  expect(said(await press('ben', find('direct-ben', /^Would you speak/), 'Decline'))).toBe('That is fine');
  await press('dan', find('direct-dan', /^Would you speak/), 'Accept');
  expect(words(find('general', /^Street lights$/))).toMatch(/With: dan(?! \(asked\))/);
  for (const who of ['cleo', 'dan', 'eva'] as const) await press(who, find('general', /^Street lights$/), 'Yes');
  expect(paper.diary.in('W1').map((each) => each.shown.at(-1)?.name)).toEqual(['Street lights']);

  // Everybody is reminded, the speaker too; what was said of the time is not left standing once the call is held.
  await pass(14);
  const reminders = paper.in('general').filter((entry) => /^In /.test(entry.shown[0]?.message.headline ?? ''));
  expect(reminders.at(-1)?.shown[0]?.message.headline).toMatch(/^In 1 hour: Street lights/);
  expect(reminders.map((entry) => shown(entry).headline)).toEqual(reminders.map(() => 'Reminder: Street lights'));
  const toDan = paper.in('direct-dan').map((entry) => entry.shown[0]?.message.headline);
  expect(toDan).toContain('You speak about “Street lights” soon');

  // What came of it.
  await fillIn('dan', await press('dan', find('direct-dan', /^Thank you for speaking/), 'Write the notes'), {
    insights: ['LED lights pay for themselves in three years'],
    questions: ['Who owns the poles?'],
  });
  await fillIn('cleo', await press('cleo', find('general', /^What did you learn/), 'I learned'), {
    learned: ['Count the poles first'],
    share: ['named'],
  });
  expect(words(find('general', /^Notes/))).toContain('LED lights pay for themselves');
  expect(questions).toEqual(['Who owns the poles?']);
  expect(words(find('general', /^What did you learn/))).toContain('Count the poles first');

  expect(deeds.filter((each) => each.who === 'ada' && each.what !== 'a time' && each.what !== 'Mark my times')).toEqual(
    [{ who: 'ada', what: 'topics poll choices: 1, 2 closes: in 3 days' }],
  );
});
