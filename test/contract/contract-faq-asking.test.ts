import { expect, it } from 'vitest';
import { answer, asked, faqPlay } from './faq-play.ts';
import { everywhere, only, words } from './stages.ts';

const like = 'How do cities price the collection of their waste?';

everywhere(({ stage, rosa, ben, luz, channelHas, settle }) => {
  const { alone, pressDirect, publish, search } = faqPlay({ stage, rosa, ben });

  it('has a question answered by everybody, thanks whoever did, and keeps the answer with nothing to be typed', async () => {
    await settle();
    expect(words(await ben().command('faq ask', { question: asked }))).toMatch(/Question #1 is out/);
    const card = await channelHas(/Question #1: How do cities price/);
    const { form } = await luz().press(card, 'Answer');
    expect(words(await luz().submit(form, { answer }))).toMatch(/Tu respuesta a #1/);
    await channelHas(/by the bag/);
    expect(words(await pressDirect('ben', /Your question #1 has an answer/, 'This answers it'))).toMatch(/#1/);
    await channelHas(/Thank you for the answer, @?(?:Luz|Elena)/);
    const answered = await channelHas(/Answered by/);
    expect(answered.controls).toContain('Keep it in the FAQ');
    const kept = await ben().press(answered, 'Keep it in the FAQ');
    expect(kept.form?.filled).toMatchObject({ question: asked, answer });
    expect(words(await ben().submit(kept.form, {}))).toMatch(/Saved as #1/);
    await alone('luz', /#1/);
  });

  it('takes what is written under a question for an answer, and marks it', async () => {
    await settle();
    await ben().command('faq ask', { question: asked });
    await luz().answer(await channelHas(/Question #1/), answer);
    await stage().until(
      () =>
        stage()
          .channel()
          .some(({ text, marks }) => text.includes(answer) && marks.length > 0),
      'the answer to be marked',
    );
    await alone('ben', /Your question #1 has an answer[\s\S]*by the bag/);
  });

  it('suggests an answer to whoever asks where that is switched on, privately and once, and else says nothing', async () => {
    await settle();
    await publish(asked, answer);
    await luz().command('faq list');
    const said = () =>
      stage()
        .alone('luz')
        .filter(({ text }) => text.includes('by the bag')).length;
    const before = { said: said(), channel: stage().channel().length };
    await luz().say(like);
    await rosa().command('faq settings', { suggest: 'on' });
    await luz().say('Good morning to all of you');
    await luz().say('Does anybody know when the library opens on Sundays?');
    await luz().say(like);
    const suggestion = await alone('luz', /Esto ya se respondió/);
    expect(suggestion.text).toMatch(/by the bag/);
    expect(said()).toBe(before.said + 1);
    const inChannel = stage()
      .channel()
      .filter(({ text }) => /by the bag/.test(text));
    expect(inChannel).toEqual([]);
    const at = stage()
      .direct('luz')
      .some(({ id }) => id === suggestion.id)
      ? 'direct'
      : 'channel';
    const thanks = await stage().person('luz', at).press(suggestion, 'Me sirvió');
    expect(words(thanks)).toMatch(/Gracias[\s\S]*«How do cities price the collection of their waste\?»/);
    const after = said();
    await luz().say(like);
    await ben().say(like);
    await alone('ben', /This was answered here before/);
    expect(said()).toBe(after);
    expect(words(await search(like))).toMatch(/This should answer it/);
  });

  it('offers entries while a search is typed, where anything is ever offered', async ({ skip }) => {
    await settle();
    await publish(asked, answer);
    const { complete } = ben();
    if (!complete) return skip('nothing is offered while a command is typed');
    const offered = await complete('faq search', 'query', 'prise waste');
    expect(offered).toEqual([`#1 ${asked}`]);
    expect(words(await search('#1'))).toContain(answer);
    expect(only(await search('#1')).controls).toContain('This helped');
  });
});
