import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/surface/platform.ts';
import { type Plaza, plaza } from './faq-watched.ts';
import { labelsIn, linesOf, messageIn, said, toldIn } from './reading.ts';

const QUESTION = 'How do cities pay for street lights?';
const ASKED = 'Hi all, does anyone know how cities pay for their street lights?';
const DAY = 24 * 3_600_000;

let here: Plaza;

beforeEach(async () => {
  here = await plaza();
});

const isSilent = (reply: Reply) => expect(reply).toEqual({ kind: 'done' });

describe('a question in a channel that is watched', () => {
  beforeEach(async () => {
    await here.watch();
    await here.entry(QUESTION, { answer: 'From the city budget; the county gives back half of it.' });
  });

  it('is answered to whoever asked, and to nobody else', async () => {
    const before = here.paper.entries.length;
    const reply = await here.write('ben', ASKED);
    expect(reply).toMatchObject({ kind: 'whisper', fleeting: true, language: 'en' });
    expect(toldIn(reply)).toContain('#1 How do cities pay for street lights?\nFrom the city budget');
    expect(labelsIn(messageIn(reply))).toEqual(['Show', 'This helped', 'Not this', 'Don’t suggest to me']);
    expect(toldIn(reply)).toMatch(/Only you see this\. Nothing of what you wrote is kept, unless/);
    await here.house.settle();
    expect(here.paper.entries.length).toBe(before);
  });

  it('is written down nowhere', async () => {
    await here.write('ben', 'Does anybody know, zebra, how cities pay for street lights?');
    const all = await here.everything();
    expect(all).toContain('faq_suggestion');
    expect(all).not.toMatch(/zebra|anybody know/i);
    expect(JSON.stringify(here.house.lines)).not.toMatch(/zebra|anybody know/i);
  });

  it('is answered in the asker’s language', async () => {
    here.paper.profiles.set('eva', { name: 'eva', admin: false, locale: 'es-SV' });
    await here.entry('¿Cómo se paga el transporte nocturno?', { answer: 'Con el impuesto de movilidad.' });
    const reply = await here.write('eva', 'hola a todos, alguien sabe como se paga el transporte nocturno');
    expect(reply).toMatchObject({ kind: 'whisper', language: 'es' });
    expect(said(reply)).toBe('Esto ya se respondió aquí');
    expect(labelsIn(messageIn(reply))).toEqual(['Ver', 'Me sirvió', 'No es esto', 'No me sugieras nada']);
  });

  it('shows the whole entry to whoever wants it', async () => {
    const reply = await here.write('ben', ASKED);
    const whole = await here.press('ben', reply, 'Show');
    expect(toldIn(whole)).toContain('From the city budget; the county gives back half of it.');
    expect(labelsIn(messageIn(whole))).toEqual(['This helped', 'Not this']);
  });

  it('is answered with at most three entries, each with its own buttons', async () => {
    for (const who of ['towns', 'villages', 'counties', 'states'])
      await here.entry(`How do ${who} pay for street lights?`);
    await here.house.db.execute(sql`update faq_channel set threshold = 0.6`);
    const reply = await here.write('ben', 'how do villages, counties and towns pay for street lights?');
    expect(said(reply)).toBe('3 answers from before that may fit');
    const [show, helped, missed] = labelsIn(messageIn(reply));
    const number = show?.replace('Show ', '') ?? '';
    expect([show, helped, missed]).toEqual([`Show ${number}`, `${number} helped`, `Not ${number}`]);
    expect(labelsIn(messageIn(reply))).toHaveLength(10);
  });

  it('is not answered with what the asker said themselves', async () => {
    await here.house.person('ben').say('convener help');
    await here.entry('Where do mentors for young people come from?', { by: 'ben' });
    const asked = 'Where do mentors for young people come from?';
    isSilent(await here.write('ben', asked));
    expect(said(await here.write('joe', asked))).toBe('This was answered here before');
  });

  it('is not answered with the same entry again for thirty days', async () => {
    expect((await here.write('ben', ASKED)).kind).toBe('whisper');
    isSilent(await here.write('ben', ASKED));
    expect((await here.write('joe', ASKED)).kind).toBe('whisper');
    here.house.clock.pass(30 * DAY - 1);
    isSilent(await here.write('ben', ASKED));
    here.house.clock.pass(1);
    expect((await here.write('ben', ASKED)).kind).toBe('whisper');
  });

  it('is answered three times a day to one member, and no more', async () => {
    const asked = ['night buses', 'public libraries', 'hospital waiting rooms', 'police body cameras'].map(
      (what) => `How do cities pay for ${what}?`,
    );
    for (const each of asked) await here.entry(each);
    for (const each of asked.slice(0, 3)) expect((await here.write('ben', each)).kind).toBe('whisper');
    isSilent(await here.write('ben', asked[3] ?? ''));
    here.house.clock.pass(DAY);
    expect((await here.write('ben', asked[3] ?? '')).kind).toBe('whisper');
  });

  it('asked twice at the same moment is answered once', async () => {
    await here.house.person('ben').say('convener help');
    const replies = await Promise.all([here.write('ben', ASKED), here.write('ben', ASKED)]);
    expect(replies.map((each) => each.kind).toSorted()).toEqual(['done', 'whisper']);
  });
});

