import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { membersMerged } from '../../src/chores/convener/facts.ts';
import { speakersChanged } from '../../src/chores/speakers/facts.ts';
import type { RawValues } from '../../src/surface/form.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { announcement, type Hall, hall } from './calls-hall.ts';
import { control, labelsIn, linesOf, messageIn, said, standingIn, toldIn } from './reading.ts';

let here: Hall;
let call: string;
const as = (id: string) => here.house.person(id);

/** `ada` coordinates, `ben` speaks, `eva` and `joe` said yes, `kim` asked for the notes. It is over at 21:00. */
beforeEach(async () => {
  here = await hall();
  await as('ada').say('calls schedule Curfews at: 2026-03-24T20:00Z');
  await here.house.settle();
  here.paper.profiles.set('kim', { name: 'kim', zone: 'Europe/Madrid', locale: 'es-ES', admin: false });
  here.paper.profiles.set('joe', { name: 'joe', zone: 'Asia/Kolkata', admin: false });
  await as('ben').say('calls list');
  for (const id of ['eva', 'joe']) await as(id).press(control(announcement(here, 'Curfews'), 'Yes'));
  await as('kim').press(control(announcement(here, 'Curfews'), 'No, but'));
  call = String(here.heard[0]?.payload['call']);
  await here.tell(speakersChanged, {
    community: here.community,
    call,
    speakers: [{ member: await here.member('ben'), name: 'ben', role: 'speaker', confirmed: true }],
  });
});
const held = () => here.reach('2026-03-24T21:00:00Z');
/** What the coordinators are told of a call that is over. */
const atDesk = () => standingIn(here.paper, 'desk').filter((each) => !each.headline.startsWith('No link to join yet'));
const deskSays = () => atDesk().map((each) => linesOf(each).join(' | '));
const directTo = (id: string) => standingIn(here.paper, `direct-${id}`);
const formIn = (reply: Reply) => {
  if (reply.kind !== 'form') throw new Error(JSON.stringify(reply));
  return reply.form;
};
/** Sends a form as it stands, with what is filled in and `more`. */
const send = (id: string, reply: Reply, more: RawValues) => {
  const { name, fields } = formIn(reply);
  const filled = fields.flatMap(({ name: field, ...rest }) => {
    const initial = 'initial' in rest ? rest.initial : undefined;
    return initial === undefined ? [] : [[field, [initial].flat()] as const];
  });
  return as(id).submit(name, { ...Object.fromEntries(filled), ...more });
};

describe('when a call is over', () => {
  it('it says so where it was announced, asks what was learned, and tells the other chores who came', async () => {
    await held();
    expect(here.told().filter((line) => !line.startsWith('Reminder: '))).toEqual([
      'Curfews | When: 2026-03-24T20:00:00.000Z · 1 hour | With: ben | It was held; 3 members came.',
      expect.stringMatching(/^What did you learn, what will you try\? Curfews \| .* \| Nobody has answered yet\.$/),
    ]);
    const [card] = here.paper.in('general');
    expect(here.paper.in('general').at(-1)?.under).toBe(card?.id);
    const attendees = [await here.member('ben'), await here.member('eva'), await here.member('joe')];
    expect(here.heard.at(-1)).toEqual({
      fact: 'calls.held',
      payload: {
        community: here.community,
        call,
        title: 'Curfews',
        startsAt: '2026-03-24T20:00:00.000Z',
        attendees: expect.arrayContaining(attendees),
      },
    });
  });

  it('late, where nobody was there in time', async () => {
    await here.wakeAt('2026-03-29T12:00:00Z');
    expect(here.told()[0]).toContain('It was held; 3 members came.');
    expect(here.heard.filter((each) => each.fact === 'calls.held')).toHaveLength(1);
    expect(deskSays().map((line) => line.split(' | ')[0])).toEqual(['Held: Curfews']);
    await here.reach('2026-04-01T12:01:00Z');
    expect(deskSays().map((line) => line.split(' | ')[0])).toEqual(['Held: Curfews', 'No notes yet: Curfews']);
  });

  it('the ledger keeps what it cost each of those who came', async () => {
    await held();
    const { rows } = await here.house.db.execute(sql`
      select p.name, b.minutes from calls_burden b join member m on m.id = b.member_id join person p on p.id = m.person_id
      order by p.name`);
    expect(rows).toEqual([
      { name: 'ben', minutes: 0 },
      { name: 'eva', minutes: 0 },
      { name: 'joe', minutes: 120 },
    ]);
  });
});

