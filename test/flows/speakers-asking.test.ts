import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { members } from '../../src/community/tables.ts';
import { labelsIn, linesOf, messageIn, said, toldIn } from './reading.ts';
import { DAY, type Hall, HOUR, hall } from './speakers-hall.ts';

let here: Hall;
beforeEach(async () => {
  here = await hall(['ana', 'ben', 'eva']);
});

const office = () => here.letters('ada').map((each) => each.headline);

describe('a call that needs a speaker', () => {
  it('is offered to whoever is next, in private, with all they need to know', async () => {
    const call = await here.wanted({});
    const letter = here.letter('ana');
    expect(letter && linesOf(letter)).toEqual([
      'Would you speak about “Curfews”?',
      'You are next in the order of speakers.',
      'What: Curfews',
      expect.stringMatching(/^When: 2026-03-22T/),
      'How long: 60 minutes in all: about 10 to speak, then questions',
      expect.stringMatching(/^Please answer by 2026-03-04T.*then I ask the next in line/),
    ]);
    expect(letter && labelsIn(letter)).toEqual(['Accept', 'Decline', 'Swap', 'Other date']);
    expect(here.letters('ben')).toEqual([]);
    expect(here.words('ada')).toMatch(
      /^“Curfews” needs somebody to speak\n.*ana is next in the order and is asked now/,
    );
    expect(here.speakersIn(call)).toEqual(['ana speaker?']);
  });

  it('goes first to those who said that they could speak, and to nobody twice', async () => {
    await here.say('kim', 'speakers list');
    await here.wanted({ volunteers: ['kim', 'ben'] });
    expect(here.words('kim')).toContain('You said that you could speak about it.');
    await here.press('kim', here.letter('kim'), 'Decline');
    await here.house.settle();
    await here.press('ben', here.letter('ben'), 'Decline');
    await here.house.settle();
    expect(here.letters('kim')).toHaveLength(1);
    expect(here.letters('ben')).toHaveLength(1);
    expect(here.letter('ana')?.headline).toBe('Would you speak about “Curfews”?');
  });

  it('told again asks nobody anew', async () => {
    const call = await here.wanted({});
    await here.wanted({ call });
    expect(here.letters('ana')).toHaveLength(1);
    expect(here.letters('ada')).toHaveLength(1);
  });

  it('is not offered to somebody who is away that day', async () => {
    await here.say('ana', 'speakers away from: 2026-03-20 to: 2026-03-25');
    await here.wanted({});
    expect(here.letters('ana')).toEqual([]);
    expect(here.letters('ben')).toHaveLength(1);
  });

  it('that had nobody left is offered to whoever joins or comes back', async () => {
    for (const name of ['ana', 'ben', 'eva']) await here.say(name, 'speakers away from: today');
    const call = await here.wanted({});
    expect(here.speakersIn(call)).toEqual([]);
    await here.join('kim');
    await here.house.settle();
    expect(here.letter('kim')?.headline).toBe('Would you speak about “Curfews”?');
    await here.press('kim', here.letter('kim'), 'Decline');
    await here.say('ben', 'speakers join topics: parks');
    await here.house.settle();
    expect(here.speakersIn(call)).toEqual(['ben speaker?']);
    expect(here.letters('ada').map((each) => each.headline)).toHaveLength(4);
  });

  it('leaves the coordinators with a way to ask everyone where nobody is left', async () => {
    const call = await here.wanted({});
    for (const name of ['ana', 'ben', 'eva']) {
      await here.press(name, here.letter(name), 'Decline');
      await here.house.settle();
    }
    const step = here.letters('ada').at(-2);
    expect(step && linesOf(step).join('\n')).toMatch(/^eva can’t speak about “Curfews”\n.*There is nobody left/);
    const last = here.letter('ada');
    expect(last && linesOf(last).join('\n')).toMatch(/^“Curfews” needs somebody to speak\n.*or let me ask everyone/);
    expect(said(await here.press('ada', last, 'Ask everyone'))).toMatch(/^Everyone is asked/);
    await here.house.settle();
    const asked = here.paper.in('general').at(-1)?.shown.at(-1)?.message;
    expect(asked?.headline).toBe('Who would speak about “Curfews”?');
    const [first, second] = await Promise.all([
      here.press('kim', asked, 'I speak'),
      here.press('lou', asked, 'I speak'),
    ]);
    expect([said(first), said(second)].toSorted()).toEqual([
      'Thank you: “Curfews” is yours',
      expect.stringMatching(/^(kim|lou) has been asked or has said yes already/),
    ]);
    await here.house.settle();
    expect(here.speakersIn(call)).toEqual([expect.stringMatching(/^(kim|lou) speaker$/)]);
    const shown = here.paper.in('general').at(-1)?.shown.at(-1)?.message;
    expect(shown && labelsIn(shown)).toEqual([]);
  });
});

