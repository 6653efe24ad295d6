import { beforeEach, expect, it } from 'vitest';
import { type Delivery, type Platform, PlatformError } from '../../src/surface/platform.ts';
import { playground } from './index.ts';
import { post } from './outbox.ts';
import { room as newRoom } from './room.ts';

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const now = () => new Date('2026-03-02T15:00:00Z');
let platform: Platform;

beforeEach(() => {
  platform = playground({
    around: { log: quiet, now, mount: () => undefined, fail: () => undefined },
    time: { now, moveTo: async () => undefined, next: async () => undefined },
  });
});

const letter = (more: Partial<Delivery> = {}): Delivery => ({
  workspace: 'playground',
  channel: 'safecities',
  message: { headline: 'Hello', blocks: [] },
  language: 'en',
  once: 'letter-1',
  ...more,
});
const faultOf = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (error: unknown) => (error instanceof PlatformError ? error.fault : error),
  );

it('posts a message once, however often it is asked, and finds it again', async () => {
  const since = now();
  expect(await platform.find({ ...letter(), since })).toBeUndefined();
  const id = await platform.post(letter());
  expect(await platform.post(letter())).toBe(id);
  expect(await platform.find({ ...letter(), since })).toBe(id);
  expect(await platform.find({ ...letter({ once: 'letter-2' }), since })).toBeUndefined();
});

it('edits what was posted', async () => {
  const id = await platform.post(letter());
  expect(await faultOf(platform.edit({ ...letter(), id }))).toBe('done');
});

it('puts an answer under what it answers, and an answer to that one there too', async () => {
  const room = newRoom({ log: quiet, time: { now, moveTo: async () => undefined, next: async () => undefined } });
  const root = post(room, letter());
  const first = post(room, letter({ once: 'letter-2', under: root }));
  const second = post(room, letter({ once: 'letter-3', under: first }));
  expect([first, second].map((id) => room.board.get(id)?.under)).toEqual([root, root]);
});

it('lets an answer stand alone where what it answers is nowhere or elsewhere', async () => {
  const room = newRoom({ log: quiet, time: { now, moveTo: async () => undefined, next: async () => undefined } });
  const elsewhere = post(room, letter({ channel: 'sandbox' }));
  for (const under of ['e99', elsewhere]) {
    const id = post(room, letter({ once: `under-${under}`, under }));
    expect(room.board.get(id)?.under).toBeUndefined();
  }
});

it('has no calendar to put a gathering in', async () => {
  const gathering = { name: 'Call', description: '', place: 'https://example.org', startsAt: now(), endsAt: now() };
  expect(platform.can).toMatchObject({ gatherings: false, formFields: 20 });
  for (const doing of [
    platform.gather({ workspace: 'playground', gathering }),
    platform.disband({ workspace: 'playground', id: 'g1' }),
  ]) {
    expect(await faultOf(doing)).toEqual({ kind: 'refused', gone: false });
  }
});

it('refuses for good where there is no such channel', async () => {
  const gone = { kind: 'refused', gone: true };
  expect(await faultOf(platform.post(letter({ channel: 'elsewhere' })))).toEqual(gone);
  expect(await faultOf(platform.post(letter({ workspace: 'W1' })))).toEqual(gone);
  expect(await faultOf(platform.post(letter({ channel: 'direct-nobody' })))).toEqual(gone);
});

it('refuses to edit what is not there, without taking the channel for gone', async () => {
  expect(await faultOf(platform.edit({ ...letter(), id: 'e99' }))).toEqual({ kind: 'refused', gone: false });
});

it('writes directly to the people it knows', async () => {
  const spot = await platform.direct({ workspace: 'playground', person: 'karen' });
  expect(await platform.post(letter(spot))).toMatch(/^e\d+$/);
  const nobody = { workspace: 'playground', person: 'nobody' };
  expect(await faultOf(platform.direct(nobody))).toEqual({ kind: 'refused', gone: false });
  expect(await faultOf(platform.profile(nobody))).toEqual({ kind: 'refused', gone: false });
});

it('tells who somebody is', async () => {
  expect(await platform.profile({ workspace: 'playground', person: 'teresa' })).toEqual({
    name: 'Teresa Campos',
    zone: 'America/Los_Angeles',
    locale: 'es-MX',
    admin: false,
  });
});
