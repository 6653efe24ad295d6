import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Block, controls, file, picture, text } from '../../src/surface/message.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { rich } from '../../src/surface/text.ts';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import type { FakeSlack } from '../../test/fake/slack/slack.ts';
import { type Desk, desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected } from '../../test/support/slack.ts';

const bars = picture(new Uint8Array([137, 80, 78, 71]), 'Waste 5');
const votes = file({ name: 'votes.csv', type: 'text/csv', content: 'topic,votes\n' });
const words = text(rich`Waste leads.`);
const more = controls({ kind: 'button', label: 'More', action: { name: 'more', args: [] } });

let slack: FakeSlack;
let connected: Connected;
let inbox: Desk;
beforeEach(async () => {
  slack = await startFakeSlack({ quietMs: 100 });
  slack.addUser({ id: 'U0ANA', name: 'Ana' });
  slack.addChannel({ id: 'C0TOWN', name: 'town', members: ['U0ANA'] });
  connected = await adapterFor(slack, 'http');
  inbox = desk();
  await connected.platform.start(inbox);
  slack.deliverTo(connected.url);
});
afterEach(async () => {
  await connected.stop();
  await slack.stop();
});

const whisper = (blocks: readonly Block[], of: Partial<Reply> = {}): Reply =>
  ({ kind: 'whisper', message: { headline: 'So far', blocks }, language: 'en', ...of }) as Reply;
const ask = () => slack.person('U0ANA').command('C0TOWN', '/topics', 'results');
const read = (messages: readonly object[]) => messages.map((each) => slack.shown(each));

it.each([
  ['a picture', [bars], 'The picture is in your direct messages with Convener.', ['[file: picture.png]']],
  ['a file', [votes], 'The file is in your direct messages with Convener.', ['[file: votes.csv]']],
  [
    'both',
    [bars, votes],
    'The picture and the file are in your direct messages with Convener.',
    ['[file: picture.png]', '[file: votes.csv]'],
  ],
])('a whisper with %s sends it to the person directly, and says so', async (_, goods, sentence, sent) => {
  inbox.answer = () => whisper([words, ...goods]);
  const seen = await ask();
  expect(seen.trouble).toBeUndefined();
  expect(read(seen.ephemeral)).toEqual([['So far', 'Waste leads.', sentence]]);
  expect(read(seen.posted)).toEqual([['So far', ...sent]]);
  expect(slack.channel(seen.posted[0]?.channel ?? '').kind).toBe('direct');
});

it('what cannot be sent is said to be missing, in the reader’s language', async () => {
  inbox.answer = () => whisper([words, votes], { language: 'es' });
  slack.fail('upload', { status: 500 });
  const seen = await ask();
  expect(read(seen.ephemeral)).toEqual([
    ['So far', 'Waste leads.', 'No se pudo enviar el archivo. Se puede volver a pedir dentro de un rato.'],
  ]);
  expect(seen.posted).toEqual([]);
});

it('a whisper that is replaced by one with a file stays a whisper', async () => {
  inbox.answer = () => whisper([more]);
  const [first] = (await ask()).ephemeral;
  inbox.answer = () => whisper([words, votes], { kind: 'replace' });
  const seen = await slack.person('U0ANA').press(first as never, { label: 'More' });
  expect(seen.ephemeral.map(({ ts }) => ts)).toEqual([first?.ts]);
  expect(read(seen.ephemeral)[0]).toContain('The file is in your direct messages with Convener.');
  expect(read(seen.posted)).toEqual([['So far', '[file: votes.csv]']]);
});
