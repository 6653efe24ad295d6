import { expect, it } from 'vitest';
import { ADDRESS } from './house.ts';
import type { Screen } from './stage.ts';
import { everywhere, only, words } from './stages.ts';

everywhere(({ stage, rosa, ben, luz, channelHas, settle }) => {
  const schedule = async (options: Readonly<Record<string, string>> = {}) => {
    const call = { topic: 'Curfews', at: '2027-03-16 15:00', length: '60', ...options };
    const done = await rosa().command('calls schedule', call);
    await channelHas(/^Curfews$/m);
    return done;
  };
  const announcement = () => channelHas(/^(?:Cancelled: )?Curfews$/m);
  /** What was refused, wherever the platform says it. */
  const refusal = (screen: Screen) => [words(screen), ...Object.values(screen.problems)].join('\n').trim();

  it('announces a call, counts who comes, and moves it and calls it off wherever it stands', async () => {
    await settle();
    await rosa().command('calls settings', { link: 'https://meet.example.org/safe' });
    expect(words(await schedule())).toMatch(/Call #1 is planned/);
    const first = await announcement();
    await ben().press(first, 'Yes');
    await luz().press(first, 'Maybe');
    await stage().until(
      () => /1 (?:comes|is coming)[^\n]*1 may come/.test(latest().text),
      'both answers to be counted',
    );

    await rosa().command('calls move', { call: '1', at: '2027-03-18 16:00' });
    await channelHas(/March 18|2027-03-18|18 March|jueves 18/);
    if (stage().calendar().length > 0) {
      expect(
        stage()
          .calendar()
          .map(({ text }) => text.split(' · ')[0]),
      ).toEqual(['Curfews\n2027-03-18 21:00Z to 2027-03-18 22:00Z']);
    }
    await rosa().command('calls cancel', { call: '1' });
    await stage().until(() => /^Cancelled: Curfews/m.test(latest().text), 'the announcement to say so');
    expect(latest().controls).toEqual([]);
    await stage().until(
      () =>
        !stage()
          .calendar()
          .some(({ text }) => /scheduled/.test(text)),
      'the event to go',
    );
    expect(words(await ben().press(first, 'Yes'))).toMatch(/not held/);
    function latest() {
      const shown = stage()
        .channel()
        .find(({ id }) => id === first.id);
      if (!shown) throw new Error('the announcement is gone');
      return shown;
    }
  });

  it('gives the calls as an address of one’s own and as a file', async () => {
    await settle();
    await schedule();
    const screen = await ben().command('calls calendar');
    expect(words(screen)).toMatch(new RegExp(`${ADDRESS}/calls/calendar/[\\w-]{32}\\.ics`));
    const files = () => [...screen.whispers, ...stage().direct('ben')].flatMap((each) => each.files);
    await stage().until(() => files().length > 0, 'the file to come');
    expect(files()).toEqual(['file: calls.ics']);
  });

  it('knows whom a mention in a command means', async () => {
    await settle();
    await ben().command('topics list');
    const known = await rosa().command('convener member', { member: rosa().mention('ben'), site: 'Milwaukee' });
    expect(words(known)).toMatch(/Milwaukee/);
    expect(words(known)).not.toMatch(/<@/);
    const nobody = await rosa().command('convener member', { member: 'Nobody', site: 'Milwaukee' });
    expect(refusal(nobody)).toMatch(/Nobody/);
  });

  it.each([
    [
      'a link that leads to no page',
      { link: 'ftp://x.example.org' },
      /“ftp:\/\/x\.example\.org” is not an address on the web/,
    ],
    ['a time that the clocks leave out', { at: '2027-03-14 02:30' }, /does not exist: the clocks go forward then/],
    ['a zone that nobody knows', { at: '2027-03-16 15:00 Atlantis' }, /“Atlantis” is not a time zone I know/],
  ])('refuses %s with one sentence, and takes it put right', async (_, wrong, sentence) => {
    await settle();
    const right = { topic: 'Curfews', at: '2027-03-16 15:00', link: 'https://meet.example.org' };
    const { form } = await rosa().command('calls schedule', {});
    const refused = await rosa().submit(form, { ...right, ...wrong });
    expect(refusal(refused)).toMatch(sentence);
    const inline = stage().problemsShown === 'inline';
    const open = inline ? form : (await rosa().press(only(refused), 'Try again')).form;
    if (!inline) expect(open?.filled).toMatchObject({ ...right, ...wrong });
    expect(words(await rosa().submit(open, right))).toMatch(/is planned/);
    await announcement();
  });
});
