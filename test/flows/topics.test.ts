import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { community } from '../support/house.ts';
import { control, labelsIn, linesOf, messageIn, said, toldIn } from './reading.ts';
import { backlog, type Town, town } from './town.ts';

let here: Town;
beforeEach(async () => {
  here = await town();
});

const as = (id: string) => here.house.person(id);
const count = async (what: string) =>
  (await here.house.db.execute<{ n: number }>(sql.raw(`select count(*)::int as n from ${what}`))).rows[0]?.n;

describe('suggesting', () => {
  it('adds a numbered topic and tells only the one who suggested it', async () => {
    const reply = await as('ben').say('topics suggest Waste prices why: we re-tender in May speak: yes');
    expect(toldIn(reply)).toBe(
      'Suggested as topic #1\nWaste prices is on the list. You are counted as the first who wants it.',
    );
    await here.house.settle();
    expect(here.paper.entries).toEqual([]);
    expect(toldIn(await as('eva').say('topics list'))).toMatch(
      /#1 Waste prices · 1 wants it · 1 could speak · suggested by ben .*\nwe re-tender in May/,
    );
  });

  it('opens a form when there is no title, and adds what comes back with it', async () => {
    expect(await as('ben').say('topics suggest why: because')).toMatchObject({
      kind: 'form',
      form: { name: 'topics.suggest', fields: [{ name: 'title' }, { initial: 'because' }, { name: 'speak' }] },
    });
    const values = { title: ['Waste prices'], why: ['because\nwe must'], speak: ['someone'] };
    expect(said(await as('ben').submit('topics.suggest', values))).toBe('Suggested as topic #1');
    expect(toldIn(await as('eva').say('topics list'))).toContain('a speaker is known');
  });

  it('refuses a title of emoji with one sentence, beside its field where the platform can', async () => {
    const sentence = 'A topic needs at least one letter or digit, so that everybody can read it out.';
    expect(await as('ben').submit('topics.suggest', { title: ['🔥🔥'] })).toEqual({
      kind: 'problems',
      problems: { title: sentence },
    });
    expect(toldIn(await as('ben').say('topics suggest 🔥🔥'))).toContain(sentence);
    expect(await count('topics_topic')).toBe(0);
  });

  it('keeps a title as it was typed, whatever it looks like', async () => {
    for (const title of ['<!channel> & @everyone *now*', 'الإضاءة في الشوارع', 'x'.repeat(120)]) {
      expect(toldIn(await as('ben').submit('topics.suggest', { title: [title] }))).toContain(title);
    }
    expect(await as('ben').submit('topics.suggest', { title: ['x'.repeat(121)] })).toMatchObject({ kind: 'problems' });
  });
});

describe('a near-duplicate', () => {
  const warned = async () => {
    await as('ada').say('topics suggest Youth curfews');
    return messageIn(await as('ben').say('topics suggest Do youth curfews work? why: I wonder speak: yes'));
  };

  it('is answered with what is there, and can be joined instead', async () => {
    const warning = await warned();
    expect(linesOf(warning)).toContain('#1 Youth curfews · 1 wants it');
    const joined = await as('ben').press(control(warning, 'Me too'));
    expect(joined.kind).toBe('replace');
    expect(labelsIn(messageIn(joined))).toEqual(['Me too · #1 ✓', 'Suggest mine anyway']);
    expect(toldIn(joined)).toContain('#1 Youth curfews · 2 want it');
    expect(await count('topics_topic')).toBe(1);
  });

  it('is added all the same on request, with nothing lost, and once however often that is pressed', async () => {
    const anyway = control(await warned(), 'Suggest mine');
    const [first, second] = await Promise.all([as('ben').press(anyway), as('ben').press(anyway)]);
    expect([said(first), said(second)].toSorted()).toEqual([
      'Suggested as topic #2',
      'You suggested this already: it is topic #2',
    ]);
    expect(toldIn(await as('eva').say('topics list'))).toMatch(/Do youth curfews work\? .*1 could speak.*\nI wonder/);
    expect(await count('topics_topic')).toBe(2);
  });

  it('says so when what was typed is no longer kept, or is somebody else’s', async () => {
    const warning = await warned();
    const gone = 'What you typed is no longer kept, and nothing was added. Please suggest it again.';
    expect(said(await as('eva').press(control(warning, 'Suggest mine')))).toBe(gone);
    await here.house.db.execute(sql`delete from draft`);
    expect(said(await as('ben').press(control(warning, 'Suggest mine')))).toBe(gone);
    expect(await count('topics_topic')).toBe(1);
  });

  it('goes to the community in which it was typed and to no other', async () => {
    const warning = await warned();
    await community(here.house.db, { name: 'Other', at: [{ platform: 'paper', workspace: 'W1', channel: 'other' }] });
    const elsewhere = here.house.person('ben', { channel: 'other' });
    expect(said(await elsewhere.press(control(warning, 'Suggest mine')))).toMatch(/^What you typed is no longer kept/);
    expect(await count('topics_topic')).toBe(1);
  });

  it('suggested twice at the very same time is warned about once', async () => {
    const replies = await Promise.all(['ben', 'eva'].map((id) => as(id).say('topics suggest Youth curfews')));
    expect(replies.map(said).toSorted()).toEqual(['Suggested as topic #1', 'There is a topic much like yours']);
  });
});

