import { beforeEach, describe, expect, it } from 'vitest';
import { convener } from '../../src/chores/convener/chore.ts';
import { faq } from '../../src/chores/faq/chore.ts';
import { refreshShared } from '../../src/chores/faq/find/shared-card.ts';
import type { Entry } from '../../src/chores/faq/model.ts';
import { done } from '../../src/kernel/answer.ts';
import { defineChore } from '../../src/kernel/chore.ts';
import { command } from '../../src/kernel/command.ts';
import { line } from '../../src/kernel/field.ts';
import { community } from '../support/house.ts';
import { type Hall, hall } from './faq-hall.ts';
import { alter, piece, shelve } from './faq-shelf.ts';
import { control, labelsIn, messageIn, said, standingIn, toldIn } from './reading.ts';

const LIGHTS = 'How do cities pay for street lights?';
const FROM_BUDGET = 'From the city budget.';

/** Does what every change of an entry ends with. */
const mender = defineChore({
  name: 'mend',
  summary: { en: 'Mend', es: 'Remendar' },
  commands: [
    command({
      path: 'mend entry',
      summary: { en: 'Mend', es: 'Remendar' },
      fields: { id: line({ label: { en: 'Id', es: 'Id' }, max: 40 }) },
      run: async (turn, { id }) => {
        await refreshShared(turn, id);
        return done;
      },
    }),
  ],
});

let here: Hall;
let entry: Entry;
beforeEach(async () => {
  here = await hall({ chores: [faq, convener, mender] });
  entry = await shelve(here, LIGHTS, FROM_BUDGET, { tags: ['lights'] });
});

const shareIn = async (who: string, at?: Parameters<Hall['as']>[1]) => {
  const shown = await here.as(who, at).say('faq search #1');
  return here.as(who, at).press(control(messageIn(shown), 'Share in channel'));
};
const changed = async (change: Parameters<typeof alter>[2], of = entry) => {
  await alter(here, of, change);
  await here.as('ada').say(`mend entry ${of.id}`);
  await here.house.settle();
};
const inChannel = () => here.told('general');

