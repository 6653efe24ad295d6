import { loadImage } from '@napi-rs/canvas';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Attachment, Message } from '../../src/surface/message.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { community } from '../support/house.ts';
import { polling } from './polling.ts';
import { linesOf, messageIn, said, standingIn, toldIn } from './reading.ts';
import { type Town, town } from './town.ts';

let here: Town;
beforeEach(async () => {
  here = await town();
});

const { as, open, vote, through, close } = polling(() => here);
const results = (id = 'ada', which = '') => as(id).say(`topics results ${which}`);
const filesIn = (message: Message): readonly Attachment[] => message.blocks.filter((block) => block.kind === 'file');
const linesIn = (reply: Reply, nth = 0) => filesIn(messageIn(reply))[nth]?.content.split('\r\n') ?? [];
const sizeIn = async (message: Message) => {
  const block = message.blocks.find((each) => each.kind === 'picture');
  return block && { alt: block.alt, width: (await loadImage(Buffer.from(block.png, 'base64'))).width };
};

/** Mentors 2, Curfews 1, Street lights 0; three of four have voted. */
async function decided(how = ''): Promise<void> {
  await open(3, how);
  await vote('ben', 3);
  await vote('eva', 3);
  await vote('kim', 1);
  await close();
}

describe('the results of a poll', () => {
  it('that closed last are shown to every member: decision, ranking, turnout', async () => {
    await decided();
    const lines = toldIn(await results('ben')).split('\n');
    expect(lines).toEqual([
      'Poll #1: What should we talk about next?',
      expect.stringMatching(/^Mentors is /),
      '1. Mentors · 2 votes',
      '2. Curfews · 1 vote',
      '3. Street lights · 0 votes',
      'Closed: 2026-03-10T22:00:00.000Z',
      'Method: approval',
      'Votes: hidden: nobody is shown who voted for what',
      expect.stringMatching(/3 of 4 members .*75/),
    ]);
  });

  it('come with a picture, which says in words what it shows', async () => {
    await decided();
    expect(await sizeIn(messageIn(await results()))).toEqual({
      alt: expect.stringMatching(/^Bars of the result\. Mentors is /),
      width: 800,
    });
  });

  it('come with a file for spreadsheets', async () => {
    await decided();
    const reply = await results();
    expect(filesIn(messageIn(reply)).map(({ name, type }) => [name, type])).toEqual([['poll-1.csv', 'text/csv']]);
    expect(linesIn(reply)).toEqual([
      '\ufeffPlace,Topic,Title,Votes,Points,Points on average,Beats,Withdrawn,Method,Voters,Members',
      '1,3,Mentors,2,,,,no,approval,3,4',
      '2,1,Curfews,1,,,,no,approval,3,4',
      '3,2,Street lights,0,,,,no,approval,3,4',
      '',
    ]);
  });

  it('say how a tie was decided', async () => {
    await open(2);
    await vote('ben', 1);
    await vote('eva', 2);
    await close();
    expect(toldIn(await results())).toContain('the one that has waited longest was chosen');
  });

  it('name voters in a second file where votes are open, and nowhere else', async () => {
    await decided('anonymity: open');
    const reply = await results();
    expect(filesIn(messageIn(reply)).map((each) => each.name)).toEqual(['poll-1.csv', 'poll-1-votes.csv']);
    expect(linesIn(reply, 1)).toEqual([
      '\ufeffMember,Topic,Title,Preference,Points',
      'ben,3,Mentors,,',
      'eva,3,Mentors,,',
      'kim,1,Curfews,,',
      '',
    ]);
  });

  it.each(['hidden', 'sealed'])('name nobody where votes are %s', async (anonymity) => {
    await decided(`anonymity: ${anonymity}`);
    const reply = await results();
    expect(filesIn(messageIn(reply))).toHaveLength(1);
    expect(JSON.stringify(messageIn(reply))).not.toMatch(/"[^"]*\b(ben|eva|kim)\b/);
  });

  it('are of a ranked poll by how many others each is ahead of', async () => {
    await open(3, 'method: ranked');
    await through('ben', 'Fill in', 'Mentors', 'Curfews');
    await through('eva', 'Fill in', 'Mentors');
    await close();
    expect(linesIn(await results()).slice(1, 3)).toEqual([
      '1,3,Mentors,2,,,2,no,ranked (Schulze),2,3',
      '2,1,Curfews,1,,,1,no,ranked (Schulze),2,3',
    ]);
    expect(await sizeIn(messageIn(await results()))).toBeDefined();
  });

  it('are asked for by number, and say which others there are', async () => {
    await decided();
    await as('ada').say('topics poll top 2 closes: 2026-03-20');
    await as('ada').say('topics close');
    expect(said(await results('ben', '1'))).toBe('Poll #1: What should we talk about next?');
    expect(toldIn(await results('ben'))).toMatch(/^Poll #2: [\s\S]*Earlier polls: #1\.$/);
    expect(toldIn(await results('ben', '7'))).toContain('There is no poll #7.');
    expect(toldIn(await results('ben', 'last'))).toContain('“last” is not the number of a poll.');
  });

  it('are none where no poll has closed, and none of another community', async () => {
    expect(toldIn(await results())).toContain('No poll has closed yet');
    await decided();
    await community(here.house.db, { name: 'Other', at: [{ platform: 'paper', workspace: 'W1', channel: 'other' }] });
    const stranger = here.house.person('kim', { channel: 'other' });
    expect(toldIn(await stranger.say('topics results'))).toContain('No poll has closed yet');
    expect(toldIn(await stranger.say('topics results 1'))).toContain('There is no poll #1.');
  });

  it('without a vote have no picture, and say so', async () => {
    await open(2);
    await close();
    expect(toldIn(await results())).toMatch(/[Nn]othing/);
    expect(await sizeIn(messageIn(await results()))).toBeUndefined();
  });

  it('are kept nowhere when they are shown', async () => {
    await decided('anonymity: open');
    await results();
    const { rows } = await here.house.db.execute<{ n: number }>(
      sql`select count(*)::int as n from inbound where reply::text like '%poll-1-votes%'`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});

it('the result that everyone is told at the close has the picture too', async () => {
  await decided();
  const told = standingIn(here.paper).at(-1) ?? { headline: '', blocks: [] };
  expect(told.headline).toBe('Chosen: Mentors');
  expect(await sizeIn(told)).toMatchObject({ width: 800 });
  expect(standingIn(here.slate, 'red').at(-1)).toEqual(told);
});

describe('a poll that is open', () => {
  it('shows how it stands where everyone may see that', async () => {
    await open(2);
    await vote('ben', 2);
    expect(toldIn(await results('eva', '1'))).toContain('1. Street lights · 1 vote');
  });

  it.each([
    ['at-close', 'How it stands is shown to nobody before the close.'],
    ['after-voting', 'How it stands is shown to you once you have voted.'],
  ])('revealed %s shows nobody more than that, coordinators neither', async (reveal, sentence) => {
    await open(2, `reveal: ${reveal}`);
    await vote('ben', 2);
    expect(toldIn(await results('ada', '1'))).toBe(sentence);
  });
});

describe('a file for spreadsheets', () => {
  it('quotes what needs it, and lets nothing that was typed be a formula', async () => {
    for (const title of ['=1+1', '@SUM(A1)', 'A, "B" and C', '+49 calls', '-Parks']) {
      await as('ada').submit('topics.suggest', { title: [title] });
    }
    await as('ada').say('topics poll 1, 2, 3, 4, 5 closes: 2026-03-10');
    await close();
    const titles = linesIn(await results())
      .slice(1, -1)
      .map((line) => line.replace(/^\d+,\d+,|,0,,,,no,.*$/g, ''));
    expect(titles.toSorted()).toEqual(["'+49 calls", "'-Parks", "'=1+1", "'@SUM(A1)", '"A, ""B"" and C"'].toSorted());
  });

  it('is in the language of whoever asks', async () => {
    await decided();
    here.paper.profiles.set('luz', { name: 'Luz', locale: 'es-SV', admin: false });
    expect(linesIn(await results('luz'))[0]).toContain('Lugar,Tema,Título,Votos');
  });
});

it('a poll of 40 topics in any script has results that fit', async () => {
  for (let i = 0; i < 40; i++) {
    const title =
      [`日本語の話題 ${i}`, `الإضاءة ${i}`, `Night buses ${i} 🚌`, `${'long '.repeat(20)}${i}`][i % 4] ?? '';
    await here.house.db.execute(sql`insert into topics_topic (community_id, number, title, gist, created_at)
      values (${here.community}, ${i + 1}, ${title}, ${title}, now())`);
  }
  await as('ada').say('topics poll top 40 closes: 2026-03-10');
  await here.house.settle();
  const { rows } = await here.house.db.execute<{ id: string }>(sql`select id from topics_poll`);
  await here.house.db.execute(sql`insert into topics_ballot (poll_id, member_id, choices, cast_at)
    select ${rows[0]?.id}, id, '{1,2,3}', now() from member`);
  await close();
  const reply = messageIn(await results());
  expect(await sizeIn(reply)).toMatchObject({ width: 800 });
  expect(linesOf(reply)).toContain('1. \u2068日本語の話題 0\u2069 · 1 vote'.replace(/[\u2068\u2069]/g, ''));
  expect(standingIn(here.paper)).toHaveLength(2);
});
