import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/surface/message.ts';
import { labelsIn, linesOf, messageIn, said, toldIn } from './reading.ts';
import { DAY, type Hall, hall } from './speakers-hall.ts';

let here: Hall;
beforeEach(async () => {
  here = await hall();
});

const list = async (name: string) => toldIn(await here.say(name, 'speakers list'));
const order = async () => [...(await list('ada')).matchAll(/^\d+\. (\w+)/gm)].map(([, name]) => name);
const text = (message: Message | undefined) => linesOf(message ?? { headline: 'nothing', blocks: [] }).join('\n');
const spoke = async (name: string, title = 'Curfews') => {
  const call = await here.wanted({ title, days: 8, volunteers: [name] });
  await here.press(name, here.letter(name), 'Accept');
  await here.pass(9 * DAY);
  await here.tell('held', { call, title, startsAt: here.house.clock.now().toISOString(), attendees: [] });
};

describe('joining', () => {
  it('opens a form with the topics given before, and keeps what comes back', async () => {
    expect(await here.say('ana', 'speakers join')).toMatchObject({ kind: 'form', form: { name: 'speakers.join' } });
    const topics = { topics: ['Curfews\nnight buses'] };
    expect(toldIn(await here.house.person('ana').submit('speakers.join', topics))).toBe(
      'You are one of the speakers\nYou are asked when it is your turn, and can always say no without losing your place. /speakers list shows the order.\nYou are asked first when it fits: Curfews\nnight buses',
    );
    expect(await here.say('ana', 'speakers join')).toMatchObject({
      form: { fields: [{ initial: 'Curfews\nnight buses' }] },
    });
    expect(said(await here.say('ana', 'speakers join topics: parks'))).toBe('Kept');
  });

  it('twice at once makes one place of it', async () => {
    await Promise.all([here.say('ana', 'speakers join topics: a'), here.say('ana', 'speakers join topics: b')]);
    expect(await order()).toEqual(['ana']);
  });

  it('decides whom a topic is offered to among those who have spoken as often', async () => {
    await here.join('ana', 'ben');
    await here.say('eva', 'speakers join topics: street lights, curfew rules');
    await here.wanted({ title: 'Do youth curfews work?' });
    expect(here.letter('eva')?.headline).toBe('Would you speak about “Do youth curfews work?”?');
  });
});

describe('leaving', () => {
  it('takes somebody out of the order, and says what they are still counted on for', async () => {
    await here.join('ana', 'ben');
    await here.wanted({});
    await here.press('ana', here.letter('ana'), 'Accept');
    const reply = await here.say('ana', 'speakers leave');
    expect(toldIn(reply)).toMatch(
      /^You are no longer among the speakers\n.*\nYou are still counted on here:\nCurfews on/,
    );
    expect(labelsIn(messageIn(reply))).toEqual(['I can’t make “Curfews”']);
    expect(await order()).toEqual(['ben']);
    expect(said(await here.say('ana', 'speakers leave'))).toMatch(/^You are not among the speakers/);
  });

  it('and coming back neither loses nor gains a turn', async () => {
    await here.join('ana', 'ben');
    await spoke('ana');
    await here.say('ana', 'speakers leave');
    await here.join('ana');
    expect(await order()).toEqual(['ben', 'ana']);
  });
});

