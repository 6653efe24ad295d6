import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/surface/message.ts';
import { labelsIn, linesOf, said, toldIn } from './reading.ts';
import { DAY, type Hall, HOUR, hall } from './speakers-hall.ts';

let here: Hall;
beforeEach(async () => {
  here = await hall(['ana', 'ben', 'eva']);
});

const nothing: Message = { headline: 'nothing', blocks: [] };
const labels = (message: Message | undefined) => labelsIn(message ?? nothing);
const text = (message: Message | undefined) => linesOf(message ?? nothing).join('\n');
const accept = async (name: string, label = 'Accept') => {
  await here.press(name, here.letter(name), label);
  await here.house.settle();
};

describe('a yes after the time to answer', () => {
  const late = async () => {
    const call = await here.wanted({});
    const letter = here.letter('ana');
    await here.pass(49 * HOUR);
    return { call, letter };
  };

  it('is thanked for, and the coordinators decide, once for all of them', async () => {
    const { call, letter } = await late();
    const reply = await here.press('ana', letter, 'Accept');
    expect(toldIn(reply)).toMatch(
      /^Thank you, and sorry: somebody else was asked meanwhile\nIt is ben who was asked about Curfews/,
    );
    await here.house.settle();
    const decision = here.letter('ada');
    expect(text(decision)).toMatch(
      /^ana would speak about “Curfews” after all\n.*ben has been asked.*has not answered/,
    );
    expect(labels(decision)).toEqual(['Give it to ana', 'Keep ben']);
    await here.press('ada', decision, 'Give it');
    await here.house.settle();
    expect(here.speakersIn(call)).toEqual(['ana speaker', expect.stringMatching(/^(ben|eva) backup\?$/)]);
    expect(here.words('ben')).toContain('The coordinators have given Curfews');
    expect(here.letters('ada').flatMap((each) => labelsIn(each))).toEqual([]);
    expect(said(await here.press('ada', decision, 'Keep ben'))).toMatch(/^This was decided already/);
  });

  it('may be left as it is, and is answered kindly', async () => {
    const { call, letter } = await late();
    await here.press('ana', letter, 'Accept');
    await here.house.settle();
    await accept('ben');
    expect(text(here.letters('ada').find((each) => /after all/.test(each.headline)))).toContain('ben has said yes');
    await here.press(
      'ada',
      here.letters('ada').find((each) => /after all/.test(each.headline)),
      'Keep ben',
    );
    await here.house.settle();
    expect(here.words('ana')).toContain('Thank you for being ready to speak');
    expect(here.speakersIn(call)).toContain('ben speaker');
  });

  it('is taken at once where nobody else is left', async () => {
    const { call, letter } = await late();
    await here.pass(49 * HOUR);
    await here.pass(49 * HOUR);
    expect(text(here.letter('ada'))).toContain('There is nobody left');
    expect(said(await here.press('ana', letter, 'Accept'))).toBe('Thank you: “Curfews” is yours');
    await here.house.settle();
    expect(here.speakersIn(call)).toEqual(['ana speaker']);
  });

  it('can still be said from the message itself, and is no use once the call has begun', async () => {
    await late();
    expect(labels(here.letters('ana')[0])).toEqual(['I can still do it']);
    const letter = here.letters('ana')[0];
    await here.pass(30 * DAY);
    expect(said(await here.press('ana', letter, 'I can still'))).toBe(
      'This call has begun or is over. Nothing was changed.',
    );
  });
});

