import { beforeEach, describe, expect, it } from 'vitest';
import { answer, type Capturing, capturing, secret, thread } from './faq-capturing.ts';
import { type Hall, hall } from './faq-hall.ts';
import { control, standingIn } from './reading.ts';

let here: Hall;
beforeEach(async () => {
  here = await hall();
});

const keep: Capturing['keep'] = (...of) => capturing(here).keep(...of);
const altered = (text?: string, id = 'm7') =>
  here.paper.inbox().altered({ workspace: 'W1', channel: 'general', id, ...(text !== undefined && { text }) });
const first = async () => (await here.entries())[0];
const agree = async () => {
  await here.house.settle();
  const [card] = standingIn(here.paper, 'direct-eva');
  if (!card) throw new Error('eva was not asked');
  await here.as('eva', { channel: 'direct-eva' }).press(control(card, 'Yes, with my name'));
};

describe('a captured message', () => {
  it('that is edited is marked so, and what it says now is not kept', async () => {
    await keep();
    await altered('We charge by weight now.');
    expect(await first()).toMatchObject({ sourceChanged: 'edited', link: 'https://chat.example/m7' });
    expect((await first())?.pieces[1]?.text).toBe(answer);
    expect(await here.count("faq_piece where text like '%weight%'")).toBe(0);
  });

  it('that still says the same is not marked', async () => {
    await keep();
    await altered(`${answer} `);
    expect(await first()).toMatchObject({ sourceChanged: null });
  });

  it('that is deleted after its author agreed keeps its words and loses its link', async () => {
    await keep();
    await agree();
    await altered();
    expect(await first()).toMatchObject({ sourceChanged: 'deleted', link: null });
    expect((await first())?.pieces).toHaveLength(2);
  });

  it('that is deleted before that is taken back, from every revision', async () => {
    await keep();
    await altered();
    await altered();
    expect(await first()).toMatchObject({ sourceChanged: 'deleted', link: null, state: 'draft', revision: 2 });
    expect((await first())?.pieces.map((each) => each.part)).toEqual(['question']);
    expect(await here.count("faq_piece where part = 'answer'")).toBe(0);
    expect((await first())?.authors).toMatchObject([{ consent: 'no' }]);
    await here.house.settle();
    expect(standingIn(here.paper, 'direct-eva')[0]?.headline).toBe('Thank you: nothing waits for your answer');
  });

  it('that is private and deleted goes to no steward', async () => {
    const { capture, send } = capturing(here);
    await send(await capture(secret, 'ben', 'cellar'), {}, 'ben', 'cellar');
    await here.paper.inbox().altered({ workspace: 'W1', channel: 'cellar', id: 'm7' });
    expect(await here.count('faq_entry where waits_since is not null')).toBe(0);
    expect(await here.count("faq_piece where part = 'answer'")).toBe(0);
  });

  it('of which nothing was captured leaves no trace', async () => {
    await keep(thread);
    await altered('Something else', 'm99');
    expect(await first()).toMatchObject({ sourceChanged: null });
  });
});