describe('the list', () => {
  it('of nothing says how to begin', async () => {
    expect(toldIn(await as('ben').say('topics list'))).toBe('No topic waits\nSuggest one with /topics suggest.');
  });

  it('is turned page by page where it stands', async () => {
    await backlog(here, 7);
    const first = await as('ben').say('topics list');
    expect(first.kind).toBe('whisper');
    const second = await as('ben').press(control(messageIn(first), 'Next'));
    expect(second.kind).toBe('replace');
    expect(toldIn(second)).toMatch(/^.*\n#6 Night buses.*\n#7 Hospitals.*\nPage 2 of 2$/);
    expect(said(await as('ben').say('topics list page: 2'))).toBe(said(first));
  });

  it('takes a wish and an offer to speak, shows them to whoever made them, and takes them back', async () => {
    await backlog(here, 2);
    const list = messageIn(await as('ben').say('topics list'));
    const wanted = await as('ben').press(control(list, 'Me too', 1));
    expect(toldIn(wanted)).toMatch(/\n#2 Street lights · 2 want it/);
    expect(labelsIn(messageIn(wanted))).toEqual(['Me too ✓', 'I could speak', 'Me too', 'I could speak']);
    const offered = await as('ben').press(control(messageIn(wanted), 'I could speak'));
    expect(toldIn(offered)).toContain('#2 Street lights · 2 want it · 1 could speak');
    const back = await as('ben').press(control(messageIn(offered), 'I could speak ✓'));
    expect(labelsIn(messageIn(back))).toEqual(['Me too ✓', 'I could speak', 'Me too', 'I could speak']);
    expect(labelsIn(messageIn(await as('eva').say('topics list')))).not.toContain('Me too ✓');
  });

  it('counts two clicks at once as one', async () => {
    await backlog(here, 1);
    const button = control(messageIn(await as('ben').say('topics list')), 'Me too');
    await Promise.all([as('ben').press(button), as('ben').press(button)]);
    expect(toldIn(await as('eva').say('topics list'))).toContain('2 want it');
  });

  it('speaks the language of whoever reads it', async () => {
    await backlog(here, 1);
    here.paper.profiles.set('luz', { name: 'Luz', locale: 'es-SV', admin: false });
    expect(toldIn(await as('luz').say('topics list'))).toMatch(
      /^Temas pendientes.*\n#1 Curfews · lo pide 1 persona · /,
    );
  });
});

describe('a button under an old list', () => {
  const pressOld = async (change: string) => {
    await backlog(here, 1);
    const button = control(messageIn(await as('ben').say('topics list')), 'Me too');
    await here.house.db.execute(sql.raw(change));
    return said(await as('ben').press(button));
  };

  it('of a topic that was chosen, was withdrawn or is gone says so', async () => {
    expect(await pressOld("update topics_topic set state = 'chosen'")).toMatch(/^Topic #1 has been chosen already/);
    expect(await pressOld("update topics_topic set state = 'removed'")).toMatch(/^Topic #\d was withdrawn/);
    expect(await pressOld('delete from topics_topic')).toMatch(/^That topic is no longer there/);
    expect(await count('topics_interest')).toBe(0);
  });

  it('of another community changes nothing there', async () => {
    await backlog(here, 1);
    const button = control(messageIn(await as('ben').say('topics list')), 'Me too');
    await community(here.house.db, { name: 'Other', at: [{ platform: 'paper', workspace: 'W1', channel: 'other' }] });
    const stranger = here.house.person('kim', { channel: 'other' });
    expect(said(await stranger.press(button))).toMatch(/^That topic belongs to another community/);
    expect(await count('topics_interest')).toBe(1);
  });
});
