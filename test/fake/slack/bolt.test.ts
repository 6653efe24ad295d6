import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startFakeSlack } from './server.ts';
import type { FakeSlack } from './slack.ts';
import { httpApp, socketApp } from './trial/sample.ts';

const ways = [
  ['Socket Mode', socketApp],
  ['HTTP', httpApp],
] as const;

describe.each(ways)('a Bolt app over %s', (_, start) => {
  let slack: FakeSlack;
  let app: App;

  beforeEach(async () => {
    slack = await startFakeSlack();
    slack.addUser({ id: 'U1', name: 'Ana' });
    slack.addUser({ id: 'U2' });
    slack.addChannel({ id: 'C1', name: 'topics', members: ['U1', 'U2'] });
    app = await start(slack);
  });

  afterEach(async () => {
    await app.stop();
    await slack.stop();
  });

  test('opens a form, posts what was submitted and updates it on a press', async () => {
    const ana = slack.person('U1');
    const { modal } = await ana.command('C1', '/topics', 'suggest Waste');
    expect(slack.shown({ blocks: modal?.blocks })).toEqual(['Title: [… ▾]']);
    const { posted, modal: left } = await ana.submit(modal, { title: 'Waste' });
    expect(left).toBeUndefined();
    const [topic] = posted;
    if (!topic) throw new Error('nothing was posted');
    expect(slack.shown(topic)).toEqual(['Waste (1)', '[Me too]']);
    const { updated } = await slack.person('U2').press(topic, 'me-too');
    expect(updated.map((each) => slack.shown(each)[0])).toEqual(['Waste (2)']);
    expect(slack.channel('C1').messages.map(({ versions }) => versions.length)).toEqual([2]);
  });

  test('answers privately in the acknowledgement', async () => {
    const { ack, ephemeral } = await slack.person('U1').command('C1', '/topics', 'list');
    expect(ack).toMatchObject({ ok: true, body: { text: 'No topics yet.' } });
    expect(ephemeral.map(({ text, onlyFor }) => [text, onlyFor])).toEqual([['No topics yet.', 'U1']]);
    expect(slack.person('U2').sees('C1')).toEqual([]);
    expect(slack.person('U1').sees('C1')).toHaveLength(1);
  });

  test('answers later through the response URL', async () => {
    const { ephemeral } = await slack.person('U1').command('C1', '/topics', 'later');
    expect(ephemeral.map(({ text }) => text)).toEqual(['Here it is, later.']);
  });

  test('keeps a form open with what is wrong under its fields', async () => {
    const ana = slack.person('U1');
    await ana.command('C1', '/topics', 'suggest');
    const { problems, modal, posted } = await ana.submit(undefined, { title: '?' });
    expect(problems).toEqual({ title: 'Say what it is about.' });
    expect(modal?.callback_id).toBe('suggest');
    expect(posted).toEqual([]);
  });

  test('never hears of a form that Slack itself finds incomplete', async () => {
    const ana = slack.person('U1');
    await ana.command('C1', '/topics', 'suggest');
    expect(await ana.submit(undefined, { title: '' })).toMatchObject({
      ack: undefined,
      problems: { title: 'Please complete this required field.' },
    });
    const { problems } = await ana.submit(undefined, { title: 'x'.repeat(151) });
    expect(problems).toEqual({ title: 'Please enter at most 150 characters.' });
  });

  test('hears twice of what is delivered twice', async () => {
    slack.repeatNext(2);
    const { ephemeral } = await slack.person('U1').command('C1', '/topics', 'later');
    expect(ephemeral).toHaveLength(2);
    slack.deliverTwice();
    expect((await slack.person('U1').command('C1', '/topics', 'later')).ephemeral).toHaveLength(2);
  });

  test('that does not know a command leaves the person with an error', async () => {
    const slow = await startFakeSlack({ ackMs: 60 });
    slow.addUser({ id: 'U1' });
    slow.addChannel({ id: 'C1', members: ['U1'] });
    const other = await start(slow);
    const { ack, trouble } = await slow.person('U1').command('C1', '/unknown');
    expect(ack).toEqual({ ok: false, error: 'operation_timeout' });
    expect(trouble).toBe('/unknown failed with the error "operation_timeout"');
    await other.stop();
    await slow.stop();
  });
});