describe('a call for which nobody is left', () => {
  const stuck = async () => {
    for (const name of ['ana', 'ben', 'eva']) await here.say(name, 'speakers away from: today');
    return here.wanted({});
  };
  const cards = () => here.letters('ada').filter((each) => /“Curfews”/.test(each.headline));
  const words = () => cards().map((each) => linesOf(each).join('\n'));
  const buttons = () => cards().flatMap(labelsIn);

  it('is told to the coordinators in one message, which follows it when it moves', async () => {
    const call = await stuck();
    const startsAt = '2026-04-05T15:00:00.000Z';
    await here.tell('moved', { call, title: 'Curfews', startsAt, before: '2026-03-22T15:03:00.000Z' });
    expect(words()).toEqual([
      expect.stringMatching(/^“Curfews” needs somebody to speak\nThe call is on 2026-04-05T15:00.* nobody left/),
    ]);
    await here.wanted({ call, days: 40 });
    expect(words()).toEqual([expect.stringContaining('The call is on 2026-04-11T')]);
    expect(buttons()).toEqual(['Ask everyone']);
  });

  it('moves where everyone is asked, too', async () => {
    const call = await stuck();
    await here.press('ada', here.letter('ada'), 'Ask everyone');
    const startsAt = '2026-04-05T15:00:00.000Z';
    await here.tell('moved', { call, title: 'Curfews', startsAt, before: '2026-03-22T15:03:00.000Z' });
    const asked = here.paper.in('general').at(-1)?.shown.at(-1)?.message;
    expect(asked && linesOf(asked).join('\n')).toContain('The call is on 2026-04-05T15:00');
  });

  it('leaves nothing to press once somebody is asked or has said yes, and asks again when they cannot', async () => {
    await stuck();
    await here.join('kim');
    await here.house.settle();
    expect(words()[0]).toBe('Speaking about “Curfews”\nkim is asked now.');
    await here.press('kim', here.letter('kim'), 'Accept');
    await here.house.settle();
    expect(words()[0]).toBe('Speaking about “Curfews”\nkim speaks about it.');
    expect(buttons()).toEqual([]);
    await here.press('kim', here.letter('kim'), 'I can’t make it');
    await here.house.settle();
    expect(buttons()).toEqual(['Ask everyone']);
    expect(words().at(-1)).toMatch(/^kim can’t speak about “Curfews” after all\n.*There is nobody left/);
  });

  it('leaves nothing to press once it is cancelled or over', async () => {
    const call = await stuck();
    await here.tell('cancelled', { call, title: 'Curfews' });
    expect(words()).toEqual(['Speaking about “Curfews”\nThe call was cancelled.']);
    const other = await here.wanted({ title: 'Parks' });
    await here.pass(21 * DAY);
    await here.tell('held', { call: other, title: 'Parks', startsAt: new Date(0).toISOString(), attendees: [] });
    const parks = here.letter('ada');
    expect(parks && linesOf(parks)).toEqual(['Speaking about “Parks”', 'The call is over.']);
    expect(here.letters('ada').flatMap(labelsIn)).toEqual([]);
  });
});

