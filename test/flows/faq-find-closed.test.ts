import { beforeEach, describe, expect, it } from 'vitest';
import { type Hall, hall } from './faq-hall.ts';
import { alter, shelve } from './faq-shelf.ts';
import { control, labelsIn, messageIn, said, toldIn } from './reading.ts';

const QUESTION = 'Which lawyer do we ask about curfews?';
const SECRET = 'Xochitl, quietly.';
const PRIVATE = { channel: 'desk' };

let here: Hall;
/** An entry captured by ada in the private channel `desk`, answered by xoc, who has not agreed. */
beforeEach(async () => {
  here = await hall();
  for (const who of ['ben', 'xoc']) await here.as(who).say('convener help');
  await shelve(here, QUESTION, SECRET, {
    closedIn: 'paper/W1/desk',
    by: await here.member('ada'),
    tags: ['hush'],
    authors: [{ member: await here.member('xoc'), consent: 'asked' }],
  });
});

const everywhere = [
  `faq search ${QUESTION}`,
  'faq search #1',
  'faq search xochitl',
  'faq search hush',
  'faq list',
  'faq list hush',
  'faq export',
];

describe('what was said in a private channel', () => {
  it.each(everywhere)('is not in the answer to /%s for others elsewhere', async (line) => {
    const answer = await here.as('ben').say(line);
    expect(JSON.stringify(answer)).not.toMatch(/Xochitl|lawyer/);
    expect(JSON.stringify(answer).replaceAll(/“hush”/g, '')).not.toContain('hush');
  });

  it('is found in that channel, and by whoever captured or said it wherever they are', async () => {
    for (const seen of [here.as('ben', PRIVATE), here.as('ada'), here.as('xoc')]) {
      for (const line of [`faq search ${QUESTION}`, 'faq search #1'])
        expect(toldIn(await seen.say(line))).toContain(SECRET);
      expect(toldIn(await seen.say('faq list hush'))).toContain(QUESTION);
    }
    expect(toldIn(await here.as('ben', PRIVATE).say('faq search #1'))).toContain('Shown in this channel alone');
  });

  it('is in nobody’s export and in no suggestion while typing, not even there', async () => {
    for (const seen of [here.as('ben', PRIVATE), here.as('ada')]) {
      expect(said(await seen.say('faq export'))).toBe('There is nothing to export yet');
    }
    const inbox = here.paper.inbox();
    const from = { event: 'c1', workspace: 'W1', channel: 'desk', person: 'ada' };
    for (const typed of ['', '1', '#1', 'lawyer', QUESTION]) {
      expect(await inbox.complete({ from, path: ['faq', 'search'], name: 'query', typed, limit: 25 })).toEqual([]);
    }
    expect(await inbox.complete({ from, path: ['faq', 'list'], name: 'tag', typed: '', limit: 25 })).toEqual([]);
  });

  it('is shown by no button that was carried out of it', async () => {
    const shown = await here.as('ben', PRIVATE).say('faq search #1');
    const share = control(messageIn(shown), 'Share in channel');
    for (const button of ['This helped', 'Not this', 'Share in channel']) {
      const answer = await here.as('ben').press(control(messageIn(shown), button));
      expect(said(answer)).toBe('That entry is not there, or not in this community. Nothing was changed.');
    }
    expect(said(await here.as('ada').press(share))).toContain('It can be shared in that channel alone.');
    expect(await here.count('faq_shared')).toBe(0);
    expect(await here.count('faq_verdict')).toBe(0);
  });

  it('takes no room among what others find', async () => {
    for (let i = 0; i < 6; i++) await shelve(here, QUESTION, SECRET, { closedIn: 'paper/W1/desk' });
    await shelve(here, 'Which lawyer do we ask about night buses?', 'Anybody.');
    const found = toldIn(await here.as('ben').say(`faq search ${QUESTION}`));
    expect(found).toContain('Which lawyer do we ask about night buses?');
    expect(found).not.toContain(SECRET);
  });

  it('is no longer in what was found before it was closed', async () => {
    const open = await shelve(here, 'Which judge do we ask?', SECRET);
    await shelve(here, 'Which judge do we call?', 'Anybody.');
    const found = messageIn(await here.as('ben').say('faq search which judge'));
    const shown = await here.as('ben').press(control(found, 'Show #3'));
    await alter(here, open, { act: 'edited', closedIn: 'paper/W1/desk' });
    const again = toldIn(await here.as('ben').press(control(messageIn(shown), 'Back')));
    expect(again).toContain('Which judge do we call?');
    expect(again).not.toMatch(/#2|Xochitl/);
    expect(said(await here.as('ben').press(control(found, 'Show #2')))).toContain('That entry is not there');
  });

  it('can be shared in that channel', async () => {
    expect(labelsIn(messageIn(await here.as('ada').say('faq search #1')))).not.toContain('Share in channel');
    const shown = await here.as('ben', PRIVATE).say('faq search #1');
    await here.as('ben', PRIVATE).press(control(messageIn(shown), 'Share in channel'));
    await here.house.settle();
    expect(here.told('desk').join()).toContain(SECRET);
    expect(here.told('general').join()).not.toContain(SECRET);
  });
});
