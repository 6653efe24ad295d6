import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { decodeAction, encodeAction } from '../../src/surface/action.ts';
import type { Incoming, Reply } from '../../src/surface/platform.ts';
import { community, makeCoordinator, type TestHouse, testHouse } from '../support/house.ts';
import { notebook } from '../support/notebook.ts';
import { bell, counts, heard } from './fixture.ts';

let house: TestHouse;
const ring = (id: string) => encodeAction({ name: 'bell.ring', args: [id] });
const said = (reply: Reply) => ('message' in reply ? reply.message.headline : reply.kind);
const press = (event: string): Incoming => {
  const action = decodeAction(ring('big'));
  if (!action) throw new Error('not an action');
  return { kind: 'press', from: { event, workspace: 'W1', channel: 'general', person: 'ada' }, action, picked: [] };
};

beforeEach(async () => {
  counts.clear();
  heard.length = 0;
  house = await testHouse({ chores: [bell] });
  await community(house.db);
  await house.person('ada').say('bell say hello');
  await makeCoordinator(house.db, 'ada');
});

it('does a repeated event once and gives the same answer again', async () => {
  const inbox = house.paper.inbox();
  const [first, second] = [await inbox.handle(press('e-twice')), await inbox.handle(press('e-twice'))];
  expect(counts.get('big')).toBe(1);
  expect(second).toEqual(first);
});

it('does an event once that is delivered ten times at the same moment', async () => {
  const replies = await Promise.all(Array.from({ length: 10 }, () => house.paper.inbox().handle(press('e-many'))));
  const { rows } = await house.db.execute<{ n: number }>(
    sql`select count(*)::int as n from inbound where event = 'e-many'`,
  );
  expect(rows[0]?.n).toBe(1);
  expect(new Set(replies.map((reply) => reply.kind))).toEqual(new Set(['whisper']));
});

it('tells a fact to those who listen, in the same transaction', async () => {
  await house.person('ada').press(ring('big'));
  expect(heard).toEqual([1]);
});

it('makes one person of two first events at once', async () => {
  await Promise.all([house.person('new').press(ring('big')), house.person('new').press(ring('big'))]);
  const { rows } = await house.db.execute<{ n: number }>(sql`select count(*)::int as n from person where name = 'new'`);
  expect(rows[0]?.n).toBe(1);
});

it('opens a form for what is missing, filled in with what was said', async () => {
  const reply = await house.person('ada').say('bell hang chimes: next tuesday 15:00');
  expect(reply).toMatchObject({
    kind: 'form',
    form: {
      name: 'bell.hang',
      fields: [
        { name: 'name', required: true },
        { name: 'chimes', initial: 'next tuesday 15:00' },
      ],
    },
  });
});

it('marks the fields of a refused form where the platform can', async () => {
  const reply = await house
    .person('ada')
    .submit('bell.hang', { name: ['a name too long for a bell'], chimes: ['2026-01-01 9:00'] });
  expect(reply).toEqual({
    kind: 'problems',
    problems: {
      name: 'At most 10 characters fit here; this has 26.',
      chimes:
        '“2026-01-01 9:00” means Thursday 1 January 2026, 09:00 (Chicago), which is past. Give a time ahead of now.',
    },
  });
});

it('whispers what is wrong where it cannot, and opens the form again as it was filled in', async () => {
  const plain = { ...notebook('paper') };
  const whispering = { ...plain, can: { ...plain.can, formProblems: 'whisper' as const } };
  house = await testHouse({ chores: [bell], platforms: [whispering] });
  await community(house.db);
  await house.person('ada').say('bell say hello');
  await makeCoordinator(house.db, 'ada');
  const refused = await house.person('ada').submit('bell.hang', { name: ['a name too long for a bell'] });
  const block = refused.kind === 'whisper' ? refused.message.blocks.at(-1) : undefined;
  const button = block?.kind === 'controls' ? block.controls[0] : undefined;
  if (button?.kind !== 'button') throw new Error('no way back');
  const form = await house.person('ada').press(encodeAction(button.action));
  expect(form).toMatchObject({ kind: 'form', form: { fields: [{ initial: 'a name too long for a bell' }, {}] } });
  const stranger = await house.person('eve').press(encodeAction(button.action));
  expect(said(stranger)).toBe('What you typed is no longer kept. Please use the command again.');
});

it.each([
  ['bell sing', 'There is no command “/bell sing”.'],
  ['bell say titel: x', '/bell say has no option “titel”. It takes: words, times.'],
  ['bell say hello times: many', 'That needs one more look'],
  ['bell say', '/bell say needs words.'],
])('answers “%s” with a sentence and changes nothing', async (line, sentence) => {
  expect(said(await house.person('ada').say(line))).toBe(sentence);
});

