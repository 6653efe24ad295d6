import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { logbook } from '../../test/support/logbook.ts';
import { page } from '../kernel/page.ts';
import { pageListener } from './pages.ts';

const log = logbook();
let address: string;
let stop: () => void;

beforeEach(async () => {
  const { db } = await testDatabase();
  const greeting = page('/bell/door', async ({ now }, rest) => {
    if (rest === 'broken') throw new Error('the bell is broken');
    const headers = { 'cache-control': 'no-store', etag: '"one"' };
    return rest === 'añil'
      ? { type: 'text/plain; charset=utf-8', body: `at ${now.toISOString()}`, headers }
      : undefined;
  });
  const clock = { now: () => new Date('2026-03-02T15:00:00Z') };
  const server = createServer(pageListener({ db, clock, log }, greeting));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bell/door`;
  stop = () => server.close();
});
afterEach(() => stop());

it('answers with what the chore has there', async () => {
  const response = await fetch(`${address}/${encodeURIComponent('añil')}?with=this`);
  expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
    200,
    'text/plain; charset=utf-8',
    'no-store',
  ]);
  expect(await response.text()).toBe('at 2026-03-02T15:00:00.000Z');
});

it('sends nothing again to whoever has it already', async () => {
  const asking = (tags: string) =>
    fetch(`${address}/${encodeURIComponent('añil')}`, { headers: { 'if-none-match': tags } });
  const again = await asking('"none", "one"');
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect((await asking('"two"')).status).toBe(200);
});

it('says that nothing is there, and nothing more', async () => {
  for (const path of ['/nothing', '', '/%E0%A4%A']) {
    const response = await fetch(address + path);
    expect([path, response.status]).toEqual([path, 404]);
  }
});

it('answers to be read only', async () => {
  expect((await fetch(`${address}/x`, { method: 'POST' })).status).toBe(405);
  const head = await fetch(`${address}/${encodeURIComponent('añil')}`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

it('fails without a word of what was asked for', async () => {
  expect((await fetch(`${address}/broken`)).status).toBe(503);
  expect(JSON.stringify(log.lines)).toContain('a page could not be served');
  expect(JSON.stringify(log.lines)).not.toContain('/broken');
});
