import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { file, type Message, picture, text } from '../../src/surface/message.ts';
import type { Delivery, Fault } from '../../src/surface/platform.ts';
import { rich } from '../../src/surface/text.ts';
import { startFakeSlack } from '../../test/fake/slack/server.ts';
import { SCOPES, type Settings } from '../../test/fake/slack/settings.ts';
import type { FakeSlack } from '../../test/fake/slack/slack.ts';
import { client } from '../../test/fake/slack/trial/client.ts';
import { adapterFor, type Connected } from '../../test/support/slack.ts';

const bars = picture(new Uint8Array([137, 80, 78, 71]), 'Waste 5, Lights 3');
const votes = file({ name: 'votes.csv', type: 'text/csv', content: 'topic,votes\nWaste,5\n' });
const words = text(rich`Waste has won.`);
const UNAVAILABLE = { kind: 'unavailable' } as const;
const UNCLEAR = { kind: 'unclear' } as const;

describe('what goes along with a message on Slack', () => {
  let slack: FakeSlack;
  let connected: Connected;
  const begin = async (given: Partial<Settings> = {}) => {
    slack = await startFakeSlack({ rates: false, ...given });
    slack.addUser({ id: 'U0ANA', name: 'Ana' });
    slack.addChannel({ id: 'C0TOWN', name: 'town', members: ['U0ANA'] });
    connected = await adapterFor(slack, 'http');
  };
  const end = async () => {
    await connected.stop();
    await slack.stop();
  };
  const again = async (given: Partial<Settings>) => {
    await end();
    await begin(given);
  };
  beforeEach(() => begin());
  afterEach(end);

  const delivery = (...blocks: Message['blocks']): Delivery => ({
    workspace: 'T0SAFE',
    channel: 'C0TOWN',
    message: { headline: 'Result', blocks: [words, ...blocks] },
    language: 'en',
    once: 'once-1',
  });
  const post = (of: Delivery) => connected.platform.post(of);
  const faultOf = (asked: Promise<unknown>): Promise<Fault | undefined> =>
    asked.then(
      () => undefined,
      (error: { fault: Fault }) => error.fault,
    );
  const messages = () => slack.channel('C0TOWN').messages;
  const shown = () => messages().map((each) => slack.shown(each));
  const uploads = () => slack.callsOf('upload').length;

  /** As the outbox does: tries again, and looks first where the end was unclear. */
  async function delivered(of: Delivery, tries = 8): Promise<string> {
    const since = new Date();
    let unclear = false;
    for (let i = 0; i < tries; i += 1) {
      try {
        return (unclear && (await connected.platform.find({ ...of, since }))) || (await post(of));
      } catch (error) {
        unclear ||= (error as { fault: Fault }).fault.kind === 'unclear';
      }
    }
    throw new Error('it was never delivered');
  }

  it('is a picture in it, described for those who do not see it', async () => {
    const id = await post(delivery(bars));
    expect(messages()).toMatchObject([{ ts: id, blocks: [{}, {}, { type: 'image', alt_text: 'Waste 5, Lights 3' }] }]);
    expect(shown()).toEqual([['Result', 'Waste has won.', '[image: Waste 5, Lights 3]']]);
  });

  it('is a file under it', async () => {
    const id = await post(delivery(votes));
    expect(shown()).toEqual([['Result', 'Waste has won.'], ['[file: votes.csv]']]);
    expect(messages()[1]).toMatchObject({ thread_ts: id, files: [{ name: 'votes.csv', mimetype: 'text/csv' }] });
  });

  it('lies beside it where it is an answer to another message', async () => {
    const root = await post({ ...delivery(), once: 'root' });
    await post({ ...delivery(votes), under: root });
    expect(messages().map(({ thread_ts }) => thread_ts)).toEqual([undefined, root, root]);
  });

  it('is waited for where Slack has not looked through it, and uploaded once all the same', async () => {
    await again({ unreadyPosts: 2 });
    expect(await faultOf(post(delivery(bars)))).toEqual(UNAVAILABLE);
    expect(await faultOf(post(delivery(bars)))).toEqual(UNAVAILABLE);
    await post(delivery(bars));
    expect(shown()).toEqual([['Result', 'Waste has won.', '[image: Waste 5, Lights 3]']]);
    expect(uploads()).toBe(1);
  });

  it('gives way to a sentence where Slack never gets ready', async () => {
    await again({ unreadyPosts: 99 });
    await delivered(delivery(bars));
    expect(shown()).toEqual([
      ['Result', 'Waste has won.', 'A picture belongs here that could not be uploaded. It shows: Waste 5, Lights 3'],
    ]);
    expect(uploads()).toBe(1);
  });

  it('gives way to a sentence in the reader’s language where the app may not upload, and the log says why', async () => {
    await again({ scopes: SCOPES.filter((each) => each !== 'files:write') });
    await post({ ...delivery(bars, votes), language: 'es' });
    expect(shown()).toEqual([
      [
        'Result',
        'Waste has won.',
        'Aquí va una imagen que no se pudo subir. Muestra: Waste 5, Lights 3',
        'Aquí va el archivo votes.csv, que no se pudo subir.',
      ],
    ]);
    expect(connected.log.lines).toContainEqual(
      expect.objectContaining({ level: 'error', fields: { code: 'missing_scope' } }),
    );
  });

  it.each([
    ['files.getUploadURLExternal', { retryAfter: 7 }, { kind: 'rate-limited', retryAfter: 7_000 }],
    ['files.getUploadURLExternal', { status: 500 }, UNAVAILABLE],
    ['upload', { status: 500 }, UNAVAILABLE],
    ['upload', { status: 'reset', afterDoing: true }, UNAVAILABLE],
    ['files.completeUploadExternal', { status: 503 }, UNAVAILABLE],
    ['chat.postMessage', { status: 'reset', afterDoing: true }, UNCLEAR],
  ] as const)('comes in the end, and the words once, where %s meets %j', async (method, misfortune, meaning) => {
    slack.fail(method, misfortune);
    expect(await faultOf(post(delivery(bars)))).toEqual(meaning);
    const since = new Date();
    const found = meaning.kind === 'unclear' && (await connected.platform.find({ ...delivery(bars), since }));
    if (!found) await post(delivery(bars));
    expect(shown()).toEqual([['Result', 'Waste has won.', '[image: Waste 5, Lights 3]']]);
  });

  it.each([
    ['nothing was done', { status: 500 }],
    ['the answer was lost', { status: 'reset', afterDoing: true }],
    ['too much is asked', { retryAfter: 1 }],
  ] as const)('lies under the message once, where at the last step %s', async (_, misfortune) => {
    slack.fail('files.completeUploadExternal', misfortune);
    const id = await delivered(delivery(votes));
    expect(shown()).toEqual([['Result', 'Waste has won.'], ['[file: votes.csv]']]);
    expect(messages()[0]?.ts).toBe(id);
  });

  it('needs no looking for the message where we know that it is out', async () => {
    slack.fail('files.completeUploadExternal', { status: 500 });
    slack.fail('conversations.history', { status: 500, times: 99 });
    await delivered(delivery(votes));
    expect(shown()).toEqual([['Result', 'Waste has won.'], ['[file: votes.csv]']]);
  });

  it('is uploaded anew where its number may be used up and nothing of it is to be seen', async () => {
    const since = new Date();
    slack.fail('files.completeUploadExternal', { status: 'reset', afterDoing: true });
    expect(await faultOf(post(delivery(votes)))).toEqual(UNCLEAR);
    await client(slack).chat.delete({ channel: 'C0TOWN', ts: messages()[1]?.ts ?? '' });
    await connected.platform.find({ ...delivery(votes), since });
    expect(shown()).toEqual([['Result', 'Waste has won.'], ['[file: votes.csv]']]);
    expect(uploads()).toBe(2);
  });

  it('is brought by whoever looks for the message after we were stopped in between', async () => {
    const since = new Date();
    slack.fail('files.completeUploadExternal', { status: 'hang' });
    post(delivery(votes)).catch(() => undefined);
    await slack.until(() => messages().length === 1);
    const other = await adapterFor(slack, 'http');
    const found = await other.platform.find({ ...delivery(votes), since });
    expect(found).toBe(messages()[0]?.ts);
    expect(shown()).toEqual([['Result', 'Waste has won.'], ['[file: votes.csv]']]);
    expect(await other.platform.find({ ...delivery(votes), since })).toBe(found);
    expect(messages()).toHaveLength(2);
    await other.stop();
  });

  it('is told of in the message where it is refused after the words are out', async () => {
    slack.fail('files.completeUploadExternal', { error: 'posting_to_channel_denied' });
    await post(delivery(votes));
    expect(shown()).toEqual([
      ['Result', 'Waste has won.', 'The file votes.csv belongs here, but it could not be uploaded.'],
    ]);
  });

  it('never stops the words, however often it fails', async () => {
    slack.fail('upload', { status: 500, times: 99 });
    await delivered(delivery(bars, votes));
    expect(messages()).toHaveLength(1);
    expect(shown()[0]).toContain('The file votes.csv belongs here, but it could not be uploaded.');
  });

  it('is not uploaded again when the message is edited', async () => {
    const id = await post(delivery(bars));
    await connected.platform.edit({ ...delivery(bars, votes), id });
    expect(shown()).toEqual([['Result', 'Waste has won.']]);
    expect(uploads()).toBe(1);
  });
});
