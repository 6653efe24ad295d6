import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CommandSpec } from '../../src/surface/command.ts';
import type { Form } from '../../src/surface/form.ts';
import { controls, type Message, numbered, text } from '../../src/surface/message.ts';
import type { Incoming, Reply } from '../../src/surface/platform.ts';
import { rich } from '../../src/surface/text.ts';
import { fieldsOf } from '../../test/fake/discord/people/forms.ts';
import { desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected, safeCities } from '../../test/support/discord.ts';

const said = (words: string) => ({ en: words, es: `${words} (es)` });
const title = { name: 'title', summary: said('In a few words'), required: false, maxLength: 200 } as const;
const commands: readonly CommandSpec[] = [
  {
    path: ['topics', 'suggest'],
    summary: said('Suggest a topic'),
    who: 'anyone',
    options: [
      { ...title, kind: 'text', completes: true },
      { name: 'votes', summary: said('How many'), kind: 'number', required: false, completes: false, min: 1, max: 5 },
    ],
  },
  { path: ['topics', 'list'], summary: said('All topics'), who: 'anyone', options: [] },
  { path: ['convener', 'profile', 'link'], summary: said('Join accounts'), who: 'anyone', options: [] },
];

const want = { kind: 'button', label: 'Me too', action: { name: 'topics.want', args: ['7'] } } as const;
const list: Message = { headline: 'Topics', blocks: [numbered([rich`Waste *services*`]), controls(want)] };
const whisper = (message: Message): Reply => ({ kind: 'whisper', message, language: 'en' });
const replace = (message: Message): Reply => ({ kind: 'replace', message, language: 'en' });
const form: Form = {
  name: 'topics.suggest',
  title: 'Suggest a topic',
  submit: 'Suggest',
  cancel: 'Cancel',
  fields: [
    { kind: 'line', name: 'title', label: 'Title', required: true, maxLength: 200, initial: 'Waste' },
    { kind: 'lines', name: 'why', label: 'Why', required: false, maxLength: 1000 },
  ],
};

let at: Awaited<ReturnType<typeof safeCities>>;
let inbox: ReturnType<typeof desk>;
let connected: Connected;

beforeEach(async () => {
  at = await safeCities();
  inbox = desk({ commands });
  connected = adapterFor(at.discord);
  await connected.platform.start(inbox);
  await at.discord.until(() => at.discord.commands().length > 0);
});

afterEach(async () => {
  await connected.stop();
  expect(at.discord.violations).toEqual([]);
  expect(connected.failures).toEqual([]);
});

it('a command reaches the kernel with its words, options and who gave it', async () => {
  await at.ana.command(at.channel, 'topics suggest', { title: 'Waste', votes: 3 });
  expect(inbox.heard).toMatchObject([
    {
      kind: 'command',
      path: ['topics', 'suggest'],
      options: { title: ['Waste'], votes: ['3'] },
      from: {
        workspace: at.guild,
        channel: at.channel,
        person: at.ana.user.id,
        profile: { name: 'Ana', locale: 'es-ES', admin: true },
      },
    },
  ]);
  await at.ben.command(at.channel, 'convener profile link');
  expect(inbox.heard[1]).toMatchObject({
    path: ['convener', 'profile', 'link'],
    from: { profile: { name: 'ben', admin: false } },
  });
});

it('a whisper is the first answer itself, and only its reader sees it', async () => {
  inbox.answer = () => whisper(list);
  const seen = await at.ana.command(at.channel, 'topics list');
  expect(seen.deferred).toBe(false);
  expect(seen.ephemeral.map((message) => at.discord.shown(message))).toEqual(['Topics\n1. Waste *services*']);
  expect(at.discord.channel(at.channel).messages).toEqual([]);
});

it('a command with nothing to say leaves nothing on the screen', async () => {
  const seen = await at.ana.command(at.channel, 'topics list');
  expect(seen).toMatchObject({ thinking: false, timedOut: false, ephemeral: [], messages: [] });
});

