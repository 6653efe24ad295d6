import { expect, it } from 'vitest';
import { babble } from '../flows/town.ts';
import { everywhere, words } from './stages.ts';

const DAY = 24 * 60 * 60_000;

everywhere(({ stage, rosa, ben, luz, last, channelHas, settle, suggest, openPoll }) => {
  it('sets a community up through a form that knows the workspace, for those who manage it alone', async () => {
    expect(words(await ben().command('convener setup'))).toMatch(/Only someone who manages this workspace/);
    const { form } = await rosa().command('convener setup');
    expect(form?.filled).toMatchObject({ name: expect.stringMatching(/^Safe ?Cities$/), language: 'en' });
    const done = await rosa().submit(form, { name: 'SafeCities', zone: 'Chicago' });
    expect(words(done)).toMatch(/SafeCities is set up/);
    await channelHas(/SafeCities lives here now/);
  });

  it('asks in a form for what a command lacks, with what was said filled in, and answers privately', async () => {
    await settle();
    const before = stage().channel().length;
    const { form, whispers } = await ben().command('topics suggest', { why: 'we re-tender in May' });
    expect(whispers).toEqual([]);
    expect(form?.title).toBe('Suggest a topic');
    expect(form?.filled).toMatchObject({ title: '', why: 'we re-tender in May' });
    expect(words(await ben().submit(form, { title: 'Waste prices', speak: 'yes' }))).toMatch(/Suggested as topic #1/);
    expect(stage().channel()).toHaveLength(before);
  });

  it('says what is wrong with a form, and loses nothing of it', async () => {
    await settle();
    await suggest('Waste prices', 'Street lights');
    const { form } = await rosa().command('topics poll', { choices: '1, 2', votes: '2' });
    const refused = await rosa().submit(form, { closes: '2020-01-01 9:00' });
    const sentence = /“2020-01-01 9:00” means .*2020.*, which is past/;
    if (stage().problemsShown === 'inline') expect(refused.problems['closes']).toMatch(sentence);
    else {
      expect(words(refused)).toMatch(sentence);
      const [whisper] = refused.whispers;
      if (!whisper) throw new Error('nothing was said');
      const again = await rosa().press(whisper, 'Try again');
      expect(again.form?.filled).toMatchObject({ choices: '1,2', closes: '2020-01-01 9:00', votes: '2' });
    }
  });

  it('shows a title as it was typed and notifies nobody', async () => {
    await settle();
    const titles = ['<!channel> & @everyone', '*bold* _x_ `y` # z', 'مرحبا بالعالم', '<@U0BEN> [a](https://x.org)'];
    await suggest(...titles);
    await openPoll('1, 2, 3, 4');
    const { text } = last();
    for (const title of titles) expect(text).toContain(title);
    expect(stage().pinged()).toBe(0);
  });

  it('counts votes by button, keeps them changeable and shows the tally to all in the same message', async () => {
    await settle();
    await suggest('Waste prices', 'Street lights', 'Night buses');
    await openPoll('1, 2, 3', { votes: '2' });
    const shown = stage().channel().length;
    expect(words(await ben().press(last(), '1 ·'))).toMatch(
      /You vote for one topic[\s\S]*Waste prices[\s\S]*1 vote left/,
    );
    await ben().press(last(), '2 ·');
    expect(words(await ben().press(last(), '3 ·'))).toMatch(/All 2 of your votes are used/);
    await ben().press(last(), '1 ·');
    expect(words(await ben().press(last(), '3 ·'))).toMatch(/You vote for 2 topics/);
    expect(words(await luz().press(last(), '3 ·'))).toMatch(/Votas por un tema/);
    await channelHas(
      /Waste prices · 0 votes[\s\S]*Street lights · 1 vote[\s\S]*Night buses · 2 votes[\s\S]*2 members have voted/,
    );
    expect(stage().channel()).toHaveLength(shown);
  });

  it('counts a vote once that is delivered three times', async () => {
    await settle();
    await suggest('Waste prices', 'Street lights');
    await openPoll('1, 2');
    stage().repeatNext();
    await ben().press(last(), '1 ·');
    await channelHas(/Waste prices · 1 vote\b[\s\S]*1 member has voted/);
  });

  it('holds forty choices, chosen from menus, in one message', async () => {
    await settle();
    for (let i = 0; i < 40; i++) await suggest(`${babble(i)} ${'word '.repeat(i % 18)}`.trim());
    const backlog = await ben().command('topics list');
    expect(words(backlog)).toMatch(/Page 1 of \d/);
    await openPoll('top 40', { votes: '3' });
    expect(last().text).toMatch(/(?:^|\n)\s*40\. /);
    const receipt = await ben().press(last(), 'menu 0', ['1 ·', '2 ·']);
    expect(words(receipt)).toMatch(/You vote for 2 topics/);
    await channelHas(/1 member has voted/);
  });

  it('closes at its time, tells the result, and answers a late click with a sentence', async () => {
    await settle();
    await suggest('Waste prices', 'Street lights');
    await openPoll('1, 2');
    const card = last();
    await ben().press(card, '2 ·');
    stage().clock.moveTo(new Date(stage().clock.now().getTime() + 3 * DAY + 60_000));
    stage().engine.wake();
    await channelHas(/Chosen: Street lights/);
    await channelHas(/1 of \d members? voted/);
    const controls = () =>
      stage()
        .channel()
        .find(({ id }) => id === card.id)?.controls;
    await stage().until(() => controls()?.length === 0, 'the buttons to go');
    expect(words(await ben().press(card, '1 ·'))).toMatch(/This poll is closed/);
  });

  it('lets a coordinator close a poll by command, and nobody else', async () => {
    await settle();
    await suggest('Waste prices', 'Street lights');
    await openPoll('1, 2');
    expect(words(await ben().command('topics close'))).toMatch(/Only a coordinator of SafeCities/);
    expect(words(await rosa().command('topics close'))).toMatch(/Poll #1 is closed/);
    await channelHas(/nobody voted/);
  });

  it('replaces a list in place as its buttons are pressed', async () => {
    await settle();
    await suggest('Waste prices');
    const [list] = (await luz().command('topics list')).whispers;
    if (!list) throw new Error('no list');
    expect(list.text).toMatch(/Waste prices/);
    const after = await luz().press(list, 'A mí también');
    expect(after.whispers.flatMap((each) => each.controls)).toContain('A mí también ✓');
  });

  it.each(['limited', 'broken', 'lost-answer'] as const)(
    'delivers a message once when the platform is %s',
    async (trouble) => {
      await settle();
      await suggest('Waste prices', 'Street lights');
      stage().badLuck(trouble);
      await rosa().command('topics poll', { choices: '1, 2', closes: 'in 3 days' });
      await channelHas(/Nobody has voted yet/);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(
        stage()
          .channel()
          .filter((each) => /Nobody has voted yet/.test(each.text)),
      ).toHaveLength(1);
    },
  );

  it('refuses a title of nothing but emoji with a sentence', async () => {
    await settle();
    const screen = await ben().command('topics suggest', { title: '🔥🔥' });
    expect(words(screen)).toMatch(/needs at least one letter or digit/);
  });

  it('goes on when its channel is deleted', async () => {
    await settle();
    await suggest('Waste prices', 'Street lights');
    await openPoll('1, 2');
    stage().deleteChannel();
    stage().clock.moveTo(new Date(stage().clock.now().getTime() + 4 * DAY));
    stage().engine.wake();
    await stage().until(() => stage().log.some((each) => /given up/.test(each.message)), 'the card to be given up');
    expect(stage().log.filter((each) => each.level === 'error' && !/given up/.test(each.message))).toEqual([]);
  });
});
