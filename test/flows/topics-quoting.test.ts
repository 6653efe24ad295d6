import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { excerpt } from '../../src/chores/topics/backlog/excerpt.ts';
import type { Form } from '../../src/surface/form.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { control, labelsIn, messageIn, said, toldIn } from './reading.ts';
import { type Town, town } from './town.ts';

let here: Town;
beforeEach(async () => {
  here = await town();
});

const as = (id: string) => here.house.person(id);
const formIn = (reply: Reply): Form => {
  if (reply.kind !== 'form') throw new Error(`a ${reply.kind} is no form`);
  return reply.form;
};
const filled = (form: Form, name: string) => {
  const field = form.fields.find((each) => each.name === name);
  return field && 'initial' in field ? field.initial : undefined;
};
const count = async (what: string) =>
  (await here.house.db.execute<{ n: number }>(sql.raw(`select count(*)::int as n from ${what}`))).rows[0]?.n;

/** Ben makes a suggestion of what `author` wrote. */
const choose = (text: string, author?: string) =>
  as('ben').choose('topics.suggest-message', { text, ...(author && { author: { person: author, name: author } }) });
const suggest = async (text: string, author?: string) => {
  const form = formIn(await choose(text, author));
  return as('ben').submit(form.name, { title: [String(filled(form, 'title') ?? text)] });
};

describe('a message', () => {
  it('opens the form with its first line as the title and the rest as why', async () => {
    const form = formIn(await choose('Who pays for lights?\n\nOurs go out in May,\nand nobody knows.', 'eva'));
    expect(form.name.startsWith('topics.suggest')).toBe(true);
    expect(form.fields.map((field) => field.name)).toEqual(['title', 'why', 'speak']);
    expect(filled(form, 'title')).toBe('Who pays for lights?');
    expect(filled(form, 'why')).toBe('Ours go out in May,\nand nobody knows.');
  });

  it('without words opens the form empty', async () => {
    const form = formIn(await choose('', 'eva'));
    expect([filled(form, 'title'), filled(form, 'why')]).toEqual([undefined, undefined]);
  });

  it('is credited to who wrote it, and wanted by who suggested it', async () => {
    await as('eva').say('topics list');
    const reply = await suggest('Who pays for lights?', 'eva');
    expect(toldIn(reply)).toBe(
      'Suggested as topic #1\nWho pays for lights? is on the list. You are counted as wanting it.\n' +
        'It is credited to eva, whose words it is made of.',
    );
    expect(toldIn(await as('ada').say('topics list'))).toContain('1 wants it · suggested by eva');
    expect(labelsIn(messageIn(await as('ben').say('topics list')))).toContain('Me too ✓');
    expect(labelsIn(messageIn(await as('eva').say('topics list')))).not.toContain('Me too ✓');
  });

  it('of somebody who never took part stands in the name of who suggested it, which is said', async () => {
    const reply = await suggest('Who pays for lights?', 'zoe');
    expect(toldIn(reply)).toContain('It stands in your name, because zoe has not taken part here yet.');
    expect(toldIn(await as('ada').say('topics list'))).toContain('suggested by ben');
  });

  it('of one’s own is a suggestion like any other', async () => {
    await as('ben').say('topics list');
    expect(toldIn(await suggest('Who pays for lights?', 'ben'))).toBe(
      'Suggested as topic #1\nWho pays for lights? is on the list. You are counted as the first who wants it.',
    );
  });

  it('of a machine is credited to nobody', async () => {
    await suggest('Who pays for lights?');
    expect(toldIn(await as('ada').say('topics list'))).toContain('suggested by ben');
  });

  it('much like a topic is warned about, and keeps its author when it is added all the same', async () => {
    await as('eva').say('topics suggest Street lights');
    const warning = messageIn(await suggest('Are street lights safe?', 'eva'));
    expect(warning.headline).toBe('There is a topic much like yours');
    const added = await as('ben').press(control(warning, 'Suggest mine'));
    expect(toldIn(added)).toContain('It is credited to eva');
    expect(await count('topics_topic')).toBe(2);
  });

  it('is credited to nobody of another community, whatever a form says', async () => {
    await as('eva').say('topics list');
    const stranger = '00000000-0000-4000-8000-000000000000';
    const reply = await as('ben').submit('topics.suggest', { title: ['Lights'], author: [`member:${stranger}`] });
    expect(said(reply)).toBe('Suggested as topic #1');
    expect(toldIn(await as('ada').say('topics list'))).toContain('suggested by ben');
  });

  it('speaks the language of who suggests it', async () => {
    here.paper.profiles.set('ben', { name: 'Ben', locale: 'es-SV', admin: false });
    await as('eva').say('topics list');
    expect(toldIn(await suggest('¿Quién paga las luces?', 'eva'))).toContain('Se le reconoce a eva, que lo escribió.');
  });

  it('is offered under a name that every platform has room for', () => {
    const [spec] = here.paper.inbox().shortcuts.filter((each) => each.name === 'topics.suggest-message');
    expect(spec?.label).toEqual({ en: 'Suggest as topic', es: 'Proponer como tema' });
    expect(Object.values(spec?.label ?? {}).every((label) => label.length <= 24)).toBe(true);
  });
});

describe('a long first line', () => {
  const line = `${'word '.repeat(40)}end`;

  it('is cut at a word, and kept whole in why', () => {
    const { title, why } = excerpt(`${line}\nand more`);
    expect(title.length).toBeLessThanOrEqual(120);
    expect(title).toMatch(/word…$/);
    expect(why).toBe(`${line}\nand more`);
  });

  it('leaves why within its limit too', () => {
    expect(excerpt(`Title\n${line.repeat(10)}`).why?.length).toBeLessThanOrEqual(600);
  });

  it('without a space is cut all the same', () => {
    expect(excerpt('x'.repeat(300)).title).toHaveLength(120);
  });
});
