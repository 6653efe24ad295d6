import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/surface/message.ts';
import { labelsIn, linesOf, said, toldIn } from './reading.ts';
import { DAY, type Hall, HOUR, hall } from './speakers-hall.ts';

let here: Hall;
let call: string;
beforeEach(async () => {
  here = await hall(['ana', 'ben', 'eva', 'kim']);
  call = await here.wanted({ days: 3 });
});

const nothing: Message = { headline: 'nothing', blocks: [] };
const labels = (message: Message | undefined) => labelsIn(message ?? nothing);
const text = (message: Message | undefined) => linesOf(message ?? nothing).join('\n');
const press = async (name: string, label: string, which = -1) => {
  const reply = await here.press(name, here.letters(name).at(which), label);
  await here.house.settle();
  return reply;
};

describe('a turn that is offered for a swap', () => {
  it('goes to the first who takes it; two at once, and one of them is told kindly', async () => {
    await press('ana', 'Accept');
    await press('ana', 'Swap');
    expect(text(here.letter('ana'))).toContain('Others can take this turn until');
    expect(text(here.letter('ben'))).toMatch(/^Would you take a turn of ana\?\n.*You are next in the order/);
    expect(text(here.letter('ada'))).toMatch(
      /^ana would like to swap their turn of “Curfews”\nIt is offered to ben, eva,? and kim/,
    );
    const both = await Promise.all([
      here.press('ben', here.letter('ben'), 'I take it'),
      here.press('eva', here.letter('eva'), 'I take it'),
    ]);
    expect(both.map(said).toSorted()).toEqual([
      'Somebody was a little quicker and has it. Thank you; nothing changes for you.',
      '“Curfews” is yours',
    ]);
    await here.house.settle();
    expect(here.speakersIn(call)).toEqual([expect.stringMatching(/^(ben|eva) speaker$/)]);
    expect(labels(here.letters('kim').at(-1))).toEqual([]);
    expect(text(here.letter('ana'))).toMatch(/speaks about Curfews on .*\. You stand in the order where they stood\.$/);
    expect(text(here.letter('ada'))).toMatch(/speaks about “Curfews”, in a swap\n/);
    expect(toldIn(await here.say('kim', 'speakers list'))).toMatch(/1\. ana · has not spoken yet/);
  });

  it('is exchanged for the later turn of whoever takes it: both move, both are told', async () => {
    await press('ana', 'Accept');
    const later = await here.wanted({ title: 'Parks', days: 30 });
    await press('ben', 'Accept');
    await press('ana', 'Swap', 0);
    expect(text(here.letter('ben'))).toMatch(
      /ana speaks about Curfews on .* You speak about Parks on .*: would you exchange the two\?/,
    );
    expect(toldIn(await press('ben', 'I take it'))).toMatch(/ana speaks about Parks in your stead/);
    expect(here.speakersIn(call)).toEqual(['ben speaker']);
    expect(here.speakersIn(later)).toEqual(expect.arrayContaining(['ana speaker']));
    expect(text(here.letter('ana'))).toMatch(/^You speak about “Parks”\nThis turn came to you in a swap/);
    expect(text(here.letters('ana')[0])).toContain('You gave this turn to somebody else');
    await here.pass(24 * DAY);
    expect(here.letter('ana')?.headline).toBe('You speak about “Parks” soon');
    expect(here.letter('ben')?.headline).not.toContain('Parks');
  });

  it('stays where nobody takes it in time, or everybody says no', async () => {
    await press('ana', 'Accept');
    await press('ana', 'Swap');
    const offer = here.letter('ben');
    await here.pass(37 * HOUR);
    expect(here.letter('ana')?.headline).toBe('Nobody could take “Curfews”');
    expect(text(here.letter('ada'))).toBe('Nobody took “Curfews”; it stays with ana');
    expect(said(await here.press('ben', offer, 'I take it'))).toMatch(/^This is no longer to be had/);
    expect(here.speakersIn(call)).toEqual(['ana speaker']);
    await press('ana', 'Swap', 0);
    for (const name of ['ben', 'eva', 'kim']) await press(name, 'No, thanks');
    expect(here.letters('ana').filter((each) => each.headline === 'Nobody could take “Curfews”')).toHaveLength(2);
  });

  it('from an invitation leaves time to answer it afterwards, and taking it up ends the offer', async () => {
    await press('ana', 'Swap');
    const offer = here.letter('ben');
    await press('ana', 'Accept', 0);
    expect(labels(here.letter('ben'))).toEqual([]);
    expect(said(await here.press('ben', offer, 'I take it'))).toMatch(/^This is no longer to be had/);
    expect(here.speakersIn(call)).toEqual(['ana speaker']);
  });

  it('may be asked for by command, also where there is nothing to swap or more than one turn', async () => {
    expect(said(await here.say('ben', 'speakers swap'))).toBe('You have no turn coming up.');
    await press('ana', 'Accept');
    expect(said(await here.say('ana', 'speakers swap'))).toBe('Your turn is offered to others');
    expect(said(await here.say('ana', 'speakers swap'))).toBe('Your turn is on offer already');
    await here.wanted({ title: 'Parks', days: 30, volunteers: ['ana'] });
    expect(toldIn(await here.say('ana', 'speakers swap'))).toMatch(
      /^Which of your turns should be offered\?\nCurfews on .*\nParks on/,
    );
  });

  it('is offered to nobody who is away then, nor to somebody who would get two turns ahead by it', async () => {
    await here.say('kim', 'speakers away from: today');
    await press('ana', 'Accept');
    await here.wanted({ title: 'Parks', days: 2 });
    await press('ben', 'Accept');
    await press('ana', 'Swap', 0);
    expect(here.letters('kim')).toEqual([]);
    expect(here.letters('eva').map((each) => each.headline)).toEqual(['Would you take a turn of ana?']);
    expect(here.letters('ben').map((each) => each.headline)).not.toContain('Would you take a turn of ana?');
  });
});
