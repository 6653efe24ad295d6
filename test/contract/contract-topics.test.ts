import { expect, it } from 'vitest';
import type { Screen, Shown } from './stage.ts';
import { everywhere, only, words } from './stages.ts';

const DAY = 24 * 60 * 60_000;

everywhere(({ stage, rosa, ben, luz, last, channelHas, settle, suggest, openPoll }) => {
  const closePoll = async () => {
    await rosa().command('topics close');
    return channelHas(/^Chosen: /m);
  };
  /** What goes along with an answer to one person: in it, or where the platform keeps what it cannot hold. */
  const enclosed = (screen: Screen, who: 'rosa' | 'ben') =>
    [...screen.whispers, ...stage().direct(who)].flatMap(({ files }) => files);

  it('makes a topic of what somebody wrote, from the menu of their message', async () => {
    await settle();
    await luz().say('Who tried dimming the street lights?');
    const said = await channelHas(/dimming the street lights/);
    const { form } = await ben().choose('Suggest as topic', said);
    expect(form?.filled).toMatchObject({ title: 'Who tried dimming the street lights?' });
    expect(words(await ben().submit(form, { title: 'Dimmed street lights' }))).toMatch(/Suggested as topic #1/);
    expect(words(await ben().command('topics list'))).toMatch(/Dimmed street lights/);
  });

  it('hears what is answered under a prompt, and marks it', async () => {
    await settle();
    await rosa().command('topics prompt', { text: 'What did you try since the last call?' });
    const prompt = await channelHas(/^What did you try/m);
    await ben().answer(prompt, 'We dimmed the lights');
    await channelHas(/1 answer so far/);
    const marked = () =>
      stage()
        .channel()
        .some(({ text, marks }) => /We dimmed/.test(text) && marks.length > 0);
    await stage().until(marked, 'the answer to be marked');
    await ben().answer(await channelHas(/SafeCities lives here now/), 'Thank you');
    stage().clock.moveTo(new Date(stage().clock.now().getTime() + 8 * DAY));
    stage().engine.wake();
    const shown = await channelHas(/^One answer/m);
    expect(shown.text).toMatch(/We dimmed the lights/);
    expect(
      stage()
        .channel()
        .find(({ text }) => /Thank you/.test(text))?.marks,
    ).toEqual([]);
  });

  it('keeps what was typed for fields that a form has no room for', async () => {
    await settle();
    await suggest('Waste prices', 'Street lights');
    const { form } = await rosa().command('topics poll', { question: 'What in April?', votes: '1' });
    expect(form?.title).toBe('Open a poll');
    expect(words(await rosa().submit(form, { choices: ['1', '2'], closes: 'in 3 days' }))).toMatch(/Poll #1 is open/);
    expect((await channelHas(/Nobody has voted yet/)).text).toMatch(/^What in April\?$/m);
  });

  it('shows the result of a poll in a picture, and gives it to one person as a picture and a file', async () => {
    await settle();
    await suggest('Waste prices', 'Street lights');
    await openPoll('1, 2');
    await ben().press(last(), '2 ·');
    expect((await closePoll()).files).toEqual([expect.stringMatching(/^picture: .*Street lights/)]);
    const screen = await ben().command('topics results');
    expect(words(screen)).toMatch(/Street lights/);
    const files = () => enclosed(screen, 'ben');
    await stage().until(() => files().length >= 2, 'the picture and the file to come');
    expect(files()).toEqual(expect.arrayContaining([expect.stringMatching(/^file: poll-1\.csv$/)]));
    expect(files().some((each) => /^picture: |\.png$/.test(each))).toBe(true);
  });

  it('takes a ranked ballot from the platform’s own controls', async () => {
    await settle();
    await suggest('Waste prices', 'Street lights', 'Night buses');
    await openPoll('1, 2, 3', { method: 'ranked' });
    const paper = only(await ben().press(last(), 'Fill in my ballot'));
    const once = only(await ben().press(paper, 'Night buses'));
    const twice = only(await ben().press(once, 'Waste prices'));
    expect(twice.text).toMatch(/2 topics in order[\s\S]*1\. Night buses[\s\S]*2\. Waste prices/);
    expect(twice.controls).toEqual(['✓ 2. Waste prices', 'Street lights', '✓ 1. Night buses', 'Start again']);
    await channelHas(/1 member has voted/);
    expect((await closePoll()).text).toMatch(/^Chosen: Night buses/m);
  });

  it('takes points from the platform’s own buttons', async () => {
    await settle();
    await suggest('Waste prices', 'Street lights');
    await openPoll('1, 2', { method: 'score' });
    let paper: Shown = only(await luz().press(last(), 'Fill in my ballot'));
    paper = only(await luz().press(paper, ['1', 0]));
    paper = only(await luz().press(paper, ['5', 1]));
    expect(paper.text).toMatch(/Waste prices · 1 punto[\s\S]*Street lights · 5 puntos/);
    await channelHas(/1 member has voted/);
    expect((await closePoll()).text).toMatch(/^Chosen: Street lights/m);
  });

  it('says of a sealed poll what is true of it, and shows no standing', async () => {
    await settle();
    await suggest('Waste prices', 'Street lights');
    await openPoll('1, 2', { anonymity: 'sealed' });
    expect(last().text).toMatch(/Sealed: at the close all that links votes to members is deleted/);
    await ben().press(last(), '2 ·');
    const standing = await channelHas(/1 member has voted/);
    expect(standing.text).not.toMatch(/\d votes?$/m);
    expect((await closePoll()).text).toMatch(/Street lights · 1 vote/);
  });

  it('takes another choice into an open poll, and asks before it takes a near-duplicate', async () => {
    await settle();
    await suggest('Waste prices', 'Street lights');
    await openPoll('1, 2', { 'write-ins': 'yes' });
    const { form } = await luz().press(last(), 'Add a topic');
    expect(words(await luz().submit(form, { title: 'Night buses' }))).toMatch(/número 3/);
    await channelHas(/3\. Night buses · 0 votes/);
    const again = await ben().press(last(), 'Add a topic');
    const warned = await ben().submit(again.form, { title: 'Street light' });
    expect(words(warned)).toMatch(/Street lights/);
    expect(last().text).not.toMatch(/4\. /);
  });
});
