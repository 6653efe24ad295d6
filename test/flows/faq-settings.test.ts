import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { community } from '../support/house.ts';
import { formIn } from './faq-hall.ts';
import { type Plaza, plaza } from './faq-watched.ts';
import { said, toldIn } from './reading.ts';

let here: Plaza;

beforeEach(async () => {
  here = await plaza();
});

const ada = (channel = 'general') => here.house.person('ada', { channel });
const filledIn = async (channel?: string) => {
  const form = formIn(await ada(channel).say('faq settings'));
  return Object.fromEntries(form.fields.map((each) => [each.name, 'initial' in each ? each.initial : undefined]));
};
const audited = () =>
  here.rows<{ details: object }>(sql`select details from audit where act = 'faq.settings' order by at`);

const nobody = { suggest: ['off'], questions: ['everywhere'], review: '3', unanswered: '3', verify: '6' };

describe('the settings', () => {
  it('are shown as they hold in this channel, and in all', async () => {
    expect(await filledIn()).toEqual(nobody);
    await ada().say('faq settings suggest: on questions: here review: 5 verify: 12');
    expect(await filledIn()).toEqual({ ...nobody, suggest: ['on'], questions: ['here'], review: '5', verify: '12' });
    expect(await filledIn('second')).toEqual({ ...nobody, questions: undefined, review: '5', verify: '12' });
  });

  it('are kept and told', async () => {
    const reply = await ada().say('faq settings suggest: on questions: here unanswered: 1');
    expect(toldIn(reply)).toBe(
      [
        'This is how questions and answers work now',
        'Suggestions in this channel: on',
        'Questions are posted: in this channel',
        'Suggestions in all: in 1 channel',
        'Days for a draft: 3 days',
        'Days for an answer: 1 day',
        'Months until checked again: 6 months',
        'Whoever asks here what an entry answers is shown it, and nobody else is. What people write is looked at and not kept. Each can say no with /faq quiet.',
      ].join('\n'),
    );
    expect(await audited()).toEqual([
      { details: { platform: 'paper', channel: 'general', suggest: 'on', questions: 'here', answerDays: 1 } },
    ]);
  });

  it('are told in Spanish', async () => {
    here.paper.profiles.set('ada', { name: 'ada', admin: false, locale: 'es' });
    here.house.clock.pass(25 * 3_600_000);
    const reply = await ada().say('faq settings suggest: sí verify: 1');
    expect(toldIn(reply)).toMatch(/^Así funcionan ahora las preguntas y respuestas\nSugerencias en este canal: sí\n/);
    expect(toldIn(reply)).toContain('Meses hasta revisar: 1 mes');
  });

  it('leave alone what a form that stood open for long does not touch', async () => {
    const form = formIn(await ada().say('faq settings'));
    await ada('second').say('faq settings suggest: on');
    await ada().submit(form.name, { review: ['7'] });
    expect(await filledIn('second')).toEqual({ ...nobody, suggest: ['on'], review: '7' });
  });

  it('are not changed by a form for a channel that has changed hands', async () => {
    const form = formIn(await ada('alley').say('faq settings'));
    const other = await community(here.house.db, { name: 'Other', at: [] });
    await here.house.db.execute(sql`insert into faq_channel (platform, workspace, channel, community_id)
      values ('paper', 'W1', 'alley', ${other})`);
    const reply = await ada('alley').submit(form.name, { suggest: ['on'] });
    expect(said(reply)).toBe('This channel belongs to another community. Nothing was changed.');
    expect(await audited()).toEqual([]);
  });

  it.each([
    ['review: 0', 'from 1 to 30'],
    ['review: 31', 'from 1 to 30'],
    ['unanswered: -1', 'from 1 to 30'],
    ['unanswered: 2.5', 'from 1 to 30'],
    ['verify: 37', 'from 1 to 36'],
    ['verify: 👍', 'from 1 to 36'],
    ['suggest: perhaps', 'on, off'],
    ["questions: '; drop table faq_channel", 'in this channel, in every channel'],
  ])('refuse %s', async (typed, why) => {
    const before = await here.rows(sql`select * from faq_settings`);
    expect(toldIn(await ada().say(`faq settings ${typed}`))).toContain(why);
    expect(await here.rows(sql`select * from faq_settings`)).toEqual(before);
    expect(await audited()).toEqual([]);
  });

  it('are for coordinators', async () => {
    const reply = await here.house.person('ben').say('faq settings suggest: on');
    expect(reply).toMatchObject({ kind: 'whisper' });
    expect(await here.rows(sql`select * from faq_channel`)).toEqual([]);
  });

  it('are for a channel, and say so in a direct message', async () => {
    const from = { workspace: 'W1', person: 'ada' };
    for (const text of ['faq settings', 'faq settings suggest: on']) {
      const reply = await here.paper.inbox().handle({ kind: 'typed', from: { ...from, event: text }, text });
      expect(said(reply)).toBe('Use this in the channel that it is for.');
    }
    expect(await here.rows(sql`select * from faq_channel`)).toEqual([]);
  });

  it('are not for another community’s channel', async () => {
    const other = await community(here.house.db, { name: 'Other', at: [] });
    await here.house.db.execute(sql`insert into faq_channel (platform, workspace, channel, community_id, watched)
      values ('paper', 'W1', 'alley', ${other}, false)`);
    for (const text of ['faq settings', 'faq settings suggest: on', 'faq settings questions: here']) {
      expect(said(await ada('alley').say(text))).toBe(
        'This channel belongs to another community. Nothing was changed.',
      );
    }
    expect(await here.rows(sql`select watched, questions from faq_channel`)).toEqual([
      { watched: false, questions: false },
    ]);
  });

  it('hold in a channel that has become ours, and not what another community said of it', async () => {
    const other = await community(here.house.db, { name: 'Other', at: [] });
    await here.house.db.execute(sql`insert into faq_channel (platform, workspace, channel, community_id, watched, questions, threshold)
      values ('paper', 'W1', 'general', ${other}, true, true, 0.6)`);
    expect(await filledIn()).toEqual(nobody);
    await ada().say('faq settings suggest: on');
    expect(await here.rows(sql`select community_id as owner, questions, threshold from faq_channel`)).toEqual([
      { owner: here.community, questions: false, threshold: null },
    ]);
  });
});