describe('an entry that is shared', () => {
  it('stands in that channel alone, and says who shared it', async () => {
    const answer = await shareIn('ben');
    expect(toldIn(answer)).toContain('It is now in the channel, for everybody to see.');
    expect(labelsIn(messageIn(answer))).not.toContain('Share in channel');
    await here.house.settle();
    expect(inChannel()).toEqual([`#1 ${LIGHTS} | ${FROM_BUDGET} | Tags: lights | Shared by ben`]);
    expect(standingIn(here.slate, 'red')).toEqual([]);
  });

  it('is in the community’s language, whoever shares it', async () => {
    here = await hall({ language: 'es' });
    const es = { language: 'es' } as const;
    await shelve(here, LIGHTS, FROM_BUDGET, {
      pieces: [piece('question', '¿Cómo se paga?', es), piece('answer', 'Así.', es)],
    });
    await here.as('eva').say('convener profile edit language: en');
    await shareIn('eva');
    await here.house.settle();
    expect(inChannel()).toEqual(['#1 ¿Cómo se paga? | Así. | Compartida por eva']);
  });

  it('is posted once, however often and by whomever it is pressed within ten minutes', async () => {
    const shown = await here.as('ben').say('faq search #1');
    const share = control(messageIn(shown), 'Share in channel');
    const answers = await Promise.all([here.as('ben').press(share), here.as('ben').press(share), shareIn('eva')]);
    await here.house.settle();
    expect(inChannel()).toHaveLength(1);
    expect(answers.filter((each) => toldIn(each).includes('a few minutes ago'))).toHaveLength(2);
    here.house.clock.pass(5 * 60_000);
    expect(toldIn(await shareIn('eva'))).toContain('so it was not posted again');
  });

  it('can be posted again later, as a message of its own, and elsewhere at once', async () => {
    await shareIn('ben');
    await shareIn('ben', { channel: 'red', workspace: 'S1', platform: here.slate });
    await here.house.settle();
    expect(standingIn(here.slate, 'red')).toHaveLength(1);
    here.house.clock.pass(11 * 60_000);
    await shareIn('eva');
    await here.house.settle();
    expect(inChannel()).toHaveLength(2);
    expect(inChannel()[1]).toContain('Shared by eva');
  });

  it('follows each change of the entry, wherever it stands', async () => {
    await shareIn('ben');
    here.house.clock.pass(11 * 60_000);
    await shareIn('ben');
    await here.house.settle();
    await changed({
      act: 'edited',
      content: { ...entry, pieces: [piece('question', LIGHTS), piece('answer', 'By the county.')] },
    });
    for (const each of inChannel()) expect(each).toContain('By the county.');
    await changed({ act: 'removed', state: 'removed' });
    expect(inChannel()).toEqual(['#1 is no longer in the FAQ.', '#1 is no longer in the FAQ.']);
    await changed({ act: 'restored', state: 'published' });
    expect(inChannel()[0]).toContain(LIGHTS);
  });

  it('follows what coordinators do with their commands', async () => {
    await here.as('ben').say('convener help');
    await shareIn('ben');
    await shelve(here, 'Who pays for lamps?', 'The city does.');
    await here.as('ada').say('faq merge from: 1 into: 2 answer: keep');
    await here.house.settle();
    expect(inChannel()[0]).toContain('#1 was merged into this one.');
    await here.as('ada').say('faq remove entry: 2 why: wrong');
    await here.house.settle();
    expect(inChannel()).toEqual(['#1 is no longer in the FAQ.']);
  });

  it('shows the one it was merged into, and follows that one', async () => {
    await shareIn('ben');
    const into = await shelve(here, 'Who pays for lamps?', 'The city does.');
    await changed({ act: 'merged', state: 'merged', mergedInto: into.id });
    expect(inChannel()[0]).toContain('#2 Who pays for lamps? | The city does. | #1 was merged into this one.');
    await changed(
      { act: 'edited', content: { ...into, pieces: [piece('question', 'Who?'), piece('answer', 'All of us.')] } },
      into,
    );
    expect(inChannel()[0]).toContain('All of us.');
  });

  it('is closed again where it may not be shown to everybody any more', async () => {
    await shareIn('ben');
    await here.house.settle();
    await changed({ act: 'edited', closedIn: 'paper/W1/desk' });
    expect(inChannel()).toEqual(['#1 is no longer in the FAQ.']);
  });

  it('takes a verdict from everybody who reads it', async () => {
    await shareIn('ben');
    await here.house.settle();
    const [card] = standingIn(here.paper);
    if (!card) throw new Error('nothing was posted');
    expect(said(await here.as('eva').press(control(card, 'This helped')))).toBe('Thank you, good to know');
    const missed = await here.as('ben').press(control(card, 'Not this'));
    expect(missed.kind).toBe('whisper');
    expect(toldIn(missed)).toContain('/faq ask');
    expect(await here.count('faq_verdict')).toBe(2);
  });

  it('goes nowhere from where the community does not live', async () => {
    for (const channel of ['elsewhere', 'dm-ben']) {
      const answer = await shareIn('ben', { channel });
      expect(said(answer)).toContain('This is not a channel of SafeCities, so nothing was posted.');
    }
    expect(await here.count('faq_shared')).toBe(0);
  });

  it('is not another community’s', async () => {
    await community(here.house.db, { name: 'Other', at: [{ platform: 'paper', workspace: 'W1', channel: 'other' }] });
    const shown = messageIn(await here.as('ben').say('faq search #1'));
    for (const label of ['Share in channel', 'This helped', 'Not this']) {
      const answer = await here.as('ben', { channel: 'other' }).press(control(shown, label));
      expect(said(answer)).toBe('That entry is not there, or not in this community. Nothing was changed.');
    }
    expect(said(await here.as('ben', { channel: 'other' }).say('faq search #1'))).toBe('There is no entry #1.');
    expect(said(await here.as('ben', { channel: 'other' }).say('faq list'))).toBe('Nothing has been kept here yet');
    expect(said(await here.as('ben', { channel: 'other' }).say('faq export'))).toBe('There is nothing to export yet');
  });
});