describe('who came', () => {
  const button = () => control(atDesk()[0] ?? messageIn(undefined), 'Who came?');

  it('is put right by the coordinator in one form, in which those who said yes are chosen', async () => {
    await held();
    const form = await as('ada').press(button());
    expect(formIn(form).fields).toMatchObject([
      { name: 'came', options: expect.arrayContaining([expect.objectContaining({ label: 'kim' })]) },
    ]);
    expect(formIn(form).fields[0]).toMatchObject({ initial: expect.arrayContaining([await here.member('eva')]) });
    const came = [await here.member('kim'), await here.member('ben')];
    expect(toldIn(await send('ada', form, { came }))).toBe('2 members came: Curfews\nben\nkim');
    await here.house.settle();
    expect(here.told()[0]).toContain('It was held; 2 members came.');
    const { rows } = await here.house.db.execute(sql`select minutes from calls_burden order by minutes`);
    expect(rows).toEqual([{ minutes: 0 }, { minutes: 60 }]);
  });

  it('can be typed by name, and a name that nobody has is refused with nothing changed', async () => {
    await held();
    const unknown = await as('ada').say('calls attendance call: 1 came: Kim, nobody');
    expect(toldIn(unknown)).toContain('“nobody” is nobody on the list.');
    expect(toldIn(await as('ada').say('calls attendance call: 1'))).toMatch(/^3 members came/);
    expect(toldIn(await as('ada').say('calls attendance call: 1 came: Kim'))).toBe('1 member came: Curfews\nkim');
  });

  it('may be nobody', async () => {
    await held();
    expect(toldIn(await send('ada', await as('ada').press(button()), { came: [] }))).toBe('Nobody came: Curfews');
  });

  it('is shown to coordinators who ask, and put right for the call whose button was pressed', async () => {
    await held();
    expect(toldIn(await as('ada').say('calls attendance'))).toBe('3 members came: Curfews\nben\neva\njoe');
    expect(said(await as('ben').say('calls attendance'))).toMatch(/^Only a coordinator/);
    const pressedLate = button();
    await as('ada').say('calls schedule Mentors at: 2026-03-25T20:00Z');
    await here.reach('2026-03-25T21:00:00Z');
    const form = await as('ada').press(pressedLate);
    await send('ada', form, { came: [await here.member('kim')] });
    expect(toldIn(await as('ada').say('calls attendance call: 1'))).toBe('1 member came: Curfews\nkim');
  });
});

