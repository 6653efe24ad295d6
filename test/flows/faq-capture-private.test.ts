import { beforeEach, describe, expect, it } from 'vitest';
import { answer, by, type Capturing, capturing, question, secret } from './faq-capturing.ts';
import { type Hall, hall } from './faq-hall.ts';
import { control, labelsIn, linesOf, messageIn, said, standingIn, toldIn } from './reading.ts';

let here: Hall;
beforeEach(async () => {
  here = await hall();
});

const keep = async (of = secret, changed = {}, who = 'ben', channel = 'cellar') => {
  const { capture, send }: Capturing = capturing(here);
  return send(await capture(of, who, channel), changed, who, channel);
};
const inbox = async (who: string) => {
  await here.house.settle();
  return standingIn(here.paper, `direct-${who}`);
};
const answers = async (who: string, label: string) => {
  const message = (await inbox(who)).at(-1);
  if (!message) throw new Error(`${who} was not asked`);
  return here.as(who, { channel: `direct-${who}` }).press(control(message, label));
};
const first = async () => (await here.entries())[0];
const CLOSED = 'paper/W1/cellar';
const everythingSaid = () =>
  here.paper.entries.flatMap((each) =>
    each.shown.map(({ message }) => ({ channel: each.channel, told: linesOf(message).join('\n') })),
  );

