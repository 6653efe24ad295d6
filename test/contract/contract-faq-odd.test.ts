import { expect, it } from 'vitest';
import { faqPlay } from './faq-play.ts';
import { everywhere, only, words } from './stages.ts';

/** What people write that is not what one expects; as it stands on a screen. */
const odd = [
  ['from right to left', 'كيف ندفع ثمن جمع النفايات؟'],
  ['that looks like SQL', '\'; drop table faq_entry; -- \\"x\\" $1 %s'],
  ['with markup', '*bold* _x_ `y` ~z~ # > [a](https://x.example) <b>b</b> &amp;'],
  ['that would notify everybody', '@everyone @here <!channel> <@&1> <#C0SAFE>'],
] as const;

everywhere(({ stage, rosa, ben, channelHas, settle }) => {
  const { talk, capture, pressDirect } = faqPlay({ stage, rosa, ben });
  const refusal = async (values: Readonly<Record<string, string>>) => {
    const { form } = await ben().command('faq add');
    const screen = await ben().submit(form, values);
    return [words(screen), ...Object.values(screen.problems)].join('\n');
  };

  it.each(odd)('keeps words %s as they are, and pings nobody with them', async (_name, text) => {
    await settle();
    const pinged = stage().pinged();
    const saved = await rosa().command('faq add', {});
    const kept = await rosa().submit(saved.form, { question: `Why ${text}`, answer: text });
    await rosa().press(only(kept), 'Publish now');
    const found = await rosa().command('faq search', { query: '#1' });
    expect(words(found)).toContain(text);
    await rosa().press(only(found), 'Share in channel');
    const shared = await channelHas(/Shared by/);
    expect(shared.text.split(text)).toHaveLength(3);
    expect(stage().pinged()).toBe(pinged);
  });

  it.each(odd)('captures words %s as they are', async (_name, text) => {
    await settle();
    const { form } = await ben().choose('Capture as FAQ', await talk('Why is that so?', `It is ${text}`));
    expect(form?.filled['question']).toBe('Why is that so?');
    const saved = await ben().submit(form, {});
    expect(words(saved)).toMatch(/Saved as #1/);
    await pressDirect('kim', /you said would help others/, 'Yes, with my name');
    await stage().until(
      () =>
        stage()
          .direct('rosa')
          .some((each) => /waits for you/.test(each.text)),
      'a card',
    );
    await stage().sent();
    expect(stage().direct('rosa').at(-1)?.text).toContain(form?.filled['answer']);
  });

  it('captures a mention as a name, and pings nobody with it where it is shared', async () => {
    await settle();
    const mention = stage().person('kim').mention('ben');
    const said = await talk('Who repairs the lights here?', `${mention} does, for the whole county.`);
    expect(words(await capture(said))).toMatch(/Saved as #1/);
    const pinged = stage().pinged();
    await pressDirect('kim', /you said would help others/, 'Yes, without my name');
    await pressDirect('rosa', /1 entry waits for you/, 'Approve');
    const found = await rosa().command('faq search', { query: '#1' });
    expect(words(found)).toMatch(/@(?:Ben|Karen Lindqvist) does, for the whole county/);
    await rosa().press(only(found), 'Share in channel');
    await channelHas(/Shared by/);
    expect(stage().pinged()).toBe(pinged);
  });

  it('says what is wrong with ten thousand characters and with nothing but emoji, and saves neither', async () => {
    await settle();
    expect(await refusal({ question: 'Why?', answer: '👍🔥' })).toMatch(/at least one letter or digit/);
    // Where the client lets nobody type as much, it cannot be sent.
    if (stage().problemsShown === 'inline') {
      expect(await refusal({ question: 'Why?', answer: 'long '.repeat(2_000) })).toMatch(/2,?000 characters/);
      expect(await refusal({ question: 'why '.repeat(2_500), answer: 'So.' })).toMatch(/200 characters/);
    }
    expect(words(await capture(await talk('Why is that so?', 'Because of the weather.')))).toMatch(/Saved as #1/);
  });

  it('opens the form with ten thousand characters that were said cut with a sign', async () => {
    await settle();
    const long = 'It is so. '.repeat(1_000).slice(0, stage().longest).trim();
    const { form } = await ben().choose('Capture as FAQ', await talk('Why is that so?', long));
    const kept = form?.filled['answer'] ?? '';
    if (long.length > 2_000) expect(kept).toMatch(/^(?:It is so\. ?){190,}[^.]*…$/);
    else expect(kept).toBe(long);
    expect(words(await ben().submit(form, {}))).toMatch(/Saved as #1/);
  });
});
