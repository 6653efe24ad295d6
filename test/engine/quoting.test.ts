import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/surface/platform.ts';
import { community, type TestHouse, testHouse } from '../support/house.ts';
import { type Notebook, notebook } from '../support/notebook.ts';
import { errands, heard, looked } from './errands.ts';

let house: TestHouse;
let paper: Notebook;
const headline = (reply: Reply) => ('message' in reply ? reply.message.headline : reply.kind);
const count = async (table: string) =>
  (await house.db.execute<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n;

async function begin(formFields = 20): Promise<void> {
  heard.length = 0;
  paper = notebook('paper', { formFields });
  house = await testHouse({ chores: [errands], platforms: [paper] });
  await community(house.db);
}
beforeEach(() => begin());

const form = (reply: Reply) => {
  if (reply.kind !== 'form') throw new Error(`a ${reply.kind} is no form`);
  return reply.form;
};

describe('a shortcut', () => {
  it('opens a form with the message in it, and carries whose words they were past the form', async () => {
    await house.person('ada').say('errands alarm hello');
    const author = { person: 'ada', name: 'Ada' };
    const opened = form(
      await house.person('ben').choose('errands.note-this', { text: 'Who pays for lights?', author }),
    );
    expect(opened.fields.map((field) => field.name)).toEqual(['title', 'why', 'where']);
    expect(opened.fields[0]).toMatchObject({ initial: 'Who pays for lights?' });
    const kept = headline(await house.person('ben').submit(opened.name, { title: ['Who pays?'] }));
    expect(kept).toMatch(/^Who pays\? \/ {2}\/ {2}\/ [\da-f-]{36}$/);
  });

  it('knows an author only by name who never took part', async () => {
    const author = { person: 'zoe', name: 'Zoe' };
    const opened = form(await house.person('ben').choose('errands.note-this', { text: 'Lights', author }));
    expect(headline(await house.person('ben').submit(opened.name, { title: ['Lights'] }))).toMatch(/Zoe$/);
  });

  it('of which nothing is known is said to be out of date', async () => {
    expect(headline(await house.person('ben').choose('errands.gone', {}))).toMatch(/out of date/);
  });

  it('tells where the message stands and what it answers, with those who wrote it as far as they are known', async () => {
    await house.person('ada').say('errands ask q1');
    await house.person('cleo').say('errands alarm hello');
    await house.settle();
    const root = paper.in('general').find((each) => each.shown[0]?.message.headline === 'Question q1')?.id ?? '';
    const answers = { text: 'Who pays?', author: { person: 'cleo', name: 'Cleo' } };
    await house
      .person('ben')
      .choose('errands.look', { text: 'We do', author: { person: 'zoe', name: 'Zoe' }, root, answers });
    const member = expect.stringMatching(/^[\da-f-]{36}$/);
    expect(looked.at(-1)).toEqual({
      id: 'said',
      text: 'We do',
      open: true,
      root,
      author: { person: 'zoe', name: 'Zoe', member: undefined },
      answers: { text: 'Who pays?', author: { person: 'cleo', name: 'Cleo', member } },
      spot: { platform: 'paper', workspace: 'W1', channel: 'general' },
      under: { card: 'errands.question', id: 'q1' },
    });
  });

  it('knows of no card where the message answers none of ours, or one in another channel', async () => {
    await house.person('ada').say('errands ask q1');
    await house.settle();
    const [shown] = paper.in('general');
    await house.person('ben').choose('errands.look', { open: false, root: 'm999' });
    await house.person('ben', { channel: 'garden' }).choose('errands.look', { root: shown?.id ?? '' });
    await house.person('ben').choose('errands.look', {});
    expect(looked.slice(-3).map(({ open, under }) => [open, under])).toEqual([
      [false, undefined],
      [true, undefined],
      [true, undefined],
    ]);
  });

  it('says beforehand whether it opens a form', () => {
    const from = { event: 'x', workspace: 'W1', channel: 'general', person: 'ben' };
    const said = { id: '1', text: '', open: true };
    const opens = (shortcut: string) => paper.inbox().opensForm({ kind: 'shortcut', from, shortcut, said });
    expect([opens('errands.note-this'), opens('errands.gone')]).toEqual([true, false]);
    expect(paper.inbox().shortcuts).toEqual([
      { name: 'errands.note-this', label: { en: 'Note this', es: 'Note this' } },
      { name: 'errands.look', label: { en: 'Look', es: 'Look' } },
    ]);
  });

  it('lets nobody fill in by a command what only an opener knows', async () => {
    expect(headline(await house.person('ben').say('errands note title: Lights author: ada'))).toMatch(/author/);
  });
});

describe('a form with more fields than the platform shows', () => {
  beforeEach(() => begin(2));

  it('keeps what was typed for the others, and joins it to what is filled in', async () => {
    const opened = form(await house.person('ben').say('errands note where: Boston'));
    expect(opened.fields.map((field) => field.name)).toEqual(['title', 'why']);
    expect(headline(await house.person('ben').submit(opened.name, { title: ['Lights'] }))).toBe(
      'Lights /  / Boston / ',
    );
  });

  it('does not ask again for what its opener has said, where the field is declared so', async () => {
    await begin();
    const opened = form(await house.person('ben').say('errands note where: Boston'));
    expect(opened.fields.map((field) => field.name)).toEqual(['title', 'why']);
    expect(headline(await house.person('ben').submit(opened.name, { title: ['Lights'] }))).toBe(
      'Lights /  / Boston / ',
    );
    const bare = form(await house.person('ben').say('errands note'));
    expect(bare.fields.map((field) => field.name)).toEqual(['title', 'why', 'where']);
  });

  it('is filled in by nobody else', async () => {
    const opened = form(await house.person('ben').say('errands note where: Boston'));
    expect(headline(await house.person('cleo').submit(opened.name, { title: ['Lights'] }))).toMatch(/no longer kept/);
  });
});

describe('what is said under a message of ours', () => {
  const ask = async () => {
    await house.person('ada').say('errands ask q1');
    await house.settle();
    return paper.in('general').at(-1)?.id ?? '';
  };

  it('is heard by the chore whose card it answers, once however often it is delivered', async () => {
    const id = await ask();
    expect(await house.person('ben').answer(id, 'about lights, <@cleo|Cleo> knows')).toEqual({ kind: 'noted' });
    const again = { event: 'same', workspace: 'W1', channel: 'general', person: 'ben' };
    for (let i = 0; i < 3; i++) {
      await paper.inbox().handle({ kind: 'heard', from: again, id: 'w', under: id, text: 'and parks' });
    }
    expect(heard).toEqual(['q1: about lights, @Cleo knows', 'q1: and parks']);
  });

  it('leaves no trace where no chore listens, not even of who said it', async () => {
    await ask();
    const before = [await count('inbound'), await count('account')];
    expect(await house.person('zoe').answer('m999', 'private matters')).toEqual({ kind: 'done' });
    expect([await count('inbound'), await count('account')]).toEqual(before);
    expect(heard).toEqual([]);
  });

  it('shows nothing where the chore does not take it', async () => {
    expect(await house.person('ben').answer(await ask(), 'never mind')).toEqual({ kind: 'done' });
  });
});

describe('a member who is named', () => {
  beforeEach(async () => {
    for (const each of ['Ana López', 'Ana María', 'Zoë']) {
      paper.profiles.set(each, { name: each, admin: false });
      await house.person(each).say('errands alarm hello');
    }
  });
  const tell = async (whom: string) => house.person('Zoë').say(`errands tell whom: ${whom} words: hello`);

  it('may be named by a part of the name, without accents', async () => {
    expect(headline(await tell('lopez'))).toBe('Told Ana López');
    expect(headline(await tell('ZOE'))).toBe('Told Zoë');
  });

  it('may be mentioned', async () => {
    expect(headline(await tell('<@Zoë|Somebody>'))).toBe('Told Zoë');
  });

  it('has to be told apart', async () => {
    const reply = await tell('ana');
    const [block] = 'message' in reply ? reply.message.blocks : [];
    expect(block?.kind === 'facts' && block.rows[0]?.value).toMatchObject([
      { text: '“ana” could be Ana López, Ana María. Please write more of the name, or mention them.' },
    ]);
  });

  it('has to take part here', async () => {
    const reply = await tell('<@nobody|Nobody>');
    const [block] = 'message' in reply ? reply.message.blocks : [];
    expect(JSON.stringify(block)).toContain('Nobody called “@Nobody” takes part here yet');
  });

  it('is offered as the name is typed', async () => {
    const from = { event: 'c', workspace: 'W1', channel: 'general', person: 'Zoë' };
    const asked = { from, path: ['errands', 'tell'], name: 'whom', typed: 'ana', limit: 25 };
    expect((await paper.inbox().complete(asked)).map(({ label }) => label)).toEqual(['Ana López', 'Ana María']);
  });
});
