import { expect, it } from 'vitest';
import { answer, asked, faqPlay } from './faq-play.ts';
import { everywhere, only, words } from './stages.ts';

everywhere(({ stage, ben, luz, channelHas, settle, ...play }) => {
  const { alone, talk, capture, pressDirect, search } = faqPlay({ stage, ben, ...play });
  const nothing = async () => {
    await stage().sent();
    expect(words(await search(asked))).toMatch(/Nothing found/);
  };

  it('keeps what was said in two clicks and no typing, and finds it once its author and a steward agree', async () => {
    await settle();
    const said = await talk();
    const pinged = stage().pinged();
    const { form } = await ben().choose('Capture as FAQ', said);
    expect(form?.filled).toMatchObject({ question: asked, answer });
    const saved = words(await ben().submit(form, {}));
    expect(saved).toMatch(/Saved as #1/);
    expect(saved).toMatch(/asked privately whether they agree/);
    await nothing();

    expect(words(await pressDirect('kim', /you said would help others/, 'Yes, with my name'))).toMatch(/Noted for #1/);
    expect((await alone('kim', /nothing waits for your answer/)).text).toMatch(/#1: yes, with your name/);
    await nothing();
    expect(words(await pressDirect('rosa', /1 entry waits for you/, 'Approve'))).toMatch(/#1 is published/);

    const clear = await search('how do citys price the colection of wast');
    expect(words(clear)).toMatch(/This should answer it/);
    expect(words(clear)).toContain(answer);
    const found = await search('colecting');
    expect(words(found)).toContain(asked);
    const whole = await ben().press(only(found), 'Show #1');
    expect(words(whole)).toContain(answer);
    await ben().press(only(whole), 'Share in channel');
    const shared = await channelHas(/Shared by (?:Ben|Karen)/);
    expect(shared.text).toContain(answer);
    expect(shared.text).toMatch(/Answered by (?:Kim|Andre)/);
    expect(words(await luz().press(shared, 'This helped'))).toMatch(/Gracias/);
    expect(stage().pinged()).toBe(pinged);
  });

  it('shows what was said in a private channel to nobody else, until all who said it agree', async ({ skip }) => {
    if (!stage().den) skip('there is no private channel');
    await settle();
    expect(words(await capture(await talk(asked, answer, 'den'), 'den'))).toMatch(/shown to nobody but you/);
    await alone('kim', /you said would help others/);
    const elsewhere = () => [stage().channel(), stage().desk(), stage().alone('rosa')].flat();
    const leaks = () => elsewhere().filter(({ text }) => /by the bag|price the collection/.test(text));
    await nothing();
    expect(leaks()).toEqual([]);
    await pressDirect('kim', /you said would help others/, 'Yes, without my name');
    await nothing();
    expect(leaks()).toEqual([]);
    await pressDirect('luz', /may we keep it/, 'Yes, show my question');
    await pressDirect('rosa', /1 entry waits for you/, 'Approve');
    expect(words(await search(asked))).toContain(answer);
  });

  it('takes back what was captured when whoever said it deletes it before they agree', async ({ skip }) => {
    await settle();
    const said = await talk();
    const { remove } = stage().person('kim');
    if (!remove) return skip('nobody can delete what they said');
    await capture(said);
    await alone('kim', /you said would help others/);
    await remove(said);
    await stage().until(
      () =>
        stage()
          .direct('rosa')
          .some(({ text }) => /message it was made of was deleted/.test(text)),
      'the steward to be told',
    );
    await stage().sent();
    const all = [...stage().direct('rosa'), ...stage().direct('kim')].map(({ text }) => text).join('\n');
    expect(all).not.toContain('by the bag');
  });
});