it('speaks to each reader in their own language', async () => {
  house.paper.profiles.set('luz', { name: 'Luz', locale: 'es-SV', zone: 'America/El_Salvador', admin: false });
  expect(said(await house.person('luz').say('bell sing'))).toBe('No existe el comando «/bell sing».');
});

it('lets only coordinators do what is theirs', async () => {
  expect(said(await house.person('bob').say('bell hang big'))).toBe('Only a coordinator of SafeCities can do that.');
  expect(said(await house.person('ada').say('bell hang big'))).toBe('Hung big');
  const { rows } = await house.db.execute<{ act: string }>(sql`select act from audit`);
  expect(rows).toEqual([{ act: 'bell.hang' }]);
});

it('takes a command outside its channels for the only community of the workspace', async () => {
  await house.person('ada', { channel: 'random' }).say('bell say there');
  await house.settle();
  expect(house.paper.in('general').map((entry) => entry.shown[0]?.message.headline)).toEqual(['hello', 'there']);
});

it('asks which community is meant where several live', async () => {
  await community(house.db, { name: 'Other', at: [{ platform: 'paper', workspace: 'W1', channel: 'other' }] });
  expect(said(await house.person('ada', { channel: 'random' }).say('bell say x'))).toBe(
    'Several communities live in this workspace. Please use this in a channel of yours.',
  );
});

it('says that nobody lives in a workspace, and who can change that', async () => {
  expect(said(await house.person('ada', { workspace: 'W9' }).say('bell say x'))).toMatch(
    /^No community lives .*\/convener setup/,
  );
});

it('answers a forged or outdated button with a sentence', async () => {
  expect(said(await house.person('ada').press('bell.gone:1'))).toMatch(/^This button is out of date/);
  expect(said(await house.person('ada').press('bell.ring'))).toMatch(/^This button is out of date/);
});

it('changes nothing when a handler fails, says so with a reference, and logs the rest', async () => {
  const broken = {
    ...bell,
    presses: bell.presses.map((each) => ({ ...each, run: async () => Promise.reject(new Error('a secret detail')) })),
  };
  house = await testHouse({ chores: [broken] });
  await community(house.db);
  const sentence = said(await house.person('ada').press(ring('big')));
  expect(sentence).toMatch(/nothing was changed.*reference: [0-9a-f]{8}/);
  expect(sentence).not.toMatch(/secret/);
  expect(house.lines.filter((line) => line.level === 'error')).toHaveLength(1);
});

it('takes out what a database cannot keep, and nothing else', async () => {
  const reply = await house.person('ada').submit('bell.hang', { name: ['b\u0000ell'] });
  expect(said(reply)).toBe('Hung bell');
});

it('keeps a moment a moment, in a message that waited and in an answer given again', async () => {
  const at = new Date('2026-04-01T12:00:00Z');
  const action = { name: 'bell.when', args: [at.toISOString()] };
  const event = { event: 'e-when', workspace: 'W1', channel: 'general', person: 'ada' };
  const ask = () => house.paper.inbox().handle({ kind: 'press', from: event, action, picked: [] });
  const [first, again] = [await ask(), await ask()];
  expect(again).toEqual(first);
  await house.settle();
  const posted = house.paper.in('general').at(-1)?.shown[0]?.message;
  expect(posted).toEqual(first.kind === 'whisper' ? first.message : undefined);
  expect(posted?.blocks[0]).toMatchObject({ text: [{ kind: 'plain' }, { kind: 'moment', at }] });
});

it('asks again who somebody is when their platform did not say the first time', async () => {
  const known = house.paper.profile;
  const unwell = { ...house.paper, profile: () => Promise.reject(new Error('told to be unwell')) };
  house = await testHouse({ chores: [bell], platforms: [unwell] });
  await community(house.db);
  await house.person('zoe').say('bell say one');
  const names = async () => (await house.db.execute<{ name: string }>(sql`select name from person`)).rows;
  expect(await names()).toEqual([{ name: '…' }]);
  Object.assign(unwell, { profile: known });
  await house.person('zoe').say('bell say two');
  expect(await names()).toEqual([{ name: 'zoe' }]);
});

it('learns somebody’s language from whatever tells it, and keeps it when the next thing does not', async () => {
  const told = async (event: string, locale?: string) => {
    const profile = { name: 'ada', admin: false, ...(locale && { locale }) };
    return house.paper.inbox().handle({
      kind: 'typed',
      from: { event, workspace: 'W1', channel: 'general', person: 'ada', profile },
      text: 'bell sing',
    });
  };
  expect(await told('e-none')).toMatchObject({ language: 'en' });
  expect(await told('e-spanish', 'es-419')).toMatchObject({ language: 'es' });
  house.clock.pass(25 * 60 * 60_000);
  expect(await told('e-later')).toMatchObject({ language: 'es' });
});