describe('being away', () => {
  beforeEach(() => here.join('ana', 'ben'));

  it('is kept in whole days of one’s own zone', async () => {
    here.paper.profiles.set('kai', { name: 'kai', zone: 'Pacific/Auckland', admin: false });
    await here.join('kai');
    await here.say('kai', 'speakers away from: 2026-03-20 to: 2026-03-21');
    const { rows } = await here.house.db.execute<{ f: string; u: string }>(
      sql`select from_at at time zone 'UTC' as f, until_at at time zone 'UTC' as u from speakers_away`,
    );
    expect(rows).toEqual([{ f: '2026-03-19 11:00:00', u: '2026-03-21 11:00:00' }]);
  });

  it('from today is from the day’s beginning, and without an end until further notice', async () => {
    const reply = await here.say('ana', 'speakers away from: today');
    expect(toldIn(reply)).toMatch(
      /^Kept: you are not asked while you are away\nFrom 2026-03-02T06:00.* until further notice/,
    );
    expect(await list('ben')).toMatch(/1\. ben .*\nAway: ana until further notice/);
    expect(said(await here.press('ana', messageIn(reply), 'I’m back'))).toMatch(/^Welcome back/);
    expect(said(await here.press('ana', messageIn(reply), 'I’m back'))).toMatch(/^You are not away just now/);
    expect(await order()).toEqual(['ana', 'ben']);
  });

  it('is refused with a sentence where the days are past, reversed, or none', async () => {
    const say = async (range: string) => toldIn(await here.say('ana', `speakers away ${range}`));
    expect(await say('from: 2026-02-20 to: 2026-03-20')).toContain('which is past');
    expect(await say('from: 2026-03-20 to: 2026-03-10')).toContain('The last day away is before the first.');
    expect(await say('from: 31 april')).toContain('there is no such day');
    expect(await say('from: whenever')).toContain('I cannot read “whenever” as a day');
    expect(await order()).toEqual(['ana', 'ben']);
  });

  it('says so where somebody is counted on meanwhile, and takes nothing from them', async () => {
    await here.wanted({});
    await here.press('ana', here.letter('ana'), 'Accept');
    const reply = await here.say('ana', 'speakers away from: 2026-03-20 to: 2026-03-30');
    expect(toldIn(reply)).toMatch(/You are still counted on here:\nCurfews on 2026-03-22/);
    expect(labelsIn(messageIn(reply))).toEqual(['I can’t make “Curfews”', 'I’m back']);
  });
});

describe('the list', () => {
  it('of nobody says how to begin, and offers it', async () => {
    const reply = await here.say('ana', 'speakers list');
    expect(toldIn(reply)).toMatch(/^Nobody stands in the order of speakers\nBe the first with \/speakers join/);
    expect(labelsIn(messageIn(reply))).toEqual(['Join the speakers']);
    expect(await here.press('ana', messageIn(reply), 'Join')).toMatchObject({ kind: 'form' });
  });

  it('says of each why they stand there, and what is planned', async () => {
    await here.join('ana', 'ben', 'eva');
    await here.site('ana', 'Chicago');
    await here.site('ben', 'Chicago');
    await spoke('ana');
    await here.wanted({ title: 'Parks', days: 30 });
    expect(await list('ben')).toMatch(
      /^Who is next to speak\nParks on .*: somebody is being asked\n1\. ben \(Chicago\) · has not spoken yet\n2\. ana \(Chicago\) · has spoken once · last on .* · after those who have had fewer turns/,
    );
  });

  it('is turned page by page', async () => {
    await here.join(...Array.from({ length: 12 }, (_, i) => `p${i}`));
    const first = await here.say('ada', 'speakers list');
    expect(labelsIn(messageIn(first))).toEqual(['Join the speakers', 'Next']);
    const second = await here.press('ada', messageIn(first), 'Next');
    expect(second.kind).toBe('replace');
    expect(toldIn(second)).toMatch(/11\. p10 .*\n12\. p11/);
  });

  it('lets no site come twice in a row while another can, among those who have spoken as often', async () => {
    await here.join('ana', 'ben', 'eva');
    for (const [name, site] of [
      ['ana', 'Chicago'],
      ['ben', 'chicago'],
      ['eva', 'Madrid'],
    ] as const)
      await here.site(name, site);
    await here.wanted({});
    await here.press('ana', here.letter('ana'), 'Accept');
    await here.wanted({ title: 'Parks', days: 30 });
    expect(here.words('eva')).toContain('Would you speak about “Parks”?');
  });

  it('speaks the language of whoever reads it', async () => {
    here.paper.profiles.set('luz', { name: 'luz', locale: 'es-SV', admin: false });
    await here.join('luz');
    expect(await list('luz')).toMatch(/^A quién le toca exponer\n1\. luz · todavía no ha expuesto/);
    await here.wanted({});
    expect(text(here.letter('luz'))).toMatch(/^¿Expondrías «Curfews»\?\nTe toca a ti/);
    expect(text(here.letter('ada'))).toMatch(/^“Curfews” needs somebody to speak/);
  });
});

describe('the history', () => {
  it('says who spoke when on what, and how the turns are spread', async () => {
    await here.join('ana', 'ben');
    await here.site('ana', 'Chicago', 'public');
    await here.site('ben', 'Madrid', 'private');
    expect(said(await here.say('ana', 'speakers history'))).toBe('Nobody has spoken yet');
    await spoke('ana');
    await spoke('ben', 'Parks');
    await spoke('ana', 'Mentors');
    const told = toldIn(await here.say('ana', 'speakers history'));
    expect(told).toMatch(/Mentors · ana\n.* · Parks · ben\n.* · Curfews · ana\nHow the turns are spread/);
    expect(told).toContain('Sectors: public 67 % (33 %) · private 33 % (33 %) · not said 0 % (33 %)');
    expect(told).toContain('Places: Chicago 67 % (33 %) · Madrid 33 % (33 %)');
    expect(told).toContain('First time: 2 of 3 turns (67 %)');
  });
});

