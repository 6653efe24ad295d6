import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Deskhouse, deskhouse } from './deskhouse.ts';

let house: Deskhouse;
let entry: string;
beforeAll(async () => {
  const shortcuts = [{ name: 'topics.from-message', label: { en: 'Suggest as topic', es: 'Proponer como tema' } }];
  house = await deskhouse(undefined, { shortcuts });
  const spot = await house.platform.direct({ workspace: 'playground', person: 'karen' });
  const control = { kind: 'button', label: 'Accept', action: { name: 'speakers.accept', args: ['1'] } } as const;
  const message = { headline: 'Could you speak?', blocks: [{ kind: 'controls', controls: [control] } as const] };
  entry = await house.platform.post({ ...spot, message, language: 'en', once: 'd1' });
});
afterAll(() => house.stop());

/** What stands in Karen's direct messages, as somebody else who knows where. */
const send = (as: string, path: string, fields: Record<string, string>) =>
  fetch(house.address + path, {
    method: 'POST',
    headers: { accept: 'application/json', origin: house.address },
    body: new URLSearchParams({ view: `as=${as}&in=direct`, side: 'a', event: crypto.randomUUID(), entry, ...fields }),
  });

it.each<[string, Record<string, string>]>([
  ['/press', { action: 'speakers.accept:1' }],
  ['/answer', { text: 'I will' }],
  ['/shortcut', { shortcut: 'topics.from-message' }],
  ['/dismiss', {}],
])('lets nobody else do %s in somebody’s direct messages', async (path, fields) => {
  expect((await send('mike', path, fields)).status).toBe(400);
  expect(house.desk.heard).toEqual([]);
});

it('lets nobody else read them', async () => {
  for (const view of ['as=mike&in=direct', 'as=mike&in=direct-karen', 'as=mike&in=safecities', 'as=karen']) {
    expect(await (await fetch(`${house.address}/?${view}`)).text()).not.toContain('Could you speak?');
  }
  expect(await (await fetch(`${house.address}/?as=karen&in=direct`)).text()).toContain('Could you speak?');
});

it('takes what the member they are for does there', async () => {
  expect((await send('karen', '/press', { action: 'speakers.accept:1' })).status).toBe(200);
  expect(house.desk.heard).toMatchObject([{ kind: 'press', from: { person: 'karen', channel: 'direct-karen' } }]);
});