describe('what was said in private', () => {
  it('is closed, and waits for its author and not for a steward', async () => {
    const reply = await keep();
    expect(toldIn(reply)).toContain('shown to nobody but you and whoever said it');
    expect(await first()).toMatchObject({ state: 'draft', closedIn: CLOSED });
    expect(await here.count('faq_entry where waits_since is null')).toBe(1);
    await inbox('ada');
    const seen = everythingSaid().filter(({ told }) => told.includes('bag') || told.includes('waste'));
    expect(seen.map(({ channel }) => channel)).not.toContain('direct-ada');
    expect(seen.map(({ channel }) => channel)).not.toContain('general');
    expect(seen.map(({ channel }) => channel)).not.toContain('desk');
  });

  it('is told to whoever captures it as well, and is still one entry', async () => {
    await keep();
    expect(toldIn(await keep(secret, {}, 'kim'))).toContain('waits until whoever said it agrees');
    expect(await here.count('faq_entry')).toBe(1);
  });

  it('opens when all agree whose words it has, and then goes to a steward', async () => {
    await keep();
    await answers('eva', 'Yes, with my name');
    expect(await first()).toMatchObject({ closedIn: CLOSED });
    expect(labelsIn((await inbox('leo')).at(-1) ?? { headline: '', blocks: [] })).toEqual([
      'Yes, show my question',
      'No, in other words',
    ]);
    await answers('leo', 'Yes, show');
    expect(await first()).toMatchObject({ closedIn: null, state: 'draft' });
    expect(await here.count('faq_entry where waits_since is not null')).toBe(1);
    expect(linesOf((await inbox('ada')).at(-1) ?? { headline: '', blocks: [] }).join(' ')).toContain('waste');
  });

  it('whose asker agrees is not answered in the asker’s name', async () => {
    await keep();
    await answers('eva', 'Yes, without');
    await answers('leo', 'Yes, show');
    expect((await first())?.authors.map((each) => each.consent).toSorted()).toEqual(['unnamed', 'unnamed']);
  });

  it('and asked of somebody is not answered in their name either way', async () => {
    await keep();
    await keep({ ...secret, id: 'm8', text: 'The trucks weigh it, and the bill follows.' });
    await answers('leo', 'All: yes, with my name');
    const consents = (await here.entries()).flatMap((entry) =>
      entry.authors.map((each) => `${each.name} ${each.consent}`),
    );
    expect(consents.toSorted()).toEqual(['eva asked', 'eva asked', 'leo unnamed', 'leo unnamed']);
  });

  it('needs only its author where the question is put anew', async () => {
    await keep(secret, { question: 'What does garbage cost per sack?' });
    await answers('eva', 'Yes, with my name');
    expect(await first()).toMatchObject({ closedIn: null });
    expect(await here.count('faq_asking')).toBe(0);
  });

  it('is open at once where whoever said it captures it', async () => {
    await keep({ ...secret, author: by('ben'), answers: { text: question, author: by('ben') } });
    expect(await first()).toMatchObject({ closedIn: null });
  });

  it('goes to a steward, closed, from a channel of the community', async () => {
    await keep(secret, {}, 'ben', 'general');
    expect(await first()).toMatchObject({ closedIn: 'paper/W1/general' });
    expect(await here.count('faq_entry where waits_since is not null')).toBe(1);
  });

  it('goes to a steward, closed, where a coordinator captures it', async () => {
    const reply = await keep(secret, {}, 'ada');
    expect(toldIn(reply)).toContain('until they agree, it is shown only there');
    expect(await here.count('faq_entry where waits_since is not null')).toBe(1);
  });

  it('is taken away after two weeks in which nobody agreed, and whoever captured it is told', async () => {
    await keep();
    await here.reach('2026-03-16T14:00:00Z');
    expect(await here.count('faq_entry')).toBe(1);
    await here.reach('2026-03-16T16:00:00Z');
    expect(await here.count('faq_entry')).toBe(0);
    expect(await here.count('faq_piece')).toBe(0);
    const told = linesOf((await inbox('ben')).at(-1) ?? { headline: '', blocks: [] }).join(' ');
    expect(told).toContain('#1 was taken away');
    expect(told).toContain('/faq add');
    expect((await inbox('eva')).at(-1)?.headline).toBe('There is nothing of yours to ask about any more');
  });

  it('stays after two weeks where they agreed', async () => {
    await keep(secret, { question: 'What does garbage cost per sack?' });
    await answers('eva', 'Yes, with my name');
    await here.reach('2026-03-20T16:00:00Z');
    expect(await here.count('faq_entry')).toBe(1);
  });

  it('is taken away at once where they do not agree', async () => {
    await keep();
    await answers('eva', 'No, in');
    expect(await here.count('faq_entry')).toBe(0);
    expect((await inbox('ben')).at(-1)?.headline).toContain('#1 was taken away');
  });

  it('is closed again where they change their mind', async () => {
    await keep(secret, { question: 'What does garbage cost per sack?' }, 'ada');
    await answers('eva', 'Yes, with my name');
    expect(await first()).toMatchObject({ closedIn: null });
    await here.as('eva', { channel: 'direct-eva' }).press(control(messageIn(await answers('eva', 'Change')), 'No'));
    expect(await first()).toMatchObject({ closedIn: CLOSED });
  });

  it('by a machine is refused where no steward may see it, with what was typed kept', async () => {
    const { author: _, ...machine } = secret;
    const reply = await keep(machine);
    expect(reply.kind === 'problems' && reply.problems['answer']).toContain('nobody whom we could ask');
    expect(await here.count('faq_entry')).toBe(0);
  });

  it('is asked about each time, whatever its author said for good of what is open', async () => {
    await here.as('eva').say('convener help');
    const member = await here.member('eva');
    await here.house.db.execute(`insert into faq_wish (member_id, consent) values ('${member}', 'named')`);
    await keep();
    expect(await first()).toMatchObject({ closedIn: CLOSED });
    expect((await inbox('eva'))[0]?.headline).toContain('may we keep it');
  });

  it('where we were not told the channel is shown in none', async () => {
    const { capture, send } = capturing(here);
    const direct = here.as('ada');
    expect(said(await direct.say('convener help'))).not.toBe('');
    await send(await capture(secret, 'ada', ''), {}, 'ada');
    expect((await first())?.closedIn).toMatch(/^paper\/W1\//);
    expect(await here.count(`faq_piece where text = '${answer}'`)).toBe(1);
  });
});