describe('an invitation', () => {
  it('accepted is confirmed where it stands, told to the coordinators, and asks the next to stand by', async () => {
    const call = await here.wanted({});
    const reply = await here.press('ana', here.letter('ana'), 'Accept');
    expect(toldIn(reply)).toMatch(/^Thank you: “Curfews” is yours\nIt is on 2026-03-22T/);
    await here.house.settle();
    const letter = here.letter('ana');
    expect(letter?.headline).toBe('You speak about “Curfews”');
    expect(letter && labelsIn(letter)).toEqual(['Swap', 'I can’t make it']);
    expect(here.words('ada')).toMatch(/ana speaks about “Curfews”\n.*ben is asked to stand by\.$/);
    expect(here.letter('ben')?.headline).toBe('Could you stand by for “Curfews”?');
    expect(here.speakersIn(call)).toEqual(['ana speaker', 'ben backup?']);
  });

  it('declined goes to the next in line, costs nobody their place, and may be explained', async () => {
    await here.wanted({});
    const reply = await here.press('ana', here.letter('ana'), 'Decline');
    expect(toldIn(reply)).toBe('That is fine\nYou keep your place in the order. The next in line is asked.');
    const form = await here.press('ana', messageIn(reply), 'Say why');
    expect(form).toMatchObject({ kind: 'form', form: { name: expect.stringMatching(/^speakers\.note/) } });
    await here.house.settle();
    const answered = here.letter('ana');
    expect(answered && labelsIn(answered)).toEqual([]);
    expect(here.letter('ben')?.headline).toBe('Would you speak about “Curfews”?');
    expect(office().at(-1)).toBe('ana can’t speak about “Curfews”');
    await here.press('ben', here.letter('ben'), 'Accept');
    await here.wanted({ title: 'Parks', days: 40 });
    expect(here.letter('ana')?.headline).toBe('Would you speak about “Parks”?');
  });

  it('not answered is remembered once, and then goes to the next in line', async () => {
    await here.wanted({});
    await here.pass(23 * HOUR);
    expect(here.letters('ana')).toHaveLength(1);
    await here.pass(2 * HOUR);
    expect(here.letter('ana')?.headline).toBe('Would you speak about “Curfews”? I still wait for your answer');
    await here.pass(22 * HOUR);
    expect(here.letters('ana')).toHaveLength(2);
    await here.pass(2 * HOUR);
    expect(here.letters('ana')[0] && labelsIn(here.letters('ana')[0] ?? { headline: '', blocks: [] })).toEqual([
      'I can still do it',
    ]);
    expect(here.letter('ben')?.headline).toBe('Would you speak about “Curfews”?');
    expect(office().at(-1)).toBe('ana did not answer about “Curfews”');
    expect(here.letter('ana')?.headline).toBe('Speaking about “Curfews”');
  });

  it('leaves half of a short time to answer, also when we were down meanwhile', async () => {
    await here.wanted({ days: 1 });
    await here.pass(13 * HOUR);
    expect(here.letter('ben')?.headline).toBe('Would you speak about “Curfews”?');
    await here.pass(5 * DAY);
    expect(here.letters('eva')).toEqual([]);
    expect(office()).toHaveLength(2);
  });

  it('pressed twice at once counts once', async () => {
    const call = await here.wanted({});
    const letter = here.letter('ana');
    const both = await Promise.all([here.press('ana', letter, 'Accept'), here.press('ana', letter, 'Accept')]);
    await here.house.settle();
    expect(both.map(said).filter((each) => /Nothing was changed/.test(each))).toHaveLength(1);
    expect(here.speakersIn(call).filter((each) => each.includes(' speaker'))).toHaveLength(1);
  });

  it('accepted at the very moment its time is over is one speaker’s all the same', async () => {
    const call = await here.wanted({});
    const letter = here.letter('ana');
    here.house.clock.pass(48 * HOUR);
    await Promise.all([here.press('ana', letter, 'Accept'), here.house.engine.settle()]);
    await here.house.settle();
    expect(here.speakersIn(call).filter((each) => / speaker/.test(each))).toHaveLength(1);
  });

  it('to somebody who is a member no more goes on to the next in line', async () => {
    await here.wanted({});
    await here.house.db.delete(members).where(eq(members.id, await here.id('ana')));
    await here.pass(49 * HOUR);
    expect(here.letter('ben')?.headline).toBe('Would you speak about “Curfews”?');
  });

  it('is somebody’s own: nobody else can answer it', async () => {
    await here.wanted({});
    expect(said(await here.press('ben', here.letter('ana'), 'Accept'))).toBe('This is for ana. Nothing was changed.');
  });

  it('that cannot be delivered in private goes to the coordinators, and on to the next when nothing comes', async () => {
    await here.office('desk');
    here.paper.fail('direct', { kind: 'refused', gone: false }, { times: 1 });
    await here.wanted({});
    const told = here.paper.in('desk').map((entry) => entry.shown.at(-1)?.message.headline);
    expect(told).toContain('Would you speak about “Curfews”?');
    expect(here.letters('ana')).toEqual([]);
    await here.pass(49 * HOUR);
    expect(here.letter('ben')?.headline).toBe('Would you speak about “Curfews”?');
  });
});

describe('over a year of calls', () => {
  it('each speaks as often, though some decline, and two of one site do not follow each other', async () => {
    await here.join('kim');
    const sites: Readonly<Record<string, string>> = { ana: 'Chicago', ben: 'Chicago', eva: 'Madrid', kim: 'Madrid' };
    for (const [name, site] of Object.entries(sites)) await here.site(name, site);
    const spoke: string[] = [];
    for (let i = 0; i < 12; i++) {
      const call = await here.wanted({ title: `Call ${i}`, days: 3 });
      if (i % 4 === 1) {
        const [first] = here.speakersIn(call)[0]?.split(' ') ?? [];
        await here.press(first ?? '', here.letter(first ?? ''), 'Decline');
        await here.house.settle();
      }
      const [name = ''] = here.speakersIn(call)[0]?.split(' ') ?? [];
      await here.press(name, here.letter(name), 'Accept');
      await here.pass(4 * DAY);
      await here.tell('held', { call, title: `Call ${i}`, startsAt: new Date(0).toISOString(), attendees: [] });
      spoke.push(name);
    }
    const times = Object.keys(sites).map((name) => spoke.filter((each) => each === name).length);
    expect(times).toEqual([3, 3, 3, 3]);
    const repeats = spoke.filter((name, i) => i > 0 && sites[name] === sites[spoke[i - 1] ?? '']);
    expect(repeats.length).toBeLessThanOrEqual(3);
  });
});
