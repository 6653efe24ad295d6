import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { convener } from '../../src/chores/convener/chore.ts';
import { beginAnew } from '../../src/kernel/forget.ts';
import type { Message } from '../../src/surface/message.ts';
import { plain } from '../../src/surface/plain.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { type TestHouse, testHouse } from '../support/house.ts';
import { type Notebook, notebook } from '../support/notebook.ts';

let paper: Notebook;
let slate: Notebook;
let house: TestHouse;

const boss = (name: string, locale = 'en-US', zone = 'America/Chicago') => ({ name, locale, zone, admin: true });
const said = (reply: Reply) => ('message' in reply ? reply.message.headline : reply.kind);
const words = (message: Message): string =>
  [
    message.headline,
    ...message.blocks.flatMap((block) => {
      if (block.kind === 'text' || block.kind === 'note') return [plain(block.text)];
      if (block.kind === 'list') return block.items.map(plain);
      return block.kind === 'facts' ? block.rows.map((row) => `${row.label}: ${plain(row.value)}`) : [];
    }),
  ].join('\n');
const wordsOf = (reply: Reply) => ('message' in reply ? words(reply.message) : reply.kind);
const codeIn = (reply: Reply) => /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(wordsOf(reply))?.[0] ?? 'no code';
const count = async (table: string) =>
  (await house.db.execute<{ n: number }>(sql.raw(`select count(*)::int as n from ${table}`))).rows[0]?.n;

beforeEach(async () => {
  [paper, slate] = [notebook('paper'), notebook('slate')];
  house = await testHouse({ chores: [convener], platforms: [paper, slate] });
  paper.profiles.set('rosa', boss('Rosa'));
  slate.profiles.set('luz', boss('Luz', 'es-SV', 'America/El_Salvador'));
});

const setUp = () =>
  house.person('rosa').submit('convener.setup', { name: ['SafeCities'], zone: ['Chicago'], language: ['en'] });
const onSlate = (id: string) => house.person(id, { platform: slate, workspace: 'S1', channel: 'red' });

it('makes whoever manages the workspace coordinator of the community they set up, and greets its channel', async () => {
  await paper.inbox().arrived({ workspace: 'W1', name: 'SafeCities' });
  expect(await house.person('rosa').say('convener setup')).toMatchObject({
    kind: 'form',
    form: { fields: [{ initial: 'SafeCities' }, { initial: 'America/Chicago' }, { initial: ['en'] }, {}] },
  });
  expect(said(await setUp())).toBe('SafeCities is set up');
  await house.settle();
  expect(paper.in('general').map((entry) => entry.shown[0]?.message.headline)).toEqual(['SafeCities lives here now']);
  expect(said(await house.person('rosa').say('convener connect'))).toMatch(/^Code for another channel/);
});

it('lets nobody else set one up', async () => {
  expect(said(await house.person('ben').say('convener setup'))).toBe(
    'Only someone who manages this workspace can do that.',
  );
  expect(await count('community')).toBe(0);
});

it('keeps what was typed when the zone is not one', async () => {
  const reply = await house
    .person('rosa')
    .submit('convener.setup', { name: ['SafeCities'], zone: ['CST'], language: ['en'] });
  expect(reply).toMatchObject({
    kind: 'problems',
    problems: { zone: expect.stringMatching(/^“CST” means several zones/) },
  });
});

it('changes a community that is set up again in its channel', async () => {
  await setUp();
  const reply = await house
    .person('rosa')
    .submit('convener.setup', { name: ['Safe Cities'], zone: ['Bogotá'], language: ['es'] });
  expect(said(reply)).toBe('Safe Cities is changed');
  expect(await count('community')).toBe(1);
});

it('brings a community to another platform by a code that works once', async () => {
  await setUp();
  const code = codeIn(await house.person('rosa').say('convener connect'));
  expect(said(await onSlate('luz').say(`convener setup code: ${code.toLowerCase()}`))).toBe(
    'SafeCities vive también aquí',
  );
  const again = house.person('luz', { platform: slate, workspace: 'S1', channel: 'blue' });
  expect(wordsOf(await again.say(`convener setup code: ${code}`))).toMatch(/Ese código no existe, ya se usó o caducó/);
  expect(await count('community')).toBe(1);
  expect(await count('channel')).toBe(2);
});

it('refuses a code that has run out', async () => {
  await setUp();
  const code = codeIn(await house.person('rosa').say('convener connect'));
  house.clock.pass(25 * 60 * 60_000);
  expect(wordsOf(await onSlate('luz').say(`convener setup code: ${code}`))).toMatch(/caducó/);
});

it('joins two accounts of one person into one member who keeps the right to coordinate', async () => {
  await setUp();
  const join = codeIn(await house.person('rosa').say('convener connect'));
  await onSlate('luz').say(`convener setup code: ${join}`);
  expect(await count('member')).toBe(2);
  const code = codeIn(await onSlate('luz').say('convener profile link'));
  expect(said(await house.person('rosa').say(`convener profile link code: ${code}`))).toBe('Your accounts are joined');
  expect(await count('member')).toBe(1);
  expect(await count('person')).toBe(1);
  expect(said(await house.person('rosa').say('convener connect'))).toMatch(/^Code for another channel/);
});