describe('the notes', () => {
  const notes = {
    insights: ['Curfews moved the problem.\nMentors helped.'],
    decisions: ['Try mentors'],
    questions: ['Who pays?\n\nHow long?'],
    links: ['https://example.org/study\nexample.org/more'],
    show: ['Our night bus'],
  };
  const wanted = () => control(directTo('ben')[0] ?? messageIn(undefined), 'Write the notes');

  it('are asked of the speaker right away, shown under the announcement, and sent to who asked for them', async () => {
    await held();
    expect(said(await send('ben', await as('ben').press(wanted()), notes))).toBe('Your notes are kept');
    await here.house.settle();
    expect(here.told().at(-1)).toBe(
      'Notes: Curfews | Curfews moved the problem.\nMentors helped. | Decisions | Try mentors | Open questions | Who pays? | How long? | We could show this to visitors | Our night bus | Links | https://example.org/study | https://example.org/more | Written down by ben',
    );
    expect(here.paper.in('general').at(-1)?.under).toBe(here.paper.in('general')[0]?.id);
    expect(directTo('kim').map((message) => message.headline)).toEqual(['Notas: Curfews']);
    const told = here.heard.filter((each) => /question|offer/.test(each.fact)).map((each) => each.payload);
    const by = await here.member('ben');
    expect(told).toEqual([
      { community: here.community, call, by, question: 'Who pays?', link: 'https://example.org/study' },
      { community: here.community, call, by, question: 'How long?', link: 'https://example.org/study' },
      { community: here.community, call, by, offer: 'Our night bus' },
    ]);
  });

  it('can be changed later, and then tell only what is new', async () => {
    await held();
    const kept = await send('ben', await as('ben').press(wanted()), notes);
    const again = await as('ben').press(control(messageIn(kept), 'Change the notes'));
    expect(formIn(again).fields.map((field) => ('initial' in field ? field.initial : undefined))).toEqual([
      'Curfews moved the problem.\nMentors helped.',
      'Try mentors',
      'Who pays?\nHow long?',
      'Our night bus',
      'https://example.org/study\nhttps://example.org/more',
    ]);
    await send('ben', again, { questions: ['who pays?\nWho else?'] });
    await here.house.settle();
    expect(here.told().filter((line) => line.startsWith('Notes:'))).toHaveLength(1);
    expect(here.told().at(-1)).toContain('who pays? | Who else?');
    const questions = here.heard
      .filter((each) => each.fact === 'calls.question')
      .map((each) => each.payload['question']);
    expect(questions).toEqual(['Who pays?', 'How long?', 'Who else?']);
    expect(directTo('kim')).toHaveLength(1);
  });

  it('that were written before are not lost to a form that did not show them', async () => {
    await held();
    await send('ben', await as('ben').press(wanted()), notes);
    const asked = await as('ben').say('calls notes call: 1 insights: Buses helped most');
    expect(toldIn(asked)).toMatch(/^You have written notes of this call before/);
    await here.house.settle();
    expect(here.told().at(-1)).toContain('Mentors helped.');
    await as('ben').press(control(messageIn(asked), 'Put this in their place'));
    await here.house.settle();
    expect(here.told().at(-1)).toBe('Notes: Curfews | Buses helped most | Written down by ben');
  });

  it('that one person sends twice at once are asked about, and neither is lost', async () => {
    await held();
    const write = (insights: string) => as('ada').say(`calls notes insights: ${insights}`);
    const replies = await Promise.all([write('Good turnout'), write('Good questions')]);
    expect(replies.map(said).toSorted()).toEqual(['You have written notes of this call before', 'Your notes are kept']);
  });

  it('are those of the last call unless another is chosen', async () => {
    expect(said(await as('ada').say('calls notes'))).toBe('No call has been held yet.');
    await held();
    const form = await as('ada').say('calls notes');
    expect(said(await send('ada', form, { insights: ['Good turnout'] }))).toBe('Your notes are kept');
  });

  it('of two people stand side by side, each person’s their own', async () => {
    await held();
    await send('ben', await as('ben').press(wanted()), { insights: ['Mentors helped.'] });
    await as('ada').say('calls notes insights: Good turnout');
    await here.house.settle();
    expect(here.told().slice(-2)).toEqual([
      'Notes: Curfews | Mentors helped. | Written down by ben',
      'Notes: Curfews | Good turnout | Written down by ada',
    ]);
  });

  it('fit a form of five fields, which asks for nothing that its button knows', async () => {
    await held();
    await send('ben', await as('ben').press(wanted()), notes);
    const ben = here.house.person('ben', { platform: here.slate, workspace: 'S1', channel: 'red' });
    await ben.say('calls list');
    const slate = await here.house.db.execute<{ id: string }>(sql`
      select m.id from member m join account a on a.person_id = m.person_id where a.platform = 'slate' and a.external = 'ben'`);
    await here.tell(membersMerged, { from: await here.member('ben'), into: slate.rows[0]?.id as never });
    const form = formIn(await ben.press(control(directTo('ben')[0] ?? messageIn(undefined), 'Write the notes')));
    expect(form.fields.map((field) => field.name)).toEqual(['insights', 'decisions', 'questions', 'show', 'links']);
    await ben.submit(form.name, { insights: ['Shorter'], links: ['https://example.org/study'] });
    await here.house.settle();
    expect(here.told().at(-1)).toBe(
      'Notes: Curfews | Shorter | Links | https://example.org/study | Written down by ben',
    );
  });

  it('are written by speakers and coordinators, of calls that have begun, with links that lead somewhere', async () => {
    expect(toldIn(await as('ada').say('calls notes insights: x'))).toContain('No call has been held yet.');
    expect(toldIn(await as('ada').say('calls notes call: 1 insights: x'))).toContain('Call #1 has not been held.');
    await held();
    expect(said(await as('eva').say('calls notes insights: x'))).toMatch(/^Notes are written by those who spoke/);
    expect(said(await as('eva').press(wanted()))).toMatch(/^Notes are written by those who spoke/);
    const wrong = await as('ada').submit('calls.notes', { insights: ['x'], links: ['https://a.example\nthe study'] });
    expect(wrong).toEqual({
      kind: 'problems',
      problems: { links: expect.stringContaining('“the study” is not an address') },
    });
    expect(await here.count('calls_note')).toBe(0);
  });

  it('are asked of the speaker once more after a day, and of the coordinators two days after that', async () => {
    await held();
    await here.reach('2026-03-25T20:59:00Z');
    expect(directTo('ben')).toHaveLength(1);
    await here.reach('2026-03-27T20:00:00Z');
    expect(directTo('ben').map((each) => each.headline)).toEqual([
      'Thank you for speaking: Curfews',
      'Still without notes: Curfews',
    ]);
    expect(deskSays()).toHaveLength(1);
    await here.reach('2026-03-27T21:01:00Z');
    expect(deskSays()[1]).toBe(
      'No notes yet: Curfews | ben was asked right after the call and again a day later. Perhaps you remember what mattered.',
    );
  });

  it('of a call at which nobody was to speak are asked of the coordinators, who hear that nobody else was', async () => {
    await here.tell(speakersChanged, { community: here.community, call, speakers: [] });
    await here.reach('2026-03-27T21:01:00Z');
    expect(deskSays()[1]).toMatch(/ \| Nobody was down to speak, so nobody was asked\. /);
    expect(directTo('ben')).toEqual([]);
  });

  it('are asked for by no button any more once they are there; who wrote them can change them', async () => {
    await held();
    await here.reach('2026-03-27T21:01:00Z');
    await send('ben', await as('ben').press(wanted()), notes);
    await here.house.settle();
    expect(directTo('ben').map((each) => [linesOf(each).slice(1), labelsIn(each)])).toEqual(
      Array(2).fill([['The notes are kept.'], ['Change the notes']]),
    );
    expect(atDesk().map((each) => [each.headline, linesOf(each).at(-1), labelsIn(each)])).toEqual([
      ['Held: Curfews', 'The notes are kept.', ['Who came?']],
      ['Notes: Curfews', 'The notes are kept.', []],
    ]);
    const form = await as('ben').press(control(directTo('ben')[0] ?? messageIn(undefined), 'Change the notes'));
    expect(formIn(form).fields[0]).toMatchObject({ initial: 'Curfews moved the problem.\nMentors helped.' });
  });

  it('that a coordinator wrote are not the speaker’s to change', async () => {
    await held();
    await as('ada').say('calls notes insights: Good turnout');
    await here.house.settle();
    expect(directTo('ben').map((each) => [linesOf(each).at(-1), labelsIn(each)])).toEqual([
      ['The notes are kept.', []],
    ]);
  });

  it('are asked of nobody any more once they are there', async () => {
    await held();
    await as('ada').say('calls notes insights: Good turnout');
    await here.reach('2026-03-28T21:00:00Z');
    expect(deskSays()).toHaveLength(1);
  });
});

