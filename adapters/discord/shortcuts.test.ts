import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Form } from '../../src/surface/form.ts';
import type { Message } from '../../src/surface/message.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { Permission } from '../../test/fake/discord/numbers.ts';
import { commandErrors } from '../../test/fake/discord/validate/commands.ts';
import { loadSpec } from '../../test/fake/discord/validate/spec.ts';
import { desk } from '../../test/support/desk.ts';
import { adapterFor, type Connected, safeCities } from '../../test/support/discord.ts';
import { nativeCommands } from './commands.ts';
import { same } from './registration.ts';
import { nativeShortcuts } from './shortcuts.ts';

const shortcuts = [
  { name: 'topics.from-message', label: { en: 'Suggest as topic', es: 'Proponer como tema' } },
] as const;
const commands = [{ path: ['topics'], summary: { en: 'Topics', es: 'Temas' }, who: 'anyone', options: [] }] as const;
const form: Form = {
  name: 'topics.suggest',
  title: 'Suggest a topic',
  submit: 'Suggest',
  cancel: 'Cancel',
  fields: [{ kind: 'line', name: 'title', label: 'Title', required: true, maxLength: 200, initial: 'Waste' }],
};
const thanks: Message = { headline: 'Thank you', blocks: [] };
const whisper: Reply = { kind: 'whisper', message: thanks, language: 'en' };

let at: Awaited<ReturnType<typeof safeCities>>;
let inbox: ReturnType<typeof desk>;
let connected: Connected;

beforeEach(async () => {
  at = await safeCities();
  inbox = desk({ commands, shortcuts, answer: () => whisper });
  connected = adapterFor(at.discord);
  await connected.platform.start(inbox);
  await at.discord.until(() => at.discord.commands().length === 2);
});

afterEach(async () => {
  await connected.stop();
  expect(at.discord.violations).toEqual([]);
  expect(at.discord.flaws).toEqual([]);
});

it('a message comes in with its words, its link and who wrote it, chosen in the language of whoever chose', async () => {
  const message = at.ben.say(at.channel, `Ask <@${at.ana.user.id}> in <#${at.channel}> about **waste** <:bin:123456>`);
  const seen = await at.ana.shortcut(message, 'Proponer como tema');
  expect(seen.ephemeral.map((each) => at.discord.shown(each))).toEqual(['Thank you']);
  expect(inbox.heard).toMatchObject([
    {
      kind: 'shortcut',
      shortcut: 'topics.from-message',
      from: { workspace: at.guild, channel: at.channel, person: at.ana.user.id, profile: { admin: true } },
      said: {
        id: message.id,
        text: 'Ask @Ana in #announcements about **waste** :bin:',
        link: `https://discord.com/channels/${at.guild}/${at.channel}/${message.id}`,
        author: { person: at.ben.user.id, name: 'ben' },
      },
    },
  ]);
});

it('a form opens as the first answer, and comes back by name', async () => {
  Object.assign(inbox, { opensForm: () => true });
  inbox.answer = ({ kind }) => (kind === 'shortcut' ? { kind: 'form', form } : whisper);
  const { modal } = await at.ana.shortcut(at.ben.say(at.channel, 'Waste'), 'Suggest as topic');
  if (!modal) throw new Error('no form');
  const seen = await at.ana.submit(modal, { title: 'Waste prices' });
  expect(inbox.heard[1]).toMatchObject({ kind: 'submit', form: 'topics.suggest', values: { title: ['Waste prices'] } });
  expect(seen).toMatchObject({ thinking: false, timedOut: false, ephemeral: [{}] });
});

it('a message of ours has the words it shows, and no person for author', async () => {
  const list = { kind: 'list', items: [[{ kind: 'plain', text: 'Waste' }]] } as const;
  const message: Message = { headline: 'Topics', blocks: [list] };
  const id = await connected.platform.post({
    workspace: at.guild,
    channel: at.channel,
    message,
    language: 'en',
    once: 'card/1',
  });
  const [posted] = at.discord.channel(at.channel).messages;
  if (!posted) throw new Error('no message');
  await at.ben.shortcut(posted, 'Suggest as topic');
  const [heard] = inbox.heard;
  if (heard?.kind !== 'shortcut') throw new Error('no shortcut');
  expect(heard.said).toMatchObject({ id, text: '## Topics\n- Waste' });
  expect(heard.said.author).toBeUndefined();
});

it('a message in a thread is linked where it stands, and counts for the channel of the thread', async () => {
  const thread = at.ben.startThread(at.ben.say(at.channel, 'Waste'), 'About waste');
  const message = at.ben.say(thread.id, 'Prices rise');
  await at.ana.shortcut(message, 'Suggest as topic');
  expect(inbox.heard).toMatchObject([
    {
      from: { channel: at.channel },
      said: { link: `https://discord.com/channels/${at.guild}/${thread.id}/${message.id}`, text: 'Prices rise' },
    },
  ]);
});

it('nothing to show leaves nothing on the screen', async () => {
  inbox.answer = () => ({ kind: 'done' });
  const seen = await at.ana.shortcut(at.ben.say(at.channel, 'Waste'), 'Suggest as topic');
  expect(seen).toMatchObject({ thinking: false, timedOut: false, ephemeral: [], messages: [] });
});

it('mentions in typed options keep who is meant, and everything else becomes words', async () => {
  const options = [
    { name: 'who', summary: { en: 'Who', es: 'Quién' }, kind: 'text', required: false, completes: false } as const,
  ];
  const next = desk({ commands: [{ ...commands[0], options }], shortcuts, answer: () => whisper });
  await connected.platform.stop();
  connected = adapterFor(at.discord);
  await connected.platform.start(next);
  await at.discord.until(() => JSON.stringify(at.discord.commands()).includes('who'));
  const { id: speakers } = at.discord.addUser({
    name: 'luz',
    globalName: 'Luz',
    permissions: Permission.mentionEveryone,
  });
  await at.ana.command(at.channel, 'topics', { who: `<@!${speakers}>` });
  await at.ana.command(at.channel, 'topics', { who: `as in <#${at.channel}>, <@${at.ben.user.id}>?` });
  expect(next.heard).toMatchObject([
    { kind: 'command', options: { who: [`<@${speakers}|Luz>`] } },
    { kind: 'command', options: { who: [`as in #announcements, <@${at.ben.user.id}|ben>?`] } },
  ]);
});

it('an entry in the menu of messages is one that Discord takes, and any change of it is seen', async () => {
  const spec = await loadSpec();
  const native = nativeShortcuts(shortcuts);
  expect(native.flatMap((each) => spec('ApplicationCommandUpdateRequest', each))).toEqual([]);
  expect(commandErrors(native as never)).toEqual([]);
  expect(native).toEqual([
    {
      type: 3,
      name: 'Suggest as topic',
      name_localizations: { 'es-ES': 'Proponer como tema', 'es-419': 'Proponer como tema' },
      contexts: [0],
    },
  ]);
  const there = at.discord.commands();
  expect(same([...nativeCommands(commands), ...native], there)).toBe(true);
  expect(same(nativeCommands(commands), there)).toBe(false);
  const renamed = nativeShortcuts([{ ...shortcuts[0], label: { en: 'Suggest as topic', es: 'Sugerir' } }]);
  expect(same([...nativeCommands(commands), ...renamed], there)).toBe(false);
});

it('two entries of one name are a bug', () => {
  expect(() => nativeShortcuts([...shortcuts, { ...shortcuts[0], name: 'topics.other' }])).toThrow(RangeError);
});