describe('a speaker who cannot come after all', () => {
  it('is replaced by whoever stands by, who keeps their own place in the order', async () => {
    const call = await here.wanted({});
    await accept('ana');
    await accept('ben', 'Yes, I stand by');
    expect(here.speakersIn(call)).toEqual(['ana speaker', 'ben backup']);
    await here.press('ana', here.letters('ana')[0], 'I can’t make it');
    await here.house.settle();
    expect(here.speakersIn(call)).toEqual(expect.arrayContaining(['ben speaker', 'eva backup?']));
    expect(text(here.letter('ben'))).toMatch(/^You speak about “Curfews”\nYou stood by, and the speaker cannot come/);
    expect(here.words('ada')).toMatch(/ana can’t speak about “Curfews” after all\n.*ben stood by, speaks instead/);
    await here.pass(21 * DAY);
    await here.tell('held', { call, title: 'Curfews', startsAt: '2026-03-22T15:00:00Z', attendees: [] });
    expect(toldIn(await here.say('eva', 'speakers list'))).toMatch(/1\. ana .*\n2\. ben .*\n3\. eva/);
  });

  it('with nobody to stand by is replaced by the next in line', async () => {
    const call = await here.wanted({ days: 3 });
    await accept('ana');
    expect(here.speakersIn(call)).toEqual(['ana speaker']);
    await here.press('ana', here.letter('ana'), 'I can’t make it');
    await here.house.settle();
    expect(here.letter('ben')?.headline).toBe('Would you speak about “Curfews”?');
  });

  it('who was only to stand by is replaced by somebody else who does', async () => {
    const call = await here.wanted({});
    await accept('ana');
    await accept('ben', 'Decline');
    expect(here.speakersIn(call)).toEqual(['ana speaker', 'eva backup?']);
    expect(text(here.letter('ada'))).toBe('ben can’t stand by for “Curfews”\neva is asked to stand by.');
    await here.pass(49 * HOUR);
    expect(text(here.letter('ada'))).toMatch(/^eva did not say whether to stand by.*\nNobody else is asked/);
  });
});

describe('those who could speak too', () => {
  it('are asked to speak along once there is a speaker, and each is shown who else speaks', async () => {
    const call = await here.wanted({ volunteers: ['eva', 'ben'] });
    await accept('eva');
    expect(text(here.letter('ben'))).toMatch(/^Would you be a co-speaker on “Curfews”\?\n.*eva speaks; would you add/);
    expect(here.letter('ana')?.headline).toBe('Could you stand by for “Curfews”?');
    expect(text(here.letter('ada'))).toMatch(/ben could speak about it too.* ana is asked to stand by/);
    await accept('ben');
    expect(here.speakersIn(call)).toEqual(['eva speaker', 'ben co', 'ana backup?']);
    expect(text(here.letter('eva'))).toContain('With: ben');
    expect(text(here.letter('ben'))).toContain('With: eva');
  });
});

describe('a call that moves', () => {
  it('asks its speakers whether the new time suits them, and reminds them of the new one only', async () => {
    const call = await here.wanted({});
    await accept('ana');
    await here.tell('moved', {
      call,
      title: 'Curfews',
      startsAt: '2026-04-05T15:00:00Z',
      before: '2026-03-22T15:00:00Z',
    });
    expect(here.speakersIn(call)).toEqual(['ana speaker?', 'ben backup?']);
    expect(text(here.letter('ana'))).toMatch(
      /^Does the new time of “Curfews” suit you\?\nThe call has moved[\s\S]*2026-04-05T15:00/,
    );
    expect(labels(here.letter('ana'))).toEqual(['It suits me', 'I can’t', 'Swap', 'Other date']);
    expect(labels(here.letters('ana')[0])).toEqual([]);
    await accept('ana', 'It suits me');
    const before = here.letters('ana').length;
    here.house.clock.set('2026-03-21T16:00:00Z');
    await here.house.settle();
    expect(here.letters('ana')).toHaveLength(before);
    here.house.clock.set('2026-03-29T15:00:00Z');
    await here.house.settle();
    expect(here.letters('ana')).toHaveLength(before + 1);
  });

  it('goes to the next in line where it does not suit', async () => {
    const call = await here.wanted({ days: 3 });
    await accept('ana');
    const startsAt = new Date(here.house.clock.now().getTime() + 3 * DAY).toISOString();
    await here.tell('moved', { call, title: 'Curfews', startsAt, before: startsAt });
    await accept('ana', 'I can’t');
    expect(here.letter('ben')?.headline).toBe('Would you speak about “Curfews”?');
  });
});

describe('a call that is cancelled', () => {
  it('is told to all who were counted on, and costs nobody their place', async () => {
    const call = await here.wanted({});
    await accept('ana');
    await here.tell('cancelled', { call, title: 'Curfews' });
    expect(here.letter('ana')?.headline).toBe('“Curfews” was cancelled');
    expect(here.letter('ben')?.headline).toBe('“Curfews” was cancelled');
    expect(labels(here.letters('ana')[0])).toEqual([]);
    const count = here.letters('ana').length;
    await here.pass(30 * DAY);
    expect(here.letters('ana')).toHaveLength(count);
    expect(toldIn(await here.say('eva', 'speakers list'))).toMatch(/1\. ana · has not spoken yet/);
  });
});

