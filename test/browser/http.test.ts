import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Playhouse, playhouse } from './playhouse.ts';

let house: Playhouse;
beforeAll(async () => {
  house = await playhouse(undefined, { host: '0.0.0.0' });
});
afterAll(() => house.stop());

const here = () => `http://127.0.0.1:${new URL(house.address).port}`;
const outward = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .find((each) => !each.internal && each.family === 'IPv4')?.address;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** As a program would ask, with whatever headers: a browser would not let a page set these. */
function ask(path: string, { host = '', headers = {}, body = '', address = '127.0.0.1' } = {}): Promise<Answer> {
  const { port } = new URL(house.address);
  return new Promise((resolve, reject) => {
    const method = body === '' ? 'GET' : 'POST';
    const asking = request({
      agent: false,
      host: address,
      port,
      path,
      method,
      headers: { host: host || `127.0.0.1:${port}`, ...headers },
    });
    asking.on('error', reject).on('response', (response) => {
      let said = '';
      const done = () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: said });
      response.on('end', done).on('data', (chunk) => {
        said += chunk;
        if (!response.headers['content-type']?.startsWith('text/event-stream')) return;
        done();
        asking.destroy();
      });
    });
    asking.end(body);
  });
}

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = { origin: here() }) => {
  const form = { view: 'as=karen&in=safecities', side: 'a', event: 'click-0001', ...fields };
  const body = new URLSearchParams(form).toString();
  const type = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
  return ask(path, { body, headers: { ...type, ...headers } });
};
const page = async (person: string) => (await ask(`/?as=${person}`)).body;

it.runIf(outward)('answers nobody on the network, though the server listens there', async () => {
  const answer = await ask('/', { address: outward });
  expect(answer).toMatchObject({ status: 403, body: 'The Convener playground answers only the machine it runs on.\n' });
  expect(await ask('/?as=karen', { address: outward, host: 'localhost' })).toMatchObject({ status: 403 });
});

it('leaves the operator’s pages as they are for others', async () => {
  expect((await ask('/healthz', { host: 'example.org' })).status).toBe(200);
});

it('answers no page of somebody else’s that points its name at us', async () => {
  for (const path of ['/', '/stream?as=karen', '/complete?line=%2F', '/public/main.js']) {
    expect((await ask(path, { host: 'evil.example' })).status).toBe(403);
  }
});

it('takes nothing from another page, nor from nobody', async () => {
  for (const headers of [{}, { origin: 'http://evil.example' }, { origin: 'null' }] as Record<string, string>[]) {
    expect((await post('/say', { text: 'forged', event: crypto.randomUUID() }, headers)).status).toBe(403);
  }
  expect(await page('karen')).not.toContain('forged');
});

it('lets the page run nothing but its own scripts', async () => {
  const { headers, body } = await ask('/?as=karen');
  expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self'; style-src 'self'/);
  expect(body).not.toMatch(/<script(?! type="module" src="\/public\/main\.js")/);
  expect(body).not.toMatch(/\son\w+=|\sstyle=|<style/);
});

it('does once what is sent twice, even at the same time', async () => {
  await expect.poll(() => page('thomas')).toContain('value="topics.vote:');
  const value = /name="action" value="(topics\.vote:[^"]+)"/.exec(await page('thomas'))?.[1] ?? '';
  const entry = /name="entry" value="(e\d+)">\s*<button[^>]*value="topics\.vote/.exec(await page('thomas'))?.[1] ?? '';
  const sent = { view: 'as=thomas&in=safecities', entry, action: value, event: 'one-click-1' };
  const answers = await Promise.all([post('/press', sent), post('/press', sent), post('/press', sent)]);
  expect(answers.map((each) => each.status)).toEqual([200, 200, 200]);
  const shown = await page('thomas');
  expect(shown.match(/You vote for one topic/g)).toHaveLength(1);
  expect(shown).not.toContain('You have no vote');
  const said = { text: 'once upon a time', event: 'one-line-01' };
  await Promise.all([post('/say', said), post('/say', said)]);
  expect((await page('karen')).match(/once upon a time/g)).toHaveLength(1);
  const asked = { text: '/convener help', event: 'one-command-1' };
  await Promise.all([post('/say', asked), post('/say', asked)]);
  expect((await page('karen')).match(/What you can do in SafeCities/g)).toHaveLength(1);
});

it('lets nobody press what only another sees', async () => {
  await post('/say', { text: '/topics list', event: 'list-by-karen' });
  const mine = await page('karen');
  const [, entry = '', action = ''] =
    /name="entry" value="(e\d+)">\s*<button[^>]*value="(topics\.want:[^"]+)"/.exec(mine) ?? [];
  expect(entry).not.toBe('');
  const forged = { view: 'as=mike&in=safecities', entry, action, event: 'forged-press' };
  expect((await post('/press', forged)).status).toBe(400);
  expect((await post('/dismiss', { ...forged, event: 'forged-dismiss' })).status).toBe(400);
  expect(await page('karen')).toContain('Topics that wait');
});

it.each<[string, string, Record<string, string>]>([
  ['a person of nobody', '/say', { view: 'as=nobody', text: 'x' }],
  ['a second pane that is not open', '/say', { side: 'b', text: 'x' }],
  ['a click without a name', '/say', { event: '', text: 'x' }],
  ['no line', '/say', {}],
  ['a line beyond all measure', '/say', { text: 'x'.repeat(6_001) }],
  ['an action of nobody', '/press', { entry: 'e1', action: '../etc' }],
  ['an entry of nobody', '/press', { entry: 'e9999', action: 'topics.list' }],
  ['a step the clock does not know', '/clock', { to: 'back' }],
  ['a channel that one is not in', '/say', { view: 'as=karen&in=coordinators', text: 'x' }],
  ['an answer to nothing', '/answer', { entry: 'e9999', text: 'x' }],
  ['a shortcut that nobody offers', '/shortcut', { entry: 'e1', shortcut: 'topics.destroy' }],
])('refuses %s with a sentence', async (_, path, fields) => {
  const answer = await post(path, { event: crypto.randomUUID(), ...fields });
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.body)).toEqual({ kind: 'refused', problem: 'That is not something this page sends.' });
});

it('refuses more than a page would send', async () => {
  expect((await post('/say', { text: 'x'.repeat(300_000) })).status).toBe(413);
});

it('tells a page of an earlier start to load itself again, and one that missed something what it missed', async () => {
  expect((await ask('/stream?as=karen&boot=earlier&since=3')).body).toContain('event: stale');
  const boot = /data-boot="(\w+)"/.exec(await page('karen'))?.[1] ?? '';
  const missed = (await ask(`/stream?as=karen&boot=${boot}&since=0`)).body;
  expect(missed).toContain('event: entries');
  expect(missed).toContain('SafeCities lives here now');
});

it('has nothing at other addresses', async () => {
  expect((await ask('/public/../index.ts')).status).toBe(404);
  expect((await ask('/public/%2e%2e%2findex.ts')).status).toBe(404);
  expect((await ask('/elsewhere')).status).toBe(404);
});
