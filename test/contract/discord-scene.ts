import type { Modal } from '../fake/discord/exchange.ts';
import type { FakeDiscord } from '../fake/discord/fake.ts';
import type { Message } from '../fake/discord/nouns.ts';
import { fieldsOf } from '../fake/discord/people/forms.ts';
import type { Seen } from '../fake/discord/people/seen.ts';
import { nobody } from '../fake/discord/reading/pings.ts';
import { controlsOf } from '../fake/discord/reading/shown.ts';
import { startFakeDiscord } from '../fake/discord/server.ts';
import { adapterFor } from '../support/discord.ts';
import { eventually } from './house.ts';
import type { Actor, OpenForm, Scene, Screen, Shown, Trouble } from './stage.ts';

const MANAGE_GUILD = 1n << 5n;

/** Discord as it is: the real discord.js against our fake, every request held against Discord's own description. */
export async function discordScene(): Promise<Scene> {
  const discord = await startFakeDiscord({ quietMs: 60 });
  const guild = discord.addGuild({ name: 'SafeCities' });
  const { id: channel } = discord.addChannel(guild, { name: 'safecities' });
  discord.addUser({ name: 'rosa', globalName: 'Rosa', locale: 'en-US', permissions: MANAGE_GUILD });
  discord.addUser({ name: 'ben', globalName: 'Ben', locale: 'en-US' });
  discord.addUser({ name: 'luz', globalName: 'Luz', locale: 'es-ES' });
  const { platform } = adapterFor(discord);
  return {
    platform,
    begun: () => eventually(() => discord.commands().length > 0, 'the commands to be registered'),
    problemsShown: 'whisper',
    person: (who) => actor(discord, who, channel),
    channel: () => discord.channel(channel).messages.map((each) => shownBy(discord, each)),
    pinged: () => discord.channel(channel).messages.filter((each) => !nobody(discord.pings(each))).length,
    edits: () => (discord.channel(channel).messages.at(-1)?.states.length ?? 1) - 1,
    until: eventually,
    badLuck: (of) => discord.fail('POST /channels/:channel/messages', faults[of]),
    repeatNext: () => discord.repeatNext(2),
    deleteChannel: () => discord.deleteChannel(channel),
    violations: () => [...discord.violations, ...discord.flaws],
    stop: async () => {
      await platform.stop();
      await discord.stop();
    },
  };
}

const faults = {
  limited: { status: 429, retryAfter: 1 },
  broken: { status: 500 },
  'lost-answer': { status: 'reset', afterDoing: true },
} as const satisfies Readonly<Record<Trouble, unknown>>;

const shownBy = (discord: FakeDiscord, message: Message): Shown => ({
  text: discord.shown(message),
  controls: controlsOf(message).map((each) => each.label),
  raw: { message, found: controlsOf(message) } satisfies Handle,
});

/** The message and its controls as they stood when it was looked at: a late click is on what was there then. */
interface Handle {
  readonly message: Message;
  readonly found: ReturnType<typeof controlsOf>;
}

function actor(discord: FakeDiscord, who: string, channel: string): Actor {
  const person = discord.person(who);
  const screen = async (seeing: Promise<Seen>): Promise<Screen> => {
    const seen = await seeing;
    const updated = seen.updated?.onlyFor === undefined ? [] : [seen.updated];
    return {
      whispers: [...seen.ephemeral, ...updated].map((each) => shownBy(discord, each)),
      form: seen.modal && formOf(seen.modal),
      problems: {},
      trouble: seen.timedOut || seen.thinking,
    };
  };
  return {
    command: (path, options = {}) =>
      screen(
        person.command(
          channel,
          path,
          Object.fromEntries(Object.entries(options).map(([name, value]) => [name, asTyped(name, value)])),
        ),
      ),
    press: (on, label, picked) => {
      const { message, found: all } = on.raw as Handle;
      const menu = /^menu (\d+)$/.exec(label);
      const found = menu
        ? all.filter((each) => each.kind === 'select')[Number(menu[1])]
        : all.find((each) => each.label.startsWith(label));
      if (!found?.customId) throw new Error(`no “${label}” among ${all.map((each) => each.label).join(', ')}`);
      const values = picked?.map((words) => optionFor(found, words));
      return screen(person.press(message, found.customId, values));
    },
    submit: (form, values) => {
      if (!form) throw new Error('no form is open');
      return screen(person.submit(form.raw as Modal, values));
    },
  };
}

/** Discord's client asks for a whole number where the command does. */
const asTyped = (name: string, value: string): string | number => (name === 'votes' ? Number(value) : value);

const optionFor = (menu: ReturnType<typeof controlsOf>[number], words: string): string => {
  const option = menu.options.find((each) => each.label.startsWith(words));
  if (!option) throw new Error(`no option “${words}”`);
  return option.value;
};

const formOf = (modal: Modal): OpenForm => ({
  title: modal.title,
  filled: Object.fromEntries(fieldsOf(modal).map((each) => [each.customId, [each.value].flat().join(',')])),
  raw: modal,
});