describe('those who speak', () => {
  it('are reminded seven days and one day before, with what to think of', async () => {
    await here.wanted({ link: true });
    await accept('ana');
    await here.pass(13 * DAY + HOUR);
    expect(text(here.letter('ana'))).toMatch(
      /^You speak about “Curfews” soon\n[\s\S]*in one sentence[\s\S]*10 minutes[\s\S]*link to join[\s\S]*If you can’t make it/,
    );
    const count = here.letters('ana').length;
    await here.pass(5 * DAY);
    expect(here.letters('ana')).toHaveLength(count);
    await here.pass(DAY);
    expect(here.letters('ana')).toHaveLength(count + 1);
  });

  it('are told of a link to join only where there is one by then', async () => {
    const call = await here.wanted({});
    await accept('ana');
    await here.pass(13 * DAY + HOUR);
    expect(here.letter('ana')?.headline).toBe('You speak about “Curfews” soon');
    expect(text(here.letter('ana'))).not.toContain('link');
    await here.tell('moved', {
      call,
      title: 'Curfews',
      startsAt: '2026-04-05T15:00:00Z',
      before: '2026-03-22T15:00:00Z',
      link: true,
    });
    await accept('ana', 'It suits me');
    here.house.clock.set('2026-04-04T15:00:01Z');
    await here.house.settle();
    expect(text(here.letter('ana'))).toContain('The link to join is in the announcement');
  });

  it('along with somebody share the minutes, and are told so in their own language', async () => {
    await here.wanted({ volunteers: ['eva', 'ben'] });
    await accept('eva');
    await accept('ben');
    await here.pass(13 * DAY + HOUR);
    expect(linesOf(here.letter('ben') ?? nothing)).toEqual([
      'Soon you are a co-speaker on “Curfews”',
      expect.stringMatching(/^When: 2026-03-22T/),
      'With: eva',
      'About 10 minutes for all who speak, then questions: agree beforehand who says what.',
      'If you can’t make it, press the button as soon as you know: the coordinators are told.',
    ]);
    await here.say('ben', 'convener profile edit language: es');
    await here.pass(6 * DAY);
    expect(text(here.letter('ben'))).toMatch(
      /^Pronto acompañas la exposición de «Curfews»\n[\s\S]*se lo digo a quienes/,
    );
  });

  it('find their checklists over when the call is, beside one thank you', async () => {
    const call = await here.wanted({});
    await accept('ana');
    await here.pass(13 * DAY + HOUR);
    await here.pass(6 * DAY);
    await here.pass(2 * DAY);
    await here.tell('held', { call, title: 'Curfews', startsAt: '2026-03-22T15:00:00Z', attendees: [] });
    expect(here.letters('ana').map((each) => linesOf(each).join('\n'))).toEqual([
      expect.stringMatching(/^Speaking about “Curfews”\nYou spoke on 2026-03-22T.*Thank you\.$/),
      'Speaking about “Curfews”\nThis is over.',
      'Speaking about “Curfews”\nThis is over.',
    ]);
  });

  it('are counted when the call is held, in the list and in the history', async () => {
    const call = await here.wanted({ volunteers: ['eva', 'ben'] });
    await accept('eva');
    await accept('ben');
    await here.pass(21 * DAY);
    await here.tell('held', { call, title: 'Curfews', startsAt: '2026-03-22T15:00:00Z', attendees: [] });
    expect(toldIn(await here.say('ana', 'speakers list'))).toMatch(
      /1\. ana · has not spoken yet\n2\. ben · has spoken once · last on 2026-03-22.*\n3\. eva · has spoken once/,
    );
    expect(toldIn(await here.say('ana', 'speakers history'))).toMatch(/2026-03-22.* · Curfews · eva, with ben/);
    expect(labels(here.letters('eva')[0])).toEqual([]);
  });

  it('may ask for another date; the invitation stands meanwhile, and nobody is pressed for an answer', async () => {
    const call = await here.wanted({});
    const form = await here.press('ana', here.letter('ana'), 'Other date');
    const name = form.kind === 'form' ? form.form.name : '';
    expect(said(await here.house.person('ana').submit(name, { note: ['any Thursday'] }))).toMatch(
      /^The coordinators know/,
    );
    await here.house.settle();
    expect(here.otherDates).toEqual([
      { community: here.community, call, by: await here.id('ana'), note: 'any Thursday' },
    ]);
    expect(text(here.letter('ana'))).toContain('You asked for another date');
    expect(labels(here.letter('ana'))).toEqual(['Accept', 'Decline', 'Swap']);
    await here.pass(30 * HOUR);
    expect(here.letters('ana')).toHaveLength(1);
  });
});