describe('where questions are posted', () => {
  const asked = () => here.rows(sql`select channel from faq_channel where questions order by channel`);

  it('is one channel of a workspace, the last that was chosen', async () => {
    await ada().say('faq settings questions: here');
    const reply = await ada('second').say('faq settings questions: here');
    expect(toldIn(reply)).toContain('Questions are posted: in this channel');
    expect(await asked()).toEqual([{ channel: 'second' }]);
    expect(toldIn(await ada().say('faq settings review: 3'))).toContain('Questions are posted: in another channel');
  });

  it('is one channel of each workspace', async () => {
    await here.house.db.execute(sql`insert into faq_channel (platform, workspace, channel, community_id, questions)
      values ('slate', 'S1', 'red', ${here.community}, true)`);
    await ada().say('faq settings questions: here');
    expect(await asked()).toEqual([{ channel: 'general' }, { channel: 'red' }]);
  });

  it('is every channel, where that is said', async () => {
    await ada().say('faq settings questions: here');
    const reply = await ada('second').say('faq settings questions: everywhere');
    expect(toldIn(reply)).toContain('Questions are posted: in every channel of the community');
    expect(await asked()).toEqual([]);
  });
});

describe('suggestions', () => {
  it('begin with the threshold that was shipped where they are switched on anew, and else keep theirs', async () => {
    const threshold = () => here.rows(sql`select threshold from faq_channel`);
    await here.watch();
    await here.house.db.execute(sql`update faq_channel set threshold = 0.75`);
    await here.watch();
    expect(await threshold()).toEqual([{ threshold: 0.75 }]);
    await ada().say('faq settings suggest: off');
    expect(await threshold()).toEqual([{ threshold: 0.75 }]);
    await here.watch();
    expect(await threshold()).toEqual([{ threshold: null }]);
  });

  it.each(['none', 'answers'] as const)(
    'are switched on where %s of what people write reaches us, with how to grant it',
    async (words) => {
      here = await plaza({ hearing: { words, grant: { en: 'Tick a box.', es: 'Marca una casilla.' } } });
      const reply = await here.watch();
      expect(toldIn(reply)).toContain('Suggestions in this channel: on');
      expect(toldIn(reply)).toMatch(
        /so nothing is suggested yet\. Tick a box\. Suggestions begin then; everything else works/,
      );
      expect(await here.rows(sql`select watched from faq_channel`)).toEqual([{ watched: true }]);
      expect(toldIn(await ada().say('faq settings suggest: off'))).not.toContain('Tick a box');
      here.paper.profiles.set('ada', { name: 'ada', admin: false, locale: 'es' });
      here.house.clock.pass(25 * 3_600_000);
      expect(toldIn(await here.watch())).toMatch(
        /todavía no se sugiere nada\. Marca una casilla\. Las sugerencias empiezan/,
      );
    },
  );
});

describe('the status', () => {
  const status = async () => toldIn(await ada().say('convener status'));

  it('tells that nothing is watched and nothing waits', async () => {
    expect(await status()).toContain(
      'Answers are suggested in no channel; /faq settings in a channel switches it on.\nNo entry waits and no question is open.',
    );
  });

  it('tells what is watched, and that nothing reaches us there', async () => {
    await here.watch();
    await here.watch('second');
    expect(await status()).toContain('Answers are suggested in 2 channels on Paper.\n');
    here = await plaza({ hearing: { words: 'none', grant: { en: 'Tick a box.', es: '' } } });
    await here.watch();
    expect(await status()).toContain(
      'Answers are suggested in 1 channel on Paper. What people write there does not reach Convener, so nothing is suggested yet.',
    );
    expect(await status()).toContain('Tick a box.');
  });

  it('tells what waits, for whom and since when, and what is open', async () => {
    const ben = here.house.person('ben');
    await ben.say('faq add question: Who pays for street lights? answer: The county does.');
    expect(await status()).toMatch(
      /1 entry waits for (?:a coordinator|ada), the oldest since 2026-03-02T15:00:00.000Z\./,
    );
    for (const what of ['pupusas', 'projectors', 'lanterns']) await ben.say(`faq ask question: Who has spare ${what}?`);
    await here.house.db.execute(sql`update faq_question set state = 'answered' where number = 1`);
    await here.house.db.execute(sql`update faq_question set kind = 'noted' where number = 2`);
    expect(await status()).toContain('1 question is open, the oldest since 2026-03-02T15:00:00.000Z.');
  });
});
