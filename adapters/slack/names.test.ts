import { afterEach, beforeEach, expect, it } from 'vitest';
import type { From, Incoming } from '../../src/surface/platform.ts';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import type { FakeSlack } from '../../test/fake/slack/slack.ts';
import { type Logbook, logbook } from '../../test/support/logbook.ts';
import { webClient } from './clients.ts';
import { type Names, namesFrom } from './names.ts';
import { withNames } from './spelled.ts';

let slack: FakeSlack;
let log: Logbook;
let names: Names;
let namesWithin: (milliseconds: number) => Names;
beforeEach(async () => {
  slack = await startFakeSlack();
  slack.addUser({ id: 'U1', name: 'Ana' });
  slack.addUser({ id: 'U2', name: 'B|o <x>' });
  log = logbook();
  const config = { botToken: slack.botToken, apiUrl: slack.apiUrl, by: { kind: 'http', signingSecret: 's' } } as const;
  namesWithin = (within) => namesFrom(webClient({ config, log }), { log, team: 'T0SAFE', within });
  names = namesWithin(5_000);
});
afterEach(() => slack.stop());

const from: From = { event: 'e', workspace: 'T0SAFE', person: 'T0SAFE:U9' };
const typed = async (text: string) => {
  const read = await withNames({ kind: 'typed', from, text }, names);
  return read.kind === 'typed' ? read.text : '';
};
const asked = () => slack.callsOf('users.info').length;

it('somebody mentioned without a name gets it, and is asked for once', async () => {
  expect(await typed('<@T0SAFE:U1> and <@T0SAFE:U1> and <@T0SAFE:U3|cy>')).toBe(
    '<@T0SAFE:U1|Ana> and <@T0SAFE:U1|Ana> and <@T0SAFE:U3|cy>',
  );
  expect(await typed('<@T0SAFE:U1>')).toBe('<@T0SAFE:U1|Ana>');
  expect(asked()).toBe(1);
});

it('a name cannot break out of its mention', async () => {
  expect(await typed('<@T0SAFE:U2>')).toBe('<@T0SAFE:U2|Bo x>');
});

it('words that only look like a mention stay as they are, and cost nothing', async () => {
  expect(await typed('<@U1> <@T9:U1> <@here> <b>')).toBe('<@U1> <@T9:U1> <@here> <b>');
  expect(asked()).toBe(0);
});

it('somebody whom Slack does not tell of keeps their number, and is asked for again', async () => {
  slack.fail('users.info', { status: 500 });
  expect(await typed('<@T0SAFE:U1>')).toBe('<@T0SAFE:U1|U1>');
  expect(log.lines).toMatchObject([{ level: 'info' }]);
  expect(await typed('<@T0SAFE:U1>')).toBe('<@T0SAFE:U1|Ana>');
});

it('nobody waits long for a name', { timeout: 5_000 }, async () => {
  names = namesWithin(50);
  slack.fail('users.info', { status: 'hang' });
  expect(await typed('<@T0SAFE:U1>')).toBe('<@T0SAFE:U1|U1>');
});

it('a crowd of mentions is not asked for one by one', async () => {
  const crowd = Array.from({ length: 30 }, (_, i) => `<@T0SAFE:U${100 + i}>`).join(' ');
  expect(await typed(crowd)).toContain('<@T0SAFE:U129|U129>');
  expect(asked()).toBe(10);
});

it('a form’s values keep their mentions; what was said and heard is read out', async () => {
  const read = (incoming: Incoming) => withNames(incoming, names);
  expect(await read({ kind: 'submit', from, form: 'f', values: { who: ['<@T0SAFE:U1>', 'x'] } })).toMatchObject({
    values: { who: ['<@T0SAFE:U1|Ana>', 'x'] },
  });
  expect(await read({ kind: 'heard', from, id: '1.2', under: '1.1', text: 'Ask <@T0SAFE:U1>' })).toMatchObject({
    text: 'Ask @Ana',
  });
  const author = { person: 'T0SAFE:U1', name: '' };
  const said = { id: '1.1', text: 'Ask <@T0SAFE:U4>', open: true, author };
  expect(await read({ kind: 'shortcut', from, shortcut: 's', said })).toMatchObject({
    said: { id: '1.1', text: 'Ask @U4', author: { person: 'T0SAFE:U1', name: 'Ana' } },
  });
  const { author: _, ...nobodys } = said;
  expect(await read({ kind: 'shortcut', from, shortcut: 's', said: nobodys })).not.toHaveProperty('said.author');
});