it('a form opens filled in, and its values come back by name', async () => {
  inbox.answer = (incoming) => (incoming.kind === 'command' ? { kind: 'form', form } : whisper(list));
  const { modal } = await at.ana.command(at.channel, 'topics suggest');
  if (!modal) throw new Error('no form');
  expect(fieldsOf(modal).map((field) => field.value)).toEqual(['Waste', '']);
  const seen = await at.ana.submit(modal, { title: 'Water' });
  expect(inbox.heard[1]).toMatchObject({ kind: 'submit', form: 'topics.suggest', values: { title: ['Water'] } });
  expect(seen.ephemeral).toHaveLength(1);
});

it('a press writes over the private message it was made in', async () => {
  inbox.answer = () => whisper(list);
  const [message] = (await at.ana.command(at.channel, 'topics list')).ephemeral;
  if (!message) throw new Error('no message');
  inbox.answer = () => replace({ headline: 'Counted', blocks: [] });
  const seen = await at.ana.press(message, 'topics.want:7');
  expect(inbox.heard[1]).toMatchObject({ kind: 'press', action: { name: 'topics.want', args: ['7'] }, picked: [] });
  expect(seen.updated).toBe(message);
  expect(at.discord.shown(message)).toBe('Counted');
});

it('a press never writes over a message that others see', async () => {
  const spot = { workspace: at.guild, channel: at.channel };
  await connected.platform.post({ ...spot, message: list, language: 'en', once: 'card/1' });
  const [message] = at.discord.channel(at.channel).messages;
  if (!message) throw new Error('no message');
  inbox.answer = () => replace({ headline: 'Counted', blocks: [] });
  const seen = await at.ben.press(message, 'topics.want:7');
  expect(seen.updated).toBeUndefined();
  expect(seen.ephemeral.map((each) => at.discord.shown(each))).toEqual(['Counted']);
  inbox.answer = () => ({ kind: 'done' });
  expect(await at.ben.press(message, 'topics.want:7')).toMatchObject({ timedOut: false, ephemeral: [] });
});

it('an option is completed as it is typed', async () => {
  const asked: unknown[] = [];
  const complete = async (question: unknown) => {
    asked.push(question);
    return [{ label: 'Waste services', value: 'topic-7' }];
  };
  Object.assign(inbox, { complete });
  const choices = await at.ana.complete(at.channel, 'topics suggest', { title: 'wa' }, 'title');
  expect(choices).toEqual([{ name: 'Waste services', value: 'topic-7' }]);
  expect(asked).toMatchObject([{ path: ['topics', 'suggest'], name: 'title', typed: 'wa', limit: 25 }]);
});

it('a delivery repeated by Discord is handled once', async () => {
  inbox.answer = () => whisper({ headline: 'Here', blocks: [text(rich`once`)] });
  at.discord.repeatNext(2);
  const seen = await at.ana.command(at.channel, 'topics list');
  expect(seen.ephemeral).toHaveLength(1);
  expect(inbox.heard).toHaveLength(1);
});

it('a button that an earlier bot left behind does nothing', async () => {
  const body = {
    content: 'old',
    components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Old', custom_id: 'OLD/1' }] }],
  };
  const headers = { authorization: `Bot ${at.discord.token}`, 'content-type': 'application/json' };
  const url = `${at.discord.apiUrl}/v10/channels/${at.channel}/messages`;
  await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const [message] = at.discord.channel(at.channel).messages;
  if (!message) throw new Error('no message');
  expect(await at.ana.press(message, 'OLD/1')).toMatchObject({ timedOut: false, ephemeral: [] });
  expect(inbox.heard).toEqual([]);
});