describe('a coordinator', () => {
  beforeEach(() => here.join('ana', 'ben', 'eva'));

  it('asks somebody out of turn, and nobody else’s place changes', async () => {
    const call = await here.wanted({});
    expect(toldIn(await here.say('ada', 'speakers invite member: eva'))).toMatch(/^eva is asked\nCurfews is on/);
    await here.house.settle();
    expect(here.speakersIn(call)).toEqual(['eva speaker?']);
    expect(here.words('ana')).toContain('The coordinators have given Curfews');
    await here.press('eva', here.letter('eva'), 'Accept');
    await here.house.settle();
    expect((await order()).slice(0, 2)).toEqual(['ana', 'ben']);
    expect(toldIn(await here.say('ada', 'speakers invite member: ben'))).toContain('eva has said yes to that already.');
    expect(said(await here.say('ada', 'speakers invite member: ben call: curf role: co'))).toBe('ben is asked');
    await here.house.settle();
    expect(here.words('ben')).toContain('Would you be a co-speaker on “Curfews”?');
  });

  it('is told in a sentence where there is no such member, call, or nothing to ask for', async () => {
    const say = async (what: string) => toldIn(await here.say('ada', `speakers invite ${what}`));
    expect(await say('member: ana')).toContain('No call to come has told me that it needs speakers.');
    await here.wanted({});
    expect(await say('member: nobody')).toContain('nobody');
    expect(await say('member: ben call: parks')).toContain('No call to come is called “parks”.');
    expect(await say('member: ana')).toContain('ana has a part in this call already.');
    expect(said(await here.say('ben', 'speakers invite member: ana'))).toMatch(/^Only a coordinator/);
  });

  it('passes somebody over once, whose place stays', async () => {
    expect(said(await here.say('ada', 'speakers skip member: ana'))).toBe('ana will be passed over once');
    await here.wanted({});
    expect(here.letters('ana')).toEqual([]);
    await here.press('ben', here.letter('ben'), 'Accept');
    await here.house.settle();
    expect(await order()).toEqual(['ana', 'eva', 'ben']);
    await here.wanted({ title: 'Parks', days: 40 });
    expect(here.letter('ana')?.headline).toBe('Would you speak about “Parks”?');
    expect(toldIn(await here.say('ada', 'speakers skip member: ana'))).toMatch(/^ana is passed over\n.*has been told/);
    await here.house.settle();
    expect(here.letter('ana')?.headline).toBe('You need not speak about “Parks”');
    expect(here.words('eva')).toContain('Would you speak about “Parks”?');
  });

  it('gives somebody another place until their next turn', async () => {
    expect(said(await here.say('ada', 'speakers move member: eva place: 1'))).toBe('eva is moved');
    expect(await order()).toEqual(['eva', 'ana', 'ben']);
    expect(await list('ada')).toMatch(/1\. eva · has not spoken yet · put here by a coordinator/);
    await here.wanted({});
    await here.press('eva', here.letter('eva'), 'Accept');
    expect(await order()).toEqual(['ana', 'ben', 'eva']);
    expect(toldIn(await here.say('ada', 'speakers move member: ada place: 1'))).toContain(
      'ada is not among the speakers',
    );
    const { rows } = await here.house.db.execute(sql`select act from audit order by id`);
    expect(rows.map((row) => row['act'])).toContain('speakers.move');
  });
});

describe('two accounts of one person', () => {
  it('have one place in the order and one part in each call', async () => {
    await here.join('ana', 'ana2', 'ben');
    const call = await here.wanted({ volunteers: ['ana', 'ana2'] });
    await here.press('ana', here.letter('ana'), 'Accept');
    await here.house.settle();
    expect(here.speakersIn(call)).toEqual(['ana speaker', 'ana2 co?', 'ben backup?']);
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(said(await here.say('ana2', 'convener profile link')))?.[0];
    expect(said(await here.say('ana', `convener profile link code: ${code}`))).toBe('Your accounts are joined');
    await here.house.settle();
    expect(here.speakersIn(call)).toEqual([expect.stringMatching(/ speaker$/), 'ben backup?']);
    expect(await order()).toHaveLength(2);
  });
});