describe('what is not for us leaves no trace', () => {
  beforeEach(async () => {
    await here.watch();
    await here.entry(QUESTION);
  });

  const untouched = async (write: () => Promise<Reply>) => {
    const [before, lines] = [await here.everything(), here.house.lines.length];
    isSilent(await write());
    expect(await here.everything()).toBe(before);
    expect(here.house.lines.length).toBe(lines);
  };

  it('in a channel that is not watched', () => untouched(() => here.write('ben', ASKED, 'second')));

  it('in a channel that is no longer watched', async () => {
    await here.house.person('ada').say('faq settings suggest: off');
    await untouched(() => here.write('ben', ASKED));
  });

  it('in a channel that has become another community’s', async () => {
    await here.house.db.execute(sql`with other as (insert into community (name, zone, language, created_at)
      values ('Other', 'UTC', 'en', now()) returning id)
      update channel set community_id = (select id from other) where external = 'general'`);
    await untouched(() => here.write('ben', ASKED));
  });

  it.each([
    ['a statement', 'Our street lights are paid by the city, and we are glad of it.'],
    ['thanks', 'Thank you all, that is how we pay for street lights'],
    ['a link', 'https://example.org/how-do-cities-pay-for-street-lights?'],
    ['a question that no entry answers', 'Who has a recipe for pupusas that feeds a hundred guests?'],
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['ten thousand characters', 'How do cities pay for street lights? '.repeat(270)],
    ['signs alone', '💡💡💡💡💡💡💡💡💡💡💡💡?'],
    ['mentions alone', '<@U123|ana> <@U456>?'],
    ['what looks like SQL', "'; drop table faq_entry; select pg_sleep(1) --?"],
    ['what runs from right to left', 'كيف نجد وصفة لمئة ضيف هذا المساء؟'],
    ['half a sign', 'How do we \ud83d find a recipe for a hundred guests?'],
  ])('%s', (_what, text) => untouched(() => here.write('ben', text)));

  it('a thousand messages in a row', async () => {
    const before = await here.everything();
    const texts = [
      'Who has a recipe for pupusas',
      'See you on Tuesday',
      'Does anyone have a spare projector',
      'Gracias a todos',
    ];
    for (let i = 0; i < 1_000; i += 20) {
      const some = Array.from({ length: 20 }, (_, n) => here.write(`p${i + n}`, `${texts[n % 4]} number ${i + n}`));
      for (const reply of await Promise.all(some)) isSilent(reply);
    }
    expect(await here.everything()).toBe(before);
  });
});

describe('what was said in a private channel', () => {
  it('is suggested in that channel alone', async () => {
    await here.watch('second');
    await here.watch('third');
    await here.entry(QUESTION, { closedIn: 'paper/W1/second' });
    const before = await here.everything();
    isSilent(await here.write('ben', ASKED, 'third'));
    expect(await here.everything()).toBe(before);
    expect((await here.write('ben', ASKED, 'second')).kind).toBe('whisper');
  });
});

describe('whoever wants no suggestions', () => {
  beforeEach(async () => {
    await here.watch();
    await here.entry(QUESTION);
  });

  it('says so under one, and gets none until they say otherwise', async () => {
    const reply = await here.write('ben', ASKED);
    const quiet = await here.press('ben', reply, 'Don’t suggest to me');
    expect(quiet).toMatchObject({ kind: 'replace' });
    expect(said(quiet)).toBe('Nothing is suggested to you any more.');
    here.house.clock.pass(40 * DAY);
    isSilent(await here.write('ben', ASKED));
    expect((await here.write('joe', ASKED)).kind).toBe('whisper');
    expect(said(await here.press('ben', quiet, 'Suggest again'))).toBe('Answers are suggested to you again.');
    expect((await here.write('ben', ASKED)).kind).toBe('whisper');
  });

  it('says so at any time with a command', async () => {
    const form = await here.house.person('ben').say('faq quiet');
    expect(form).toMatchObject({ kind: 'form', form: { fields: [{ name: 'suggestions', initial: ['on'] }] } });
    expect(said(await here.house.person('ben').submit('faq.quiet', { suggestions: ['off'] }))).toBe(
      'Nothing is suggested to you any more.',
    );
    isSilent(await here.write('ben', ASKED));
    expect(await here.house.person('ben').say('faq quiet suggestions: maybe')).toMatchObject({ kind: 'whisper' });
    expect(said(await here.house.person('ben').say('faq quiet suggestions: on'))).toMatch(/again/);
    expect((await here.write('ben', ASKED)).kind).toBe('whisper');
  });

  it('is not asked again in their own language either', async () => {
    here.paper.profiles.set('eva', { name: 'eva', admin: false, locale: 'es' });
    const quiet = await here.house.person('eva').say('faq quiet suggestions: no');
    expect(linesOf(messageIn(quiet))[0]).toBe('Ya no se te sugiere nada.');
  });
});

describe('whose accounts are joined', () => {
  const joined = async () => {
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(
      toldIn(await here.house.person('ben').say('convener profile link')),
    )?.[0];
    await here.house.person('benny').say(`convener profile link code: ${code}`);
  };

  beforeEach(async () => {
    await here.watch();
    await here.entry(QUESTION);
  });

  it('is not suggested what the other account was', async () => {
    expect((await here.write('benny', ASKED)).kind).toBe('whisper');
    await joined();
    isSilent(await here.write('ben', ASKED));
    expect(await here.rows(sql`select 1 as one from faq_suggestion`)).toHaveLength(1);
  });

  it('is left in peace where one of them wanted that', async () => {
    await here.house.person('benny').say('faq quiet suggestions: off');
    await joined();
    isSilent(await here.write('ben', ASKED));
  });
});
