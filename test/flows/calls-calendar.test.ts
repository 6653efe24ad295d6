import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'drizzle-orm';
import ICAL from 'ical.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { calendarPage } from '../../src/chores/calls/calendar/page.ts';
import { pageListener } from '../../src/server/pages.ts';
import type { Attachment, Message } from '../../src/surface/message.ts';
import { community } from '../support/house.ts';
import { logbook } from '../support/logbook.ts';
import { announcement, type Hall, hall } from './calls-hall.ts';
import { control, labelsIn, linesOf, messageIn, said, toldIn } from './reading.ts';

const ADDRESS = 'https://calls.example.org';
let here: Hall;
beforeEach(async () => {
  here = await hall({ address: ADDRESS });
});

const as = (id: string) => here.house.person(id);
const plan = async (how: string) => {
  await as('ada').say(`calls schedule ${how}`);
  await here.house.settle();
};
const files = ({ blocks }: Message): readonly Attachment[] => blocks.filter((block) => block.kind === 'file');
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
/** What is shown of each entry. */
const shown = (text: string) =>
  eventsIn(text).map(({ summary, startDate, sequence, component }) => [
    summary,
    startDate.toString(),
    String(component.getFirstPropertyValue('status')),
    sequence,
  ]);
const addressIn = (message: Message): string => {
  const found = /https:\S+\.ics/.exec(linesOf(message).join('\n'))?.[0];
  if (!found) throw new Error(`no address in ${linesOf(message).join('\n')}`);
  return found;
};
const restOf = (address: string) => address.slice(`${ADDRESS}/calls/calendar/`.length);
const fetched = (rest: string) =>
  here.house.db.transaction((tx) => calendarPage.answer({ tx, now: here.house.clock.now() }, rest), {
    accessMode: 'read only',
  });
const mine = async (id: string) => messageIn(await as(id).say('calls calendar'));
const feedOf = async (id: string) => String((await fetched(restOf(addressIn(await mine(id)))))?.body);

describe('a member’s own calendar', () => {
  it('is an address that nobody can guess, another for each, and the calls ahead as a file', async () => {
    await plan('Curfews at: 2026-03-17 15:00 link: meet.example.org/a');
    const ada = await mine('ada');
    expect(linesOf(ada)[0]).toBe('The calls of SafeCities in your own calendar');
    expect(addressIn(ada)).toMatch(/^https:\/\/calls\.example\.org\/calls\/calendar\/[\w-]{32}\.ics$/);
    expect(linesOf(ada).join('\n')).toContain(addressIn(ada).replace('https:', 'webcal:'));
    expect(addressIn(await mine('ada'))).toBe(addressIn(ada));
    expect(addressIn(await mine('ben'))).not.toBe(addressIn(ada));
    const [file, ...others] = files(ada);
    expect([file?.name, file?.type, others.length]).toEqual(['calls.ics', 'text/calendar', 0]);
    expect(shown(file?.content ?? '')).toEqual([['Curfews', '2026-03-17T15:00:00', 'CONFIRMED', 0]]);
  });

  it('keeps up with calls that are added, moved and called off: each stays the entry that it was', async () => {
    await plan('Curfews at: 2026-03-17 15:00');
    await plan('Parks at: 2026-03-24 15:00');
    const before = eventsIn(await feedOf('ben')).map(({ uid }) => uid);
    here.house.clock.pass(60_000);
    await as('ada').say('calls move call: 1 at: 2026-03-18 16:00');
    await as('ada').say('calls cancel call: 2');
    const feed = await feedOf('ben');
    expect(shown(feed)).toEqual([
      ['Curfews', '2026-03-18T16:00:00', 'CONFIRMED', 1],
      ['Cancelled: Parks', '2026-03-24T15:00:00', 'CANCELLED', 1],
    ]);
    expect(eventsIn(feed).map(({ uid }) => uid)).toEqual(before);
    expect(feed).toMatch(/\r\nLAST-MODIFIED:20260302T1501\d\dZ\r\n/);
  });

  it('holds a series call by call, each at 15:00 whatever clocks did in between', async () => {
    await plan('Curfews every: every tuesday 15:00 at: 2026-03-03 15:00');
    const starts = shown(await feedOf('ben')).map(([, start]) => String(start).slice(11));
    expect(starts.length).toBeGreaterThanOrEqual(2);
    expect(new Set(starts)).toEqual(new Set(['15:00:00']));
  });

  it('holds the calls of one community only, in the language of whoever it belongs to', async () => {
    await plan('Curfews at: 2026-03-17 15:00');
    await as('eva').say('convener profile edit language: es');
    const at = [{ platform: 'paper', workspace: 'W1', channel: 'other' }];
    await community(here.house.db, { name: 'Other', at });
    expect(await feedOf('eva')).toContain('Llamadas de SafeCities');
    expect(files(await mine('eva'))[0]?.name).toBe('llamadas.ics');
    const other = messageIn(await here.house.person('eva', { channel: 'other' }).say('calls calendar'));
    const rest = restOf(addressIn(other));
    expect(shown(String((await fetched(rest))?.body))).toEqual([]);
    expect(String((await fetched(rest))?.body)).toContain('Llamadas de Other');
  });

  it('gets a new address when one is wanted, and the old one finds nothing any more', async () => {
    const before = await mine('ben');
    const renewed = await as('ben').press(control(before, 'New address'));
    expect(said(renewed)).toBe('Your calendar has a new address; the old one no longer works');
    expect(await fetched(restOf(addressIn(before)))).toBeUndefined();
    expect((await fetched(restOf(addressIn(messageIn(renewed)))))?.type).toBe('text/calendar; charset=utf-8');
  });

  it('is only the file where nobody told us our address', async () => {
    here = await hall();
    expect(toldIn(await as('ben').say('calls calendar'))).toMatch(
      /No call is planned yet, so there is no file to take\.$/,
    );
    await plan('Curfews at: 2026-03-17 15:00');
    const message = await mine('ben');
    expect(linesOf(message)[1]).toMatch(/^A calendar to subscribe to needs a public address/);
    expect(labelsIn(message)).toEqual([]);
    expect(files(message)).toHaveLength(1);
    expect(await here.count('calls_feed')).toBe(0);
  });

  it('is one, whoever asks twice at once', async () => {
    const [one, two] = await Promise.all([mine('ben'), mine('ben')]);
    expect(addressIn(one)).toBe(addressIn(two));
    expect(await here.count('calls_feed')).toBe(1);
  });
});

