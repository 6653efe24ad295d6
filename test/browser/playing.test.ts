import { expect, it } from 'vitest';
import { eventually, half } from './half.ts';
import { playhouse } from './playhouse.ts';
import { inBrowser } from './scene.ts';

inBrowser('the playground, in a browser', playhouse, (scene) => {
  const votes = (title: string, count: number) => new RegExp(`${title.replace('?', '\\?')} · ${count} votes?`);

  it('lets a newcomer pick who they are, and shows them a community that lives', async () => {
    const page = await scene.house.visit('/');
    await page.getByRole('link', { name: /Keisha Monroe/ }).click();
    const keisha = half(page);
    expect(await keisha.pane.getByRole('heading', { level: 2 }).textContent()).toMatch(/You are\s+Keisha Monroe/);
    await keisha.reads(/7 members have voted/);
    const [welcome, ...rest] = await keisha.entries('').allTextContents();
    expect(welcome).toContain('SafeCities lives here now');
    const told = /Good morning|Buenos días|How do we pay teenagers|With prepaid cards|7 members have voted/;
    expect(rest.map((each) => told.exec(each)?.[0])).toEqual([
      'Good morning',
      'Buenos días',
      'How do we pay teenagers',
      'With prepaid cards',
      '7 members have voted',
    ]);
    await keisha.type('/topics list');
    await keisha.reads(/Topics that wait.*#1 What should police.*7 want it/s);
  });

  it('asks in a form, says beside each field what is wrong, and answers privately', async () => {
    const page = await scene.house.visit('/?as=karen');
    const karen = half(page);
    await karen.type('/topics suggest');
    await karen.dialog.getByRole('button', { name: 'Suggest' }).click();
    const topic = karen.dialog.getByRole('textbox', { name: 'Topic' });
    await karen.dialog.getByText('Please fill this in.').waitFor();
    expect(await topic.getAttribute('aria-invalid')).toBe('true');
    await topic.fill('x'.repeat(121));
    await karen.dialog.getByLabel(/Why now/).fill('Because\nit matters');
    await karen.dialog.getByRole('button', { name: 'Suggest' }).click();
    await karen.dialog.getByText('At most 120 characters fit here; this has 121.').waitFor();
    expect(await karen.dialog.getByLabel(/Why now/).inputValue()).toBe('Because\nit matters');
    await topic.fill('Night buses near schools');
    await karen.dialog.getByLabel('Yes, I could').check();
    await karen.dialog.getByRole('button', { name: 'Suggest' }).click();
    await karen.reads(/Only you can see this.*Suggested as topic #11/s);
    expect(await karen.dialog.count()).toBe(0);
  });

  it('warns of a topic that is nearly there, and counts a Me too instead', async () => {
    const page = await scene.house.visit('/?as=bill');
    const bill = half(page);
    await bill.type('/topics suggest What should the police and schools share about students at risk');
    await bill.reads('There is a topic much like yours');
    await bill.entry('much like yours').getByRole('button', { name: 'Me too · #1' }).click();
    await bill.entry('much like yours').getByRole('button', { name: 'Me too · #1 ✓' }).waitFor();
    await bill.entry('much like yours').getByText('8 want it').waitFor();
  });

  it('shows what was typed as it was typed', async () => {
    const page = await scene.house.visit('/?as=mike');
    const title = '<script>alert(1)</script> <!channel> @everyone <b>&amp;</b>';
    const mike = half(page);
    await mike.type(title);
    await mike.entry(title).waitFor();
    await mike.type(`/topics suggest ${title}`);
    await mike.entry('Suggested as topic').getByText(title).last().waitFor();
  });

  it('shows a poll that is opened, and the tally of two who vote side by side, in every browser', async () => {
    const page = await scene.house.visit('/?as=marisol&beside=teresa');
    const other = half(await scene.house.visit('/?as=hannah'));
    const [marisol, teresa] = [half(page, 'a'), half(page, 'b')];
    await marisol.type('/topics poll');
    await marisol.dialog.getByLabel(/Question/).fill('And after that?');
    await marisol.dialog.getByLabel(/Votes for each member/).fill('2');
    await marisol.dialog.getByRole('button', { name: 'Open the poll' }).click();
    for (const each of [marisol, teresa, other]) await each.reads(/And after that\?.*Nobody has voted yet/s);
    const choice = /2 · When must recruiting/;
    await marisol.entry('And after that?').getByRole('button', { name: choice }).click();
    await marisol.reads(/Only you can see this.*You vote for one topic/s);
    await teresa.entry('And after that?').getByRole('button', { name: choice }).click();
    await teresa.reads(/Solo tú puedes ver esto.*(?:15|17):00 \(Los Ángeles\)/s);
    for (const each of [marisol, teresa, other]) {
      await each.entry('And after that?').getByText(votes('When must recruiting for summer jobs begin?', 2)).waitFor();
    }
    await teresa.entry('And after that?').getByRole('button', { name: choice }).click();
    await other.entry('And after that?').getByText(votes('When must recruiting for summer jobs begin?', 1)).waitFor();
  });

  it('keeps a private answer to the person it is for, in all their windows, until they dismiss it', async () => {
    const page = await scene.house.visit('/?as=karen&beside=mike');
    const [karen, mike] = [half(page, 'a'), half(page, 'b')];
    const again = half(await scene.house.visit('/?as=karen'));
    await karen.type('/convener help');
    await again.reads(/Only you can see this · You typed\s+\/convener help/);
    expect(await mike.entries(/What you can do/).count()).toBe(0);
    await again.entry('What you can do').getByRole('button', { name: 'Dismiss' }).click();
    await eventually(() => karen.entries(/What you can do/).count()).toBe(0);
    await page.reload();
    expect(
      await half(page)
        .entries(/What you can do/)
        .count(),
    ).toBe(0);
  });

  it('puts the answer to a click below what was clicked, and the next one in its place', async () => {
    const page = await scene.house.visit('/?as=grace');
    const grace = half(page);
    const poll = grace.entry('What should we talk about next?');
    await poll.getByRole('button', { name: /^1 ·/ }).click();
    await grace.reads('You vote for one topic');
    await poll.getByRole('button', { name: /^2 ·/ }).click();
    await grace.reads('You vote for 2 topics');
    expect(await grace.pane.locator('.private').count()).toBe(1);
    expect(await poll.locator('xpath=following-sibling::li[1]').textContent()).toContain('You vote for 2 topics');
  });

  it('moves the clock from event to event: the poll closes and its result is announced to all', async () => {
    const page = await scene.house.visit('/?as=marisol');
    const other = await scene.house.visit('/?as=yolanda');
    await half(page).reads(/7 members have voted/);
    const clock = (of: typeof page) => of.getByRole('region', { name: /Clock|Reloj/ });
    expect(await clock(page).locator('.next').textContent()).toMatch(/^Next event: /);
    const closed = half(page).entries(/Chosen: What should police and schools share/);
    for (let moves = 1; moves < 6 && (await closed.count()) === 0; moves++) {
      await clock(page).getByRole('button', { name: 'To the next event' }).click();
      await eventually(() => page.locator('#clock').getAttribute('data-moves')).toBe(String(moves));
      await eventually(() => other.locator('#clock').getAttribute('data-moves')).toBe(String(moves));
    }
    await half(page).reads(/Chosen: What should police and schools share/);
    await half(other).reads(/Chosen: What should police and schools share/);
    await half(other)
      .entry(/Closed \w+ \d/)
      .getByText('18:00 (New York)')
      .first()
      .waitFor();
    await eventually(() => clock(other).locator('.now').textContent()).toMatch(/17:00 \(Chicago\)/);
  });

  it.each([
    ['One day on', 24],
    ['One week on', 7 * 24],
  ])('moves the clock: %s', async (name, hours) => {
    const page = await scene.house.visit('/?as=marisol');
    await half(page).reads(/7 members have voted/);
    const time = page.locator('#clock time');
    const before = Date.parse((await time.getAttribute('datetime')) ?? '');
    await page.getByRole('button', { name }).click();
    const passed = async () => (Date.parse((await time.getAttribute('datetime')) ?? '') - before) / 3_600_000;
    await eventually(passed).toBeGreaterThanOrEqual(hours);
    expect(await passed()).toBeLessThan(hours + 0.1);
    await eventually(() => page.locator('#a-status').textContent()).toMatch(/^It is now .*\(Chicago\)\.$/);
  });

  it('lets what happens on the way happen at its own time', async () => {
    const page = await scene.house.visit('/?as=marisol');
    await half(page).reads(/7 members have voted/);
    await page.getByRole('button', { name: 'One week on' }).click();
    await half(page).reads(/Chosen: What should police and schools share/);
    await half(page)
      .entry(/Closed \w+ \d/)
      .getByText('17:00 (Chicago)')
      .first()
      .waitFor();
  });

  it('has a channel for its coordinators, where they command as elsewhere', async () => {
    const marisol = half(await scene.house.visit('/?as=marisol'));
    await marisol.pane.getByRole('link', { name: '#coordinators' }).click();
    await marisol.type('/topics list');
    await marisol.reads(/Topics that wait/);
    await marisol.type('/convener settings coordinators: privately');
    await marisol.reads(/\/convener settings coordinators: privately/);
  });

  it('knows where its members are from', async () => {
    const teresa = half(await scene.house.visit('/?as=teresa'));
    await teresa.reads(/7 members have voted/);
    await teresa.type('/convener profile edit');
    await teresa.dialog.waitFor();
    expect(await teresa.dialog.locator('[name=field-site]').inputValue()).toBe('Fresno');
    expect(await teresa.dialog.locator('[name=field-sector]').inputValue()).toBe('Schools');
  });

  it('speaks the language of whoever is chosen, and shows times in their zone and in the words around them', async () => {
    const page = await scene.house.visit('/?as=yolanda', { locale: 'en-US' });
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    const yolanda = half(page);
    await yolanda.entry('What should we talk about next?').getByText('18:00 (New York)').waitFor();
    await yolanda.type('/topics suggest');
    await yolanda.dialog.getByRole('textbox', { name: 'Tema' }).waitFor();
    await yolanda.dialog.getByText('Como Yolanda Pérez').waitFor();
    expect(await yolanda.dialog.getByText(/\b(?:topic|choose|cancel)\b/i).count()).toBe(0);
  });

  it('makes a topic of what somebody wrote', async () => {
    const page = await scene.house.visit('/?as=karen&beside=mike');
    const [karen, mike] = [half(page, 'a'), half(page, 'b')];
    await karen.type('Who runs night buses near schools?');
    await mike.reads('Who runs night buses near schools?');
    await mike.choose(mike.entry('Who runs night buses'), 'Suggest as topic');
    expect(await mike.dialog.getByRole('textbox', { name: 'Topic' }).inputValue()).toContain('Who runs night buses');
    await mike.dialog.getByRole('button', { name: 'Suggest' }).click();
    await mike.reads('Suggested as topic #11');
  });

  it('hears what is answered under a prompt, and marks that it did', async () => {
    const page = await scene.house.visit('/?as=marisol&beside=karen');
    const [marisol, karen] = [half(page, 'a'), half(page, 'b')];
    await marisol.type('/topics prompt text: What have you tried with night buses?');
    await karen.reads('Press the button, or answer this message.');
    await karen.answers(karen.entry('Press the button, or answer this message.'), 'A bus every hour');
    await marisol.pane.getByRole('img', { name: 'Noted by Convener' }).waitFor();
    await marisol.reads(/1 answer so far/);
  });

  it('shows a result as a picture, and gives it as a file', async () => {
    const marisol = half(await scene.house.visit('/?as=marisol'));
    await marisol.reads(/7 members have voted/);
    await marisol.type('/topics close');
    await marisol.reads(/Chosen:/);
    await marisol.type('/topics results');
    await marisol.pane.getByRole('link', { name: /^Save .*\.csv$/ }).waitFor();
    const drawn = marisol.pane.locator('img.picture').last();
    expect(await drawn.evaluate((image: { readonly naturalWidth: number }) => image.naturalWidth)).toBeGreaterThan(300);
    expect(await drawn.getAttribute('alt')).toContain('What should police and schools share');
  });

  it('offers a long poll as a menu to tick, and shows again what was ticked', async () => {
    const page = await scene.house.visit('/?as=marisol');
    const marisol = half(page);
    await marisol.reads('7 members have voted');
    await marisol.type('/topics close');
    await marisol.reads('Chosen: What should police');
    await marisol.type('/topics poll top 9 closes: in 2 days votes: 3');
    await marisol.reads('Choose from the menu.');
    const poll = marisol.entry('Choose from the menu.');
    await poll.getByRole('checkbox', { name: /^2 ·/ }).check();
    await poll.getByRole('checkbox', { name: /^9 ·/ }).check();
    await poll.getByRole('button', { name: 'Choose' }).click();
    await marisol.reads('You vote for 2 topics');
    await poll.getByText('1 member has voted.').waitFor();
    expect(await poll.getByRole('checkbox', { name: /^9 ·/ }).isChecked()).toBe(true);
    await poll.getByRole('checkbox', { name: /^9 ·/ }).uncheck();
    const other = half(await scene.house.visit('/?as=karen'));
    await other.entry('Choose from the menu.').getByRole('checkbox', { name: /^1 ·/ }).check();
    await other.entry('Choose from the menu.').getByRole('button', { name: 'Choose' }).click();
    await poll.getByText('2 members have voted.').waitFor();
    expect(await poll.getByRole('checkbox', { name: /^9 ·/ }).isChecked()).toBe(false);
  });

  it('counts a double click once', async () => {
    const page = await scene.house.visit('/?as=grace');
    const grace = half(page);
    await grace.entry('What should we talk about next?').getByRole('button', { name: /^6 ·/ }).dblclick();
    await grace
      .entry('What should we talk about next?')
      .getByText(votes('Safe storage campaigns that reached gun owners', 2))
      .waitFor();
    await grace.reads('You vote for one topic');
    expect(await grace.entries(/You have no vote/).count()).toBe(0);
  });

  it('tells those who may not that they may not, though the command is not offered to them', async () => {
    const page = await scene.house.visit('/?as=karen');
    const karen = half(page);
    await karen.type('/topics poll');
    await karen.reads('Only a coordinator of SafeCities can do that.');
  });

  it('brings the community into a second channel by a code, and shows a poll in both', async () => {
    const page = await scene.house.visit('/?as=marisol&beside=marisol&beside-in=sandbox');
    const [here, there] = [half(page, 'a'), half(page, 'b')];
    await here.type('/convener connect');
    await here.reads('Code for another channel:');
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await here.entry('Code for another').textContent()) ?? '')?.[0];
    await there.type(`/convener setup code: ${code}`);
    await there.reads('SafeCities lives here now');
    await here.type('/topics poll 7, 8, 9 closes: in 2 days');
    await there.entry('What should we talk about next?').getByRole('button', { name: /^1 ·/ }).click();
    await here.entry('What should we talk about next?').getByText('1 member has voted.').waitFor();
  });

  it('works without scripts', async () => {
    const page = await scene.house.visit('/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: /Priya Raman/ }).click();
    await eventually(async () => {
      await page.reload();
      return page.getByText('7 members have voted').count();
    }).toBe(1);
    await page.getByRole('button', { name: '/topics suggest' }).click();
    await page.getByRole('button', { name: 'Suggest', exact: true }).click();
    await page.getByText('Please fill this in.').waitFor();
    await page.getByRole('textbox', { name: 'Topic' }).fill('Night buses near schools');
    await page.getByRole('button', { name: 'Suggest', exact: true }).click();
    await page.getByText('Suggested as topic #11').waitFor();
    await page.getByRole('button', { name: /^1 · What should police/ }).click();
    await page.getByText('You vote for 2 topics').waitFor();
  });
});
