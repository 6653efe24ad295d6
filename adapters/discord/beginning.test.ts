import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Form } from '../../src/surface/form.ts';
import type { Said } from '../../src/surface/platform.ts';
import type { Message } from '../../test/fake/discord/nouns.ts';
import { Intent } from '../../test/fake/discord/numbers.ts';
import { startFakeDiscord } from '../../test/fake/discord/server.ts';
import { desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected } from '../../test/support/discord.ts';

const WORDS = 'Who pays for zebra crossings?';
const shortcuts = [{ name: 'faq.capture', label: { en: 'Save answer', es: 'Guardar respuesta' } }] as const;
const form: Form = {
  name: 'faq.capture',
  title: 'Save',
  submit: 'Save',
  cancel: 'Cancel',
  fields: [{ kind: 'line', name: 'title', label: 'Title', required: true, maxLength: 200, initial: 'x' }],
};

let connected: Connected;
let inbox: ReturnType<typeof desk>;
let guild: string;
let channel: string;

beforeEach(() => begin('off'));
afterEach(async () => {
  await connected.stop();
  expect(connected.discord.violations).toEqual([]);
  expect(connected.discord.flaws).toEqual([]);
  expect(JSON.stringify(connected.log.lines)).not.toMatch(/zebra/i);
});

async function begin(content: 'on' | 'off') {
  const discord = await startFakeDiscord({ privilegedIntents: Intent.messageContent });
  guild = discord.addGuild().id;
  channel = discord.addChannel(guild, { name: 'town' }).id;
  discord.addUser({ name: 'ana', globalName: 'Ana' });
  discord.addUser({ name: 'ben' });
  inbox = desk({ shortcuts, opensForm: ({ kind }) => kind === 'shortcut' });
  inbox.answer = ({ kind }) => (kind === 'shortcut' ? { kind: 'form', form } : { kind: 'done' });
  connected = adapterFor(discord, { DISCORD_MESSAGE_CONTENT: content });
  await connected.platform.start(inbox);
  await discord.until(() => discord.commands().length === 1);
}
const reading = async () => {
  await connected.stop();
  await begin('on');
};
const ana = () => connected.discord.person('ana');
const ben = () => connected.discord.person('ben');
async function chosen(message: Message, who = ana()): Promise<Said> {
  const seen = await who.shortcut(message, 'Save answer');
  if (!seen.modal) throw new Error('no form');
  const heard = inbox.heard.findLast(({ kind }) => kind === 'shortcut');
  if (heard?.kind !== 'shortcut') throw new Error('no shortcut');
  return heard.said;
}
const looks = () => connected.discord.calls.filter(({ method, path }) => method === 'GET' && /messages/.test(path));

it('what answers nothing has no root', async () => {
  const said = await chosen(ana().say(channel, WORDS));
  expect(said).not.toHaveProperty('root');
  expect(said).not.toHaveProperty('answers');
});

it('without the intent a reply tells which message it answers, whose words do not come along', async () => {
  const asked = ben().say(channel, WORDS);
  const said = await chosen(ana().reply(asked, 'The town'));
  expect(said).toMatchObject({ text: 'The town', root: asked.id });
  expect(said).not.toHaveProperty('answers');
  expect(looks()).toEqual([]);
});

it('with it they do, with who wrote them', async () => {
  await reading();
  const asked = ben().say(channel, `${WORDS} <@${ana().user.id}>`);
  expect(await chosen(ana().reply(asked, 'The town'))).toMatchObject({
    root: asked.id,
    answers: { text: `${WORDS} @Ana`, author: { person: ben().user.id, name: 'ben' } },
  });
  expect(looks()).toEqual([]);
});

it('what we asked ourselves is not repeated', async () => {
  await reading();
  const message = { headline: WORDS, blocks: [] };
  const id = await connected.platform.post({ workspace: guild, channel, message, language: 'en', once: 'q' });
  const [ours] = connected.discord.channel(channel).messages;
  if (!ours) throw new Error('no message');
  const said = await chosen(ana().reply(ours, 'The town'));
  expect(said.root).toBe(id);
  expect(said).not.toHaveProperty('answers');
});

