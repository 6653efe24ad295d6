import { beforeEach, describe, expect, it } from 'vitest';
import { encodeAction } from '../../src/surface/action.ts';
import { community } from '../support/house.ts';
import { polling } from './polling.ts';
import { action, control, labelsIn, linesOf, messageIn, said, toldIn } from './reading.ts';
import { type Town, town } from './town.ts';

let here: Town;
beforeEach(async () => {
  here = await town();
});
const { as, open, card, tally, vote, through, close, settle } = polling(() => here);
const plain = ['1. Curfews', '2. Street lights', '3. Mentors'];

describe('a poll that shows its standing after voting', () => {
  it('shows everyone the turnout alone, and who has voted how it stands', async () => {
    await open(3, 'reveal: after-voting');
    const told = toldIn((await vote('ben', 2)) ?? fail());
    expect(told.split('\n').slice(-4)).toEqual([
      '1 member has voted; so it stands:',
      ...['Street lights · 1 vote', 'Curfews · 0 votes', 'Mentors · 0 votes'].map((each, i) => `${i + 1}. ${each}`),
    ]);
    expect(await tally()).toEqual(plain);
    expect(linesOf(card())).toContain('1 member has voted.');
    expect(linesOf(card()).at(-1)).toContain('How it stands is shown to you once you have voted.');
    expect(linesOf(await through('ben', 'How it stands'))).toContain('1. Street lights · 1 vote');
  });

  it('shows nothing to who has not voted, took the vote back, or coordinates', async () => {
    await open(3, 'reveal: after-voting');
    await vote('ben', 2);
    const back = toldIn((await vote('ben', 2)) ?? fail());
    expect(back).not.toContain('so it stands');
    for (const id of ['ben', 'ada']) {
      const told = await as(id).press(control(card(), 'How it stands'));
      expect(said(told)).toBe('How it stands is shown to you once you have voted.');
    }
  });

  it('shows it from the ballot paper too', async () => {
    await open(3, 'reveal: after-voting method: ranked');
    expect(await tally()).toEqual(plain);
    const paper = await through('ben', 'Fill in', 'Mentors');
    expect(labelsIn(paper)).toContain('How it stands');
    expect(linesOf(await through('ben', 'Fill in', 'How it stands'))).toContain(
      '1. Mentors · preferred to Curfews by 1 of 1',
    );
  });
});

describe('a poll that shows its standing at the close', () => {
  it('shows it to nobody before, and to everybody then', async () => {
    await open(3, 'reveal: at-close anonymity: open');
    const told = toldIn((await vote('ben', 2)) ?? fail());
    expect(told).not.toContain('so it stands');
    expect(await tally()).toEqual(plain);
    expect(labelsIn(card())).toEqual(['1 · Curfews', '2 · Street lights', '3 · Mentors']);
    const [, poll] = control(card(), '1 ·').split(':');
    for (const action of ['topics.standing', 'topics.voters']) {
      for (const id of ['ben', 'ada']) {
        const answer = await as(id).press(`${action}:${poll}`);
        expect(said(answer)).toBe('How it stands is shown to nobody before the close.');
      }
    }
    await close();
    expect(await tally()).toContain('1. Street lights · 1 vote');
    expect(toldIn(await as('eva').press(control(card(), 'Who voted')))).toBe('Who voted for what\nben: Street lights');
  });
});

describe('a poll whose votes are open', () => {
  it('names voters to who asks, privately, and never in its own message', async () => {
    await open(3, 'anonymity: open');
    expect(toldIn(await as('eva').press(control(card(), 'Who voted')))).toBe('Nobody has voted.');
    await vote('ben', 2, 3);
    await vote('kim', 1);
    await settle();
    const reply = await as('eva').press(control(card(), 'Who voted'));
    expect(reply.kind).toBe('whisper');
    expect(toldIn(reply)).toBe('Who voted for what\nben: Street lights; Mentors\nkim: Curfews');
    expect(JSON.stringify(card())).not.toMatch(/ben|kim/);
    expect(linesOf(card()).at(-1)).toContain('Members can see who voted for what.');
  });

  it('names them page by page, by number where a ballot holds many', async () => {
    await open(6, 'anonymity: open votes: 6');
    for (let i = 0; i < 9; i++) await vote(`p${i}`, ...(i === 0 ? [1, 2, 3, 4] : [1]));
    await settle();
    const first = messageIn(await as('eva').press(control(card(), 'Who voted')));
    expect(linesOf(first).slice(1, 3)).toEqual(['p0: 1; 2; 3; 4', 'p1: Curfews']);
    expect(linesOf(first).slice(-2)).toEqual(['Numbers are those of the topics in the poll.', 'Page 1 of 2']);
    const second = await as('eva').press(control(first, 'Next'));
    expect(second.kind).toBe('replace');
    expect(linesOf(messageIn(second))).toEqual(['Who voted for what', 'p8: Curfews', 'Page 2 of 2']);
    expect(linesOf(messageIn(await as('eva').press(control(messageIn(second), 'Previous'))))).toEqual(linesOf(first));
  });

  it('shows ranked ballots in order and points with their topic', async () => {
    await open(3, 'anonymity: open method: ranked');
    await through('ben', 'Fill in', 'Mentors', 'Curfews');
    await settle();
    expect(linesOf(await through('eva', 'Who voted'))).toContain('ben: Mentors > Curfews');
  });

  it('waits with it until somebody has voted where the standing does', async () => {
    await open(3, 'anonymity: open reveal: after-voting');
    await vote('ben', 1);
    expect(said(await as('eva').press(control(card(), 'Who voted')))).toMatch(/^How it stands is shown to you once/);
    expect(toldIn(await as('ben').press(control(card(), 'Who voted')))).toContain('ben: Curfews');
  });
});

it('in a hidden poll nobody is named, whoever asks', async () => {
  await open(3);
  await vote('ben', 1);
  const [, poll] = control(card(), '1 ·').split(':');
  for (const action of [`topics.voters:${poll}`, `topics.voters-page:${poll}:2`]) {
    expect(said(await as('ada').press(action))).toBe('In this poll nobody is shown who voted for what.');
  }
  expect(labelsIn(card())).not.toContain('Who voted');
});

describe('a poll of another community', () => {
  it('tells nothing of how it stands', async () => {
    await open(3, 'anonymity: open');
    const [poll = ''] = action(card(), '1 ·').args;
    const press = (name: string, of = poll) => encodeAction({ name, args: [of] });
    await community(here.house.db, { name: 'Other', at: [{ platform: 'paper', workspace: 'W1', channel: 'other' }] });
    const stranger = here.house.person('kim', { channel: 'other' });
    for (const name of ['topics.standing', 'topics.voters', 'topics.paper']) {
      expect(said(await stranger.press(press(name)))).toMatch(/^This poll belongs to another community/);
    }
    expect(said(await as('ben').press(press('topics.standing', here.community)))).toMatch(
      /^This poll is no longer there/,
    );
  });
});

const fail = (): never => {
  throw new Error('nothing was answered');
};