describe('what was learned', () => {
  const button = () => control(announcement(here, 'What did you learn, what will you try? Curfews'), 'I learned');

  it('is shown as far as each agreed to it, in one message that grows', async () => {
    await held();
    const tell = async (id: string, share: string, tries?: string) =>
      send(id, await as(id).press(button()), {
        learned: [`${id}’s lesson`],
        share: [share],
        ...(tries && { tries: [tries] }),
      });
    expect(toldIn(await tell('eva', 'named', 'mentors'))).toMatch(
      /^Thank you, it is kept\neva’s lesson\nIt stands with your name/,
    );
    here.house.clock.pass(1_000);
    await tell('joe', 'unnamed');
    here.house.clock.pass(1_000);
    expect(toldIn(await tell('ben', 'no'))).toContain('It is shown to nobody');
    await here.house.settle();
    expect(here.told().at(-1)).toMatch(
      /\| A member: joe’s lesson \| eva: eva’s lesson → will try: mentors \| 3 members have answered\.$/,
    );
    expect(here.told().join()).not.toContain('ben’s lesson');
  });

  it('can be changed, and its consent taken back', async () => {
    await held();
    await as('eva').say('calls learned Mentors work share: named');
    const again = await as('eva').press(button());
    expect(formIn(again).fields).toMatchObject([{ initial: 'Mentors work' }, {}, { initial: ['named'] }]);
    await send('eva', again, { share: ['no'] });
    await here.house.settle();
    expect(here.told().at(-1)).toMatch(/1 member has answered\.$/);
    expect(here.told().join()).not.toContain('Mentors work');
  });

  it('shows the last ten and counts the others', async () => {
    await held();
    for (let i = 0; i < 12; i++) {
      await as(`m${i}`).say(`calls learned lesson ${i} share: unnamed`);
      here.house.clock.pass(1_000);
    }
    await here.house.settle();
    expect(here.told().at(-1)).toMatch(/lesson 11 .* lesson 2 \| 12 members have answered, 2 of them earlier\.$/);
    expect(labelsIn(announcement(here, 'What did you learn, what will you try? Curfews'))).toEqual(['I learned …']);
  });

  it('of a call that is too long ago for the menu is kept with it all the same', async () => {
    await held();
    const pressedLate = button();
    await as('ada').say('calls schedule every: every day 05:00');
    await here.reach('2026-04-24T00:00:00Z');
    const form = await as('eva').press(pressedLate);
    expect(formIn(form).fields.map((field) => field.name)).toEqual(['learned', 'tries', 'share']);
    expect(toldIn(await send('eva', form, { learned: ['Mentors'], share: ['named'] }))).toContain('under Curfews.');
  });

  it('of a call that has not begun is not asked for', async () => {
    expect(said(await as('eva').say('calls learned'))).toBe('No call has been held yet.');
    expect(toldIn(await as('eva').say('calls learned Mentors share: no'))).toContain('No call has been held yet.');
  });
});

it('counts somebody with two accounts once, in everything, when those are joined', async () => {
  await held();
  await as('eva').say('calls learned Mentors work share: named');
  here.house.clock.pass(60_000);
  await as('joe').say('calls learned Buses work share: named');
  for (const id of ['ada', 'ben']) await as(id).say(`calls notes insights: Seen by ${id}`);
  await here.tell(membersMerged, { from: await here.member('eva'), into: await here.member('joe') });
  await here.tell(membersMerged, { from: await here.member('ada'), into: await here.member('ben') });
  await here.house.settle();
  const told = here.told();
  expect(told[0]).toContain('With: ben | It was held; 2 members came.');
  expect(told.find((line) => line.startsWith('What did you'))).toMatch(/ joe: Buses work \| 1 member has answered\.$/);
  expect(told.slice(-2)).toEqual([
    'Notes: Curfews | Seen by ada | Written down by ben',
    'Notes: Curfews | Seen by ben | Written down by ben',
  ]);
  expect(await here.count('calls_burden')).toBe(2);
  expect(await here.count('calls_rsvp')).toBe(2);
});