it('says so when the accounts are joined already', async () => {
  await setUp();
  const code = codeIn(await house.person('rosa').say('convener profile link'));
  expect(said(await house.person('rosa').say(`convener profile link code: ${code}`))).toBe(
    'These accounts are joined already.',
  );
});

it('keeps a code from serving for something else', async () => {
  await setUp();
  const code = codeIn(await house.person('rosa').say('convener profile link'));
  expect(wordsOf(await onSlate('luz').say(`convener setup code: ${code}`))).toMatch(/Ese código no existe/);
});

it('speaks the language and keeps the zone that a person chose', async () => {
  await setUp();
  expect(
    wordsOf(await house.person('rosa').submit('convener.profile.edit', { zone: ['Madrid'], language: ['es'] })),
  ).toBe('Guardado\nTu zona horaria: Europe/Madrid\nTu idioma: Español');
  expect(said(await house.person('rosa').say('convener help'))).toBe('Qué puedes hacer en SafeCities');
});

it('keeps the site and sector that somebody says they are of, however the next one spells them', async () => {
  await setUp();
  const kept = await house.person('ben').say('convener profile edit site: San José sector: Police');
  expect(wordsOf(kept)).toContain('Your site: San José\nYour sector: Police');
  const other = await house.person('cleo').say('convener profile edit site: SAN JOSE sector: police');
  expect(wordsOf(other)).toContain('Your site: San José\nYour sector: Police');
  expect(await count('site')).toBe(1);
});

it('chooses nothing that was not said: a zone goes on following the community', async () => {
  await setUp();
  await house.person('ben').say('convener profile edit site: Austin');
  const { rows } = await house.db.execute("select zone, language from person where name = 'ben'");
  expect(rows).toEqual([{ zone: null, language: null }]);
});

it('lets a coordinator say where a member is from, and see it', async () => {
  await setUp();
  await house.person('ben').say('convener help');
  await house.person('ben').say('convener profile link');
  expect(said(await house.person('ben').say('convener member member: rosa site: Austin'))).toMatch(/coordinator/i);
  await house.person('ben').say('convener profile edit zone: Chicago');
  expect(wordsOf(await house.person('rosa').say('convener member member: ben site: Austin'))).toBe('ben\nSite: Austin');
  expect(wordsOf(await house.person('rosa').say('convener member ben'))).toBe('ben\nSite: Austin');
});

describe('the coordinators’ channel', () => {
  const desk = () => house.person('rosa', { channel: 'desk' });

  it('is made of a channel that is nobody’s, and commands there are for the community', async () => {
    await setUp();
    expect(said(await desk().say('convener settings coordinators: here'))).toBe(
      'From now on the coordinators are told here what is for them alone.',
    );
    expect(said(await desk().say('convener help'))).toBe('What you can do in SafeCities');
    await desk().say('convener setup');
    expect(await count("channel where purpose = 'coordinators'")).toBe(1);
    expect(said(await desk().say('convener settings coordinators: privately'))).toMatch(
      /each coordinator is told priv/,
    );
    expect(await count('channel')).toBe(1);
  });

  it('is spoken of in Spanish as theirs who coordinate', async () => {
    await setUp();
    await house.person('rosa').say('convener profile edit language: es');
    expect(said(await desk().say('convener settings coordinators: here'))).toBe(
      'Desde ahora, aquí se dice lo que es solo para quienes coordinan.',
    );
    expect(said(await desk().say('convener settings coordinators: privately'))).toBe(
      'Desde ahora se avisa en privado a cada persona que coordina.',
    );
  });

  it('is never the channel that everybody reads', async () => {
    await setUp();
    expect(said(await house.person('rosa').say('convener settings coordinators: here'))).toMatch(/^Everybody reads/);
    expect(await count("channel where purpose = 'coordinators'")).toBe(0);
  });

  it('stays theirs when the community is changed from there', async () => {
    await setUp();
    await desk().say('convener settings coordinators: here');
    const changed = { name: ['Safe Cities'], zone: ['Chicago'], language: ['en'] };
    expect(said(await desk().submit('convener.setup', changed))).toBe('Safe Cities is changed');
    expect(await count("channel where purpose = 'coordinators'")).toBe(1);
  });
});

it('tells each what they may do, by their role', async () => {
  await setUp();
  const member = wordsOf(await house.person('ben').say('convener help'));
  expect(member).toContain('/convener profile link');
  expect(member).not.toContain('/convener connect');
  expect(wordsOf(await house.person('rosa').say('convener help'))).toContain('/convener connect');
});

it('forgets a platform and what lived only there', async () => {
  await setUp();
  await house.settle();
  await beginAnew(house.db, 'paper');
  for (const table of ['community', 'workspace', 'person', 'member', 'lane', 'outbox'])
    expect(await count(table)).toBe(0);
});