it('a reply to what is deleted has no words to answer, and one that Discord did not look up is looked up', async () => {
  await reading();
  const asked = ben().say(channel, WORDS);
  const reply = ana().reply(asked, 'The town');
  const { referenced_message: _, ...unlooked } = reply.body;
  const again = connected.discord.adopt(channel, { ...unlooked, id: '1457536567810854934' });
  expect(await chosen(again)).toMatchObject({ root: asked.id, answers: { text: WORDS } });
  const orphan = connected.discord.adopt(channel, { ...unlooked, id: '1457536567810854935', referenced_message: null });
  expect(await chosen(orphan)).not.toHaveProperty('answers');
  expect(looks()).toHaveLength(1);
});

it('without the intent a message in a thread answers what the thread is called', async () => {
  const asked = ben().say(channel, WORDS);
  const thread = ben().startThread(asked, 'Who pays?');
  const said = await chosen(ana().say(thread.id, 'The town'));
  expect(said).toMatchObject({ root: asked.id, answers: { text: 'Who pays?' } });
  expect(said.answers).not.toHaveProperty('author');
  expect(looks()).toEqual([]);
});

it('with it, the message that the thread was started from', async () => {
  await reading();
  const asked = ben().say(channel, WORDS);
  const thread = ben().startThread(asked, 'Who pays?');
  expect(await chosen(ana().say(thread.id, 'The town'))).toMatchObject({
    root: asked.id,
    answers: { text: WORDS, author: { name: 'ben' } },
  });
});

it.each([
  ['is ill', { status: 500 }],
  ['never answers', { status: 'hang' as const }],
  ['cuts its answer off', { status: 'cut' as const }],
])('a form opens in time where Discord %s, with what the thread is called', async (_, fault) => {
  await reading();
  const thread = ben().startThread(ben().say(channel, WORDS), 'Who pays?');
  connected.discord.fail('GET /channels/:channel/messages/:message', { ...fault, times: 3 });
  expect((await chosen(ana().say(thread.id, 'The town'))).answers).toEqual({ text: 'Who pays?' });
});

it('the title of a post is the question, and the post itself answers nothing', async () => {
  await reading();
  const forum = connected.discord.addChannel(guild, { name: 'questions', forum: true }).id;
  const post = ben().post(forum, 'Who pays for crossings?', 'I wonder');
  const answer = ana().say(post.channelId, 'The town');
  expect(await chosen(answer)).toMatchObject({
    open: true,
    root: post.id,
    answers: { text: 'Who pays for crossings?' },
  });
  // Once, when it was heard.
  expect(looks()).toHaveLength(1);
  expect(await chosen(post)).not.toHaveProperty('root');
  expect(inbox.heard.findLast(({ kind }) => kind === 'shortcut')).toMatchObject({ from: { channel: forum } });
});

it('the note at the top of a thread is the message that it shows', async () => {
  await reading();
  const asked = ben().say(channel, WORDS);
  const thread = ben().startThread(asked, 'Who pays?');
  const [note] = connected.discord.channel(thread.id).messages;
  if (!note) throw new Error('no note');
  const said = await chosen(note);
  expect(said).toMatchObject({ id: asked.id, text: WORDS, author: { name: 'ben' } });
  expect(said).not.toHaveProperty('root');
});

it('a private thread has a name and no message that began it', async () => {
  await reading();
  const few = ana().openThread(channel, 'Few', { invited: [connected.discord.applicationId] });
  const said = await chosen(ana().say(few.id, 'Hello'));
  expect(said.answers).toEqual({ text: 'Few' });
  expect(said).not.toHaveProperty('root');
  expect(looks().filter(({ path }) => !path.includes(few.id))).toEqual([]);
});
