import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { community } from '../support/house.ts';
import { polling } from './polling.ts';
import { control, labelsIn, linesOf, messageIn, said, standingIn, toldIn } from './reading.ts';
import { backlog, type Town, town } from './town.ts';

let here: Town;
beforeEach(async () => {
  here = await town();
});

const { as, settle, card, open, tally, vote, close } = polling(() => here);
const rows = async <T extends Record<string, unknown>>(query: string) =>
  (await here.house.db.execute<T>(sql.raw(query))).rows;
const listOf = async (id = 'ada') => toldIn(await as(id).say('topics list'));
const letters = (id: string) => standingIn(here.paper, `direct-${id}`).map((each) => linesOf(each).join('\n'));

/** `#1 Curfews`, wanted by ada, and `#2 Street lights`, wanted by ben, who could speak; eva wants both. */
async function twoTopics(): Promise<void> {
  await as('ada').say('topics suggest Curfews');
  await as('ben').say('topics suggest Street lights speak: yes');
  for (const nth of [0, 1]) {
    await as('eva').press(control(messageIn(await as('eva').say('topics list')), 'Me too', nth));
  }
}
const merge = (words = 'from: 1 into: 2') => as('ada').say(`topics merge ${words}`);

describe('two topics that mean the same', () => {
  it('are joined with everyone who wants either, each once, and a yes outweighs a no', async () => {
    await twoTopics();
    expect(toldIn(await merge())).toMatch(
      /^Topic #1 is joined with #2\nStreet lights stands for Curfews too\. Who wanted either wants it/,
    );
    const list = await listOf();
    expect(list).toMatch(/#2 Street lights · 3 want it · 1 could speak/);
    expect(list).not.toContain('Curfews');
    expect(await rows("select act, details->>'into' as into from audit order by id desc limit 1")).toEqual([
      { act: 'topics.merge', into: '2' },
    ]);
  });

  it('keep the older of two wishes of one member', async () => {
    await twoTopics();
    await here.house.db.execute(sql`update topics_interest set since = '2020-01-01' where topic_id in
      (select id from topics_topic where number = 1)`);
    await merge();
    const years = `select extract(year from since)::int as year from topics_interest i
      join topics_topic t on t.id = i.topic_id where t.number = 2 order by year`;
    expect(await rows(years)).toEqual([{ year: 2020 }, { year: 2020 }, { year: 2026 }]);
  });

  it('can be taken apart again, with what each was wanted by', async () => {
    await twoTopics();
    const done = messageIn(await merge());
    const undone = await as('ada').press(control(done, 'Undo'));
    expect([undone.kind, said(undone)]).toEqual(['replace', 'Topic #1 stands for itself again']);
    expect(await listOf()).toMatch(/#1 Curfews · 2 want it .*\n#2 Street lights · 2 want it · 1 could speak/);
    expect(said(await as('ada').press(control(done, 'Undo')))).toBe('Topic #1 is not joined with #2 any more');
  });

  it('keep, when taken apart, what somebody said meanwhile', async () => {
    await twoTopics();
    const done = messageIn(await merge());
    await as('ada').press(control(messageIn(await as('ada').say('topics list')), 'I could speak'));
    await as('ada').press(control(done, 'Undo'));
    expect(await listOf()).toContain('#2 Street lights · 3 want it · 2 could speak');
  });

  it('say so when it is too late to take them apart', async () => {
    await twoTopics();
    const undo = control(messageIn(await merge()), 'Undo');
    await here.house.db.execute(sql`update topics_topic set state = 'chosen' where number = 2`);
    expect(said(await as('ada').press(undo))).toMatch(
      /^Topic #2 no longer waits, so joining #1 with it cannot be undone/,
    );
    await here.house.db.execute(sql`delete from draft`);
    expect(said(await as('ada').press(undo))).toMatch(/^What there was before is kept for a day/);
  });

  it('are joined once by two coordinators at once', async () => {
    await twoTopics();
    const replies = (await Promise.all([merge(), merge()])).map(toldIn).join('\n');
    expect(replies).toContain('Topic #1 is joined with #2');
    expect(replies).toContain('Topic #1 was joined with topic #2, which stands for both.');
    expect(await listOf()).toContain('#2 Street lights · 3 want it');
  });

  it('are joined by coordinators only, and only where both wait', async () => {
    await twoTopics();
    expect(said(await as('ben').say('topics merge from: 1 into: 2'))).toMatch(/coordinator/);
    expect(toldIn(await merge('from: 1 into: 1'))).toContain('These are one and the same topic.');
    expect(toldIn(await merge('from: 9 into: 1'))).toContain('There is no topic #9.');
    expect(toldIn(await merge('from: lights into: 1'))).toContain('“lights” is not the number of a topic.');
    await as('ada').say('topics remove 2');
    expect(toldIn(await merge())).toContain('Topic #2 was withdrawn.');
  });

  it('are not joined while the one that would go stands in an open poll, whose votes stay as they are', async () => {
    await open(3);
    await vote('ben', 1);
    expect(toldIn(await merge('from: 1 into: 3'))).toContain(
      'Topic #1 stands in poll #1, and votes given to it are not moved. Join it once the poll has closed.',
    );
    expect(await tally()).toContain('1. Curfews · 1 vote');
  });

  it('lead whoever presses an old button to the one that stays', async () => {
    await twoTopics();
    const button = control(messageIn(await as('kim').say('topics list')), 'Me too', 0);
    const other = control(messageIn(await as('kim').say('topics list')), 'Me too', 1);
    await merge();
    const said1 = [said(await as('kim').press(button)), said(await as('kim').press(other))].join('\n');
    expect(said1).toContain('Topic #1 was joined with topic #2, which stands for both. Nothing was changed.');
  });
});

describe('a topic that is withdrawn', () => {
  const remove = (words = '2') => as('ada').say(`topics remove ${words}`);

  it('is off the list, and who suggested it is told privately and kindly, in their language', async () => {
    here.paper.profiles.set('luz', { name: 'Luz', locale: 'es-SV', admin: false });
    await as('luz').say('topics suggest Luces en las calles');
    expect(toldIn(await remove('1 why: we settled it in March'))).toMatch(
      /^Topic #1 is off the list\nLuces en las calles no longer waits.*\nWho suggested it is told privately\.$/,
    );
    await settle();
    expect(letters('luz')).toEqual([
      'Tu tema #1 ya no está en la lista\nada quitó Luces en las calles de la lista de temas.\n' +
        'El motivo: we settled it in March\n' +
        'Gracias por proponerlo. Si te importa, habla con la coordinación: se puede devolver a la lista.',
    ]);
    expect(await listOf()).toContain('No topic waits');
  });

  it('is not told to the coordinator whose own it is', async () => {
    await as('ada').say('topics suggest Curfews');
    expect(toldIn(await remove('1'))).not.toContain('told privately');
    await settle();
    expect(letters('ada')).toEqual([]);
  });

  it('comes back with everyone who wanted it, once however often that is pressed', async () => {
    await twoTopics();
    const back = control(messageIn(await remove()), 'Bring back');
    const replies = await Promise.all([as('ada').press(back), as('ada').press(back)]);
    expect(replies.map(said)).toEqual(['Topic #2 is on the list again', 'Topic #2 is on the list again']);
    expect(await listOf()).toContain('#2 Street lights · 2 want it · 1 could speak');
    await settle();
    expect(letters('ben')).toHaveLength(2);
    expect(letters('ben')[1]).toContain('Your topic #2 is on the list again');
  });

  it('shows as withdrawn in an open poll, gives its voters their votes back, and counts again when it comes back', async () => {
    await open(3, 'votes: 1');
    await vote('ben', 2);
    await vote('eva', 2);
    const done = messageIn(await remove());
    expect(linesOf(done).join('\n')).toContain('In the open poll it shows as withdrawn');
    expect(await tally()).toContain('2. Street lights · withdrawn');
    expect(said((await vote('ben', 1)) ?? { kind: 'done' })).toBe('You vote for one topic');
    await as('ada').press(control(done, 'Bring back'));
    expect(await tally()).toEqual(['1. Curfews · 1 vote', '2. Street lights · 1 vote', '3. Mentors · 0 votes']);
  });

  it('after a poll that it lost leaves the result as it was', async () => {
    await open(2);
    await vote('ben', 1);
    await close();
    await remove();
    expect(toldIn(await as('ben').say('topics results'))).toContain('2. Street lights · 0 votes');
  });

  it('is named by its number, by a coordinator, and only while it waits', async () => {
    await twoTopics();
    expect(said(await as('ben').say('topics remove 1'))).toMatch(/coordinator/);
    expect(toldIn(await remove('7'))).toContain('There is no topic #7.');
    await remove();
    expect(toldIn(await remove())).toContain('Topic #2 was withdrawn.');
    expect(labelsIn(messageIn(await as('kim').say('topics list')))).toHaveLength(2);
  });

  it('of another community stays', async () => {
    await twoTopics();
    const back = control(messageIn(await remove()), 'Bring back');
    await community(here.house.db, { name: 'Other', at: [{ platform: 'paper', workspace: 'W1', channel: 'other' }] });
    const there = here.house.person('ada', { channel: 'other' });
    await there.say('topics list');
    await here.house.db.execute(sql`update member set coordinator = true`);
    expect(said(await there.press(back))).toMatch(/^That topic is no longer there/);
    expect(await listOf()).not.toContain('Street lights');
  });
});

describe('the interest in a topic', () => {
  it('that loses a poll carries over', async () => {
    await open(2);
    await as('eva').press(control(messageIn(await as('eva').say('topics list')), 'I could speak', 1));
    await as('eva').press(control(messageIn(await as('eva').say('topics list')), 'Me too', 1));
    const before = (await listOf()).match(/#2 .* could speak/)?.[0];
    await vote('ben', 1);
    await close();
    expect(linesOf(card())).toContain('1. Curfews · 1 vote');
    expect(before).toBe('#2 Street lights · 2 want it · 1 could speak');
    expect(await listOf()).toContain(`${before} · suggested by ada`);
    expect(await listOf()).not.toContain('#1 Curfews');
  });

  it('stays with those who want it when a poll is open on it', async () => {
    await backlog(here, 2);
    await as('ada').say('topics poll top 2 closes: 2026-03-10');
    expect(await listOf()).toMatch(/#1 Curfews · 1 wants it · in an open poll/);
  });
});