describe('the page', () => {
  it('has nothing for an address that nobody has', async () => {
    for (const rest of ['', '.ics', 'x', `${'a'.repeat(32)}.ics`, '../health', "' or 1=1"]) {
      expect(await fetched(rest)).toBeUndefined();
    }
  });

  it('is served where the address says', async () => {
    await plan('Curfews at: 2026-03-17 15:00');
    const rest = restOf(addressIn(await mine('ben')));
    const { db, clock } = here.house;
    const server = createServer(pageListener({ db, clock, log: logbook() }, calendarPage)).listen(0, '127.0.0.1');
    try {
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const get = (path: string) => fetch(`http://127.0.0.1:${port}/calls/calendar/${path}`);
      const found = await get(rest);
      expect([found.status, found.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
      expect(shown(await found.text())).toEqual([['Curfews', '2026-03-17T15:00:00', 'CONFIRMED', 0]]);
      expect((await get(`${'a'.repeat(32)}.ics`)).status).toBe(404);
    } finally {
      server.close();
    }
  });

  it('is fresh by a mark that changes with what it holds, and is kept by nobody on the way', async () => {
    await plan('Curfews at: 2026-03-17 15:00');
    const rest = restOf(addressIn(await mine('ben')));
    const first = await fetched(rest);
    expect(first?.headers).toMatchObject({
      etag: expect.stringMatching(/^"[\w-]{27}"$/),
      'last-modified': 'Mon, 02 Mar 2026 15:00:00 GMT',
      'cache-control': 'private, max-age=300, must-revalidate',
    });
    here.house.clock.pass(24 * 60 * 60_000);
    expect(await fetched(rest)).toEqual(first);
    await as('ada').say('calls move call: 1 at: 2026-03-18 16:00');
    expect((await fetched(rest))?.headers?.['etag']).not.toBe(first?.headers?.['etag']);
  });

  it('forgets calls that were long ago', async () => {
    await plan('Curfews at: 2026-03-17 15:00');
    const rest = restOf(addressIn(await mine('ben')));
    here.house.clock.set('2026-06-14T00:00:00Z');
    expect(shown(String((await fetched(rest))?.body))).toHaveLength(1);
    here.house.clock.set('2026-06-16T00:00:00Z');
    expect(shown(String((await fetched(rest))?.body))).toEqual([]);
  });
});

describe('one call', () => {
  it('is a file of its own, by its number', async () => {
    await plan('Curfews at: 2026-03-17 15:00');
    await plan('Parks at: 2026-03-24 15:00');
    const message = messageIn(await as('ben').say('calls calendar call: 2'));
    expect(linesOf(message)).toEqual([
      'For your calendar: Parks',
      'It starts 2026-03-24T20:00:00.000Z. The file opens in most calendars.',
    ]);
    expect(files(message).map(({ name, content }) => [name, shown(content).map(([summary]) => summary)])).toEqual([
      ['calls-2.ics', ['Parks']],
    ]);
    expect(toldIn(await as('ben').say('calls calendar call: 7'))).toContain('There is no call #7.');
  });

  it('is a file of its own, by the button under its announcement', async () => {
    await plan('Curfews at: 2026-03-17 15:00');
    const button = control(announcement(here, 'Curfews'), 'Add to calendar');
    expect(files(messageIn(await as('ben').press(button))).map(({ name }) => name)).toEqual(['calls-1.ics']);
  });

  it('has no file while its date is being looked for', async () => {
    await as('ada').say('calls times Curfews');
    await here.house.settle();
    expect(said(await as('ben').say('calls calendar call: 1'))).toBe(
      '“Curfews” has no date yet. Take the file when it has one.',
    );
  });

  it('of another community is none of theirs', async () => {
    await plan('Curfews at: 2026-03-17 15:00');
    const button = control(announcement(here, 'Curfews'), 'Add to calendar');
    await community(here.house.db, { name: 'Other', at: [{ platform: 'paper', workspace: 'W1', channel: 'other' }] });
    const stranger = here.house.person('ben', { channel: 'other' });
    expect(said(await stranger.press(button))).toBe('That call belongs to another community.');
    await here.house.db.execute(sql`delete from calls_call`);
    expect(said(await as('ben').press(button))).toBe('That call is no longer there.');
  });
});

it('one person with accounts on two platforms keeps the address they asked for last', async () => {
  await mine('ben');
  here.house.clock.pass(60_000);
  const benny = here.house.person('benny', { platform: here.slate, workspace: 'S1', channel: 'red' });
  const last = addressIn(messageIn(await benny.say('calls calendar')));
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(toldIn(await as('ben').say('convener profile link')))?.[0];
  await benny.say(`convener profile link code: ${code}`);
  expect(addressIn(await mine('ben'))).toBe(last);
  expect(await here.count('calls_feed')).toBe(1);
});
