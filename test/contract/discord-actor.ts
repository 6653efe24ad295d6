import type { Modal } from '../fake/discord/exchange.ts';
import type { FakeDiscord } from '../fake/discord/fake.ts';
import type { Message } from '../fake/discord/nouns.ts';
import type { Seen } from '../fake/discord/people/seen.ts';
import type { controlsOf } from '../fake/discord/reading/shown.ts';
import { controlNamed } from './control.ts';
import { formOf, type Handle, shownBy } from './discord-reading.ts';
import type { Actor, Screen } from './stage.ts';

/** Somebody in front of Discord's own client, in a channel. */
export function discordActor(discord: FakeDiscord, who: string, channel: string): Actor {
  const person = discord.person(who);
  const screen = async (seeing: Promise<Seen>): Promise<Screen> => {
    const seen = await seeing;
    const isTheirs = ({ onlyFor, channelId }: Message) => onlyFor !== undefined || channelId === person.direct().id;
    const updated = seen.updated && isTheirs(seen.updated) ? [seen.updated] : [];
    return {
      whispers: [...seen.ephemeral, ...updated].map((each) => shownBy(discord, each)),
      form: seen.modal && formOf(seen.modal),
      problems: {},
      trouble: seen.timedOut || seen.thinking,
    };
  };
  const typed = (path: string, options: Readonly<Record<string, string>>) => {
    const numbers = wholeNumbers(discord, path);
    return Object.entries(options).map(([name, value]) => [name, numbers.includes(name) ? Number(value) : value]);
  };
  return {
    command: (path, options = {}) => screen(person.command(channel, path, Object.fromEntries(typed(path, options)))),
    press: (on, label, picked) => {
      const { message, found: all } = on.raw as Handle;
      const found = controlNamed(all, label, { label: (each) => each.label, isMenu: ({ kind }) => kind === 'select' });
      if (!found.customId) throw new Error(`“${label}” leads elsewhere`);
      const values = picked?.map((words) => optionFor(found, words));
      return screen(person.press(message, found.customId, values));
    },
    submit: (form, values) => {
      if (!form) throw new Error('no form is open');
      return screen(person.submit(form.raw as Modal, values));
    },
    choose: (shortcut, on) => screen(person.shortcut((on.raw as Handle).message, shortcut)),
    say: async (text) => {
      person.say(channel, text);
      await discord.quiet();
    },
    answer: async (to, text) => {
      person.reply((to.raw as Handle).message, text);
      await discord.quiet();
    },
    remove: async (on) => {
      person.remove((on.raw as Handle).message);
      await discord.quiet();
    },
    complete: async (path, option, typed) => {
      const offered = await person.complete(channel, path, { [option]: typed }, option);
      return offered.map((each) => each.name);
    },
    mention: (whom) => `<@${discord.person(whom).user.id}>`,
  };
}

interface Option {
  readonly name: string;
  readonly type: number;
  readonly options?: readonly Option[];
}

const INTEGER = 4;

/** The options of a command that Discord's client takes whole numbers in. */
function wholeNumbers(discord: FakeDiscord, path: string): readonly string[] {
  const [first, ...rest] = path.split(' ');
  const top = (discord.commands() as readonly Option[]).find((each) => each.name === first);
  const found = rest.reduce<Option | undefined>((at, word) => at?.options?.find((each) => each.name === word), top);
  return (found?.options ?? []).filter((each) => each.type === INTEGER).map((each) => each.name);
}

const optionFor = (menu: ReturnType<typeof controlsOf>[number], words: string): string => {
  const option = menu.options.find((each) => each.label.startsWith(words));
  if (!option) throw new Error(`no option “${words}”`);
  return option.value;
};