it('a slow kernel is waited for, and its reply shown where the first one would have been', async () => {
  const spot = { workspace: at.guild, channel: at.channel };
  await connected.platform.post({ ...spot, message: list, language: 'en', once: 'card/1' });
  const [shared] = at.discord.channel(at.channel).messages;
  inbox.answer = () => whisper(list);
  const [own] = (await at.ana.command(at.channel, 'topics list')).ephemeral;
  if (!own || !shared) throw new Error('no message');

  const slowly = (reply: Reply) => new Promise<Reply>((resolve) => setTimeout(() => resolve(reply), 2300));
  Object.assign(inbox, { opensForm: isSuggest });
  inbox.answer = (incoming) => {
    if (isSuggest(incoming)) return slowly({ kind: 'form', form });
    const { kind, from } = incoming;
    if (kind === 'command') return slowly(from.person === at.ben.user.id ? { kind: 'done' } : whisper(list));
    return slowly(replace({ headline: 'Counted', blocks: [] }));
  };
  const [opened, told, silent, inPlace, beside] = await Promise.all([
    at.ben.command(at.channel, 'topics suggest'),
    at.ana.command(at.channel, 'topics list'),
    at.ben.command(at.channel, 'topics list'),
    at.ana.press(own, 'topics.want:7').then(later),
    at.ben.press(shared, 'topics.want:7').then(later),
  ]);
  expect(opened.modal).toMatchObject({ custom_id: 'topics.suggest' });
  expect(told).toMatchObject({ deferred: true, thinking: false });
  expect(told.ephemeral.map((each) => at.discord.shown(each))).toContain('Topics\n1. Waste *services*');
  expect(silent).toMatchObject({ deferred: true, thinking: false });
  expect(inPlace).toMatchObject({ deferred: true, timedOut: false });
  expect(at.discord.shown(own)).toBe('Counted');
  expect(beside.ephemeral.map((each) => at.discord.shown(each))).toEqual(['Counted']);
  expect(at.discord.shown(shared)).toContain('Waste');
});

const isSuggest = (incoming: Incoming) => incoming.kind === 'command' && incoming.path[1] === 'suggest';

/** A press is acknowledged without a word, so nothing tells the fake that more is to come. */
const later = async <S extends { again: () => Promise<S> }>(seen: S): Promise<S> => {
  await at.discord.quiet(700);
  return seen.again();
};

it.each([
  ['an answer that Discord took and could not confirm', { status: 502, afterDoing: true }],
  ['an answer that Discord could not take', { status: 500 }],
  ['an answer whose connection broke', { status: 'reset' }],
] as const)('%s is seen once', async (_name, fault) => {
  inbox.answer = () => whisper({ headline: 'Here', blocks: [] });
  at.discord.fail('POST /interactions/:id/:token/callback', fault);
  const callbacks = () => at.discord.calls.filter(({ path }) => path.endsWith('/callback'));
  const seen = await at.ana.command(at.channel, 'topics list');
  await at.discord.until(() => callbacks().length === 2);
  await connected.platform.stop();
  expect(seen).toMatchObject({ timedOut: false, thinking: false });
  expect((await seen.again()).ephemeral.map((each) => at.discord.shown(each))).toEqual(['Here']);
  expect(connected.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

it('an answer that comes too late is a line in the log, and nothing more', async () => {
  inbox.answer = () => whisper({ headline: 'Here', blocks: [] });
  at.discord.fail('POST /interactions/:id/:token/callback', {
    status: 404,
    code: 10062,
    message: 'Unknown interaction',
  });
  const errors = () => connected.log.lines.filter(({ level }) => level === 'error');
  void at.ana.command(at.channel, 'topics list');
  await at.discord.until(() => errors().length > 0);
  expect(errors()).toMatchObject([
    { message: 'discord: an answer was not shown', fields: { error: '404 Unknown interaction (10062)' } },
  ]);
});

it('a press in a direct message counts for the guild that the message was sent for', async () => {
  const { id: other } = at.discord.addGuild({ name: 'Safe Rivers' });
  const spot = await connected.platform.direct({ workspace: at.guild, person: at.ana.user.id });
  await connected.platform.post({ ...spot, message: list, language: 'en', once: 'note/1' });
  const [message] = at.discord.channel(spot.channel).messages;
  if (!message) throw new Error('no message');
  await at.ana.press(message, 'topics.want:7');
  expect(inbox.heard).toMatchObject([{ from: { workspace: at.guild, channel: spot.channel } }]);
  expect(inbox.heard[0]?.from.profile).toBeUndefined();
  expect(other).not.toBe(at.guild);
});
