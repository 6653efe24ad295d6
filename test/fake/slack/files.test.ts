import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFakeSlack } from './server.ts';
import type { Settings } from './settings.ts';
import type { FakeSlack } from './slack.ts';
import { client, errorOf } from './trial/client.ts';

describe('a file', () => {
  let slack: FakeSlack;
  let web: ReturnType<typeof client>;
  const begin = async (given: Partial<Settings> = {}) => {
    slack = await startFakeSlack(given);
    slack.addUser({ id: 'U1', name: 'ana' });
    slack.addChannel({ id: 'C1', members: ['U1'] });
    slack.addChannel({ id: 'C2', members: ['U1'], withoutBot: true });
    web = client(slack);
  };
  beforeEach(() => begin());
  afterEach(() => slack.stop());

  const granted = async (filename = 'votes.csv', length = 3) => {
    const { upload_url: url = '', file_id: id = '' } = await web.files.getUploadURLExternal({ filename, length });
    return { url, id };
  };
  const posted = (url: string, body = 'a,b') => fetch(url, { method: 'POST', body });
  const uploaded = async (filename = 'votes.csv') => {
    const { url, id } = await granted(filename);
    await posted(url);
    return id;
  };
  const completed = async (filename = 'chart.png') => {
    const id = await uploaded(filename);
    await web.files.completeUploadExternal({ files: [{ id }] });
    return id;
  };
  const shown = (id: string) => [{ type: 'image', slack_file: { id }, alt_text: 'Bars' }] as const;
  const show = (id: string) => web.chat.postMessage({ channel: 'C1', text: 'Result', blocks: [...shown(id)] });

  it('is granted a place, taken, and shared in a channel or under a message', async () => {
    const { url, id } = await granted();
    expect(await (await posted(url)).text()).toBe('OK - 3');
    const { ts = '' } = await web.chat.postMessage({ channel: 'C1', text: 'Result' });
    await web.files.completeUploadExternal({ files: [{ id, title: 'Votes' }], channel_id: 'C1', thread_ts: ts });
    const ana = slack.person('U1');
    const [root] = ana.sees('C1');
    expect(root && ana.thread(root)).toMatchObject([{ thread_ts: ts, files: [{ name: 'votes.csv', title: 'Votes' }] }]);
    expect(slack.shown(slack.channel('C1').messages.at(-1) ?? {})).toEqual(['[file: votes.csv]']);
    const replies = await web.conversations.replies({ channel: 'C1', ts });
    expect(replies.messages?.at(-1)?.files).toMatchObject([{ mimetype: 'text/csv' }]);
  });

  it('needs a name and a length, and bytes of that length, once and in time', async () => {
    expect(await errorOf(web.files.getUploadURLExternal({ filename: '', length: 3 }))).toBe('invalid_arguments');
    expect(await errorOf(web.files.getUploadURLExternal({ filename: 'a.csv', length: 0 }))).toBe('missing_argument');
    const { url } = await granted();
    expect((await posted(url, 'too long')).status).toBe(400);
    expect((await posted(url)).status).toBe(200);
    expect((await posted(url)).status).toBe(400);
    expect((await posted(`${slack.apiUrl.replace('/api/', '')}/upload/v1/none`)).status).toBe(404);
    await slack.stop();
    let now = Date.now();
    await begin({ now: () => now, uploadMs: 1_000 });
    const late = await granted();
    now += 1_001;
    expect((await posted(late.url)).status).toBe(403);
  });

  it('is completed once, with its bytes there, and where the app is', async () => {
    const { id } = await granted();
    const complete = (of: string, channel_id?: string) =>
      errorOf(web.files.completeUploadExternal({ files: [{ id: of }], ...(channel_id && { channel_id }) }));
    expect(await complete(id)).toBe('file_not_found');
    expect(await complete('F0NONE')).toBe('file_not_found');
    const there = await uploaded();
    expect(await complete(there, 'U1')).toBe('invalid_arguments');
    expect(await complete(there, 'C2')).toBe('not_in_channel');
    expect(await complete(there, 'C1')).toBe('no error');
    expect(await complete(there, 'C1')).toBe('file_not_found');
  });

  it('is shown in a message where it is a picture that Slack knows', async () => {
    await show(await completed());
    expect(slack.channel('C1').messages).toHaveLength(1);
    for (const strange of ['F0NONE', await completed('votes.csv'), await uploaded('chart.png')]) {
      expect(await errorOf(show(strange))).toBe('invalid_blocks');
    }
    const both = { type: 'image', slack_file: { id: 'F1' }, image_url: 'https://x.org', alt_text: 'Bars' } as const;
    expect(await errorOf(web.chat.postMessage({ channel: 'C1', text: 'x', blocks: [both] }))).toBe('invalid_blocks');
    expect(slack.channel('C1').messages).toHaveLength(1);
  });

  it('is not shown before Slack has looked through it', async () => {
    await slack.stop();
    await begin({ unreadyPosts: 1 });
    const id = await completed();
    expect(await errorOf(show(id))).toBe('invalid_blocks');
    expect(await errorOf(show(id))).toBe('no error');
  });

  it('meets bad luck at each step', async () => {
    slack.fail('files.getUploadURLExternal', { retryAfter: 2 });
    slack.fail('upload', { status: 500 });
    slack.fail('files.completeUploadExternal', { status: 'reset', afterDoing: true });
    await expect(granted()).rejects.toMatchObject({ retryAfter: 2 });
    const { url, id } = await granted();
    expect((await posted(url)).status).toBe(500);
    await posted(url);
    await expect(web.files.completeUploadExternal({ files: [{ id }], channel_id: 'C1' })).rejects.toThrow();
    expect(slack.channel('C1').messages).toHaveLength(1);
    expect(slack.callsOf('upload').map(({ status }) => status)).toEqual([undefined, 200]);
  });

  it('needs its scope', async () => {
    await slack.stop();
    await begin({ scopes: ['chat:write'] });
    expect(await errorOf(granted())).toBe('missing_scope');
  });
});
