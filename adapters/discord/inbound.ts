import {
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import { decodeAction } from '../../src/surface/action.ts';
import type { ShortcutSpec } from '../../src/surface/command.ts';
import type { From, Inbox, Incoming } from '../../src/surface/platform.ts';
import type { Beginning } from './beginning.ts';
import { profileOf } from './identity.ts';
import { COMMAND } from './limits.ts';
import { asMentioned, type Names, namesIn } from './mentions.ts';
import { channelOf } from './place.ts';
import { type Around, quoted } from './quoting.ts';
import { shortcutCalled } from './shortcuts.ts';
import { values } from './values.ts';

export type Question = Parameters<Inbox['complete']>[0];

export type Heard =
  /** `ask`: what the chosen message answers, where Discord has to be asked for it. */
  | { readonly kind: 'incoming'; readonly incoming: Incoming; readonly ask?: Beginning | undefined }
  | { readonly kind: 'completion'; readonly question: Question }
  /** Done in a direct message of which nothing tells the guild; `name` is that of the action or the form. */
  | { readonly kind: 'homeless'; readonly channel: string; readonly person: string; readonly name: string }
  /** Nothing of ours, as a control that an earlier bot with this token has left behind. */
  | { readonly kind: 'foreign' };

/** The guild whose direct messages come in a channel, where that is known. */
export type Home = (channel: string) => string | undefined;

export interface Known extends Around {
  readonly home: Home;
  readonly shortcuts: readonly ShortcutSpec[];
}

const FOREIGN: Heard = { kind: 'foreign' };

/** An interaction in the kernel's words (https://docs.discord.com/developers/interactions/receiving-and-responding). */
export function hear(interaction: APIInteraction, known: Known): Heard {
  const from = origin(interaction, known.home);
  if (!from) return homeless(interaction);
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return chosen(from, interaction, known);
    case InteractionType.ApplicationCommandAutocomplete:
      return completion(from, spread(interaction.data.name, interaction.data.options));
    case InteractionType.MessageComponent:
      return press(from, interaction);
    case InteractionType.ModalSubmit: {
      const { custom_id: form, components } = interaction.data;
      return { kind: 'incoming', incoming: { kind: 'submit', from, form, values: values({ components }) } };
    }
    case InteractionType.Ping:
      break;
  }
  return FOREIGN;
}

/** Commands are offered in guilds alone. */
function homeless(interaction: APIInteraction): Heard {
  const channel = channelOf(interaction);
  const name = nameOf(interaction);
  const { user } = interaction;
  if (!user || channel === undefined || name === undefined) return FOREIGN;
  return { kind: 'homeless', channel, person: user.id, name };
}

function nameOf(interaction: APIInteraction): string | undefined {
  if (interaction.type === InteractionType.ModalSubmit) return interaction.data.custom_id;
  return interaction.type === InteractionType.MessageComponent
    ? decodeAction(interaction.data.custom_id)?.name
    : undefined;
}

function chosen(from: From, interaction: APIApplicationCommandInteraction, known: Known): Heard {
  const { data } = interaction;
  if (data.type === ApplicationCommandType.Message) {
    const shortcut = shortcutCalled(known.shortcuts, data.name);
    const quoting = shortcut && quoted(interaction as APIMessageApplicationCommandInteraction, known);
    if (!quoting) return FOREIGN;
    const { said, ask } = quoting;
    return { kind: 'incoming', incoming: { kind: 'shortcut', from, shortcut, said }, ask };
  }
  if (data.type !== ApplicationCommandType.ChatInput) return FOREIGN;
  const { path, given } = spread(data.name, data.options);
  const names = namesIn(data.resolved, known.names);
  const options = Object.fromEntries(given.map((each) => [each.name, [typedIn(each, names)]]));
  return { kind: 'incoming', incoming: { kind: 'command', from, path, options } };
}

/** Only text is typed; the numbers and ids of other options are as Discord has checked them. */
const typedIn = ({ type, value }: Given, names: Names): string =>
  type === ApplicationCommandOptionType.String ? asMentioned(value, names) : String(value);

/** Who and where. */
function origin(interaction: APIInteraction, home: Home): From | undefined {
  const user = interaction.member?.user ?? interaction.user;
  const channel = channelOf(interaction);
  const workspace = interaction.guild_id ?? (channel === undefined ? undefined : home(channel));
  if (!user || workspace === undefined) return undefined;
  const locale = 'locale' in interaction ? interaction.locale : undefined;
  // In a direct message nothing tells what the person may do in the guild: the kernel asks.
  const profile = interaction.member ? { profile: profileOf(user, interaction.member, locale) } : {};
  return {
    event: interaction.id,
    workspace,
    ...(channel !== undefined && { channel }),
    person: user.id,
    ...profile,
  };
}

interface Spread {
  readonly path: readonly string[];
  readonly given: readonly Given[];
}
type Given = APIApplicationCommandInteractionDataBasicOption;

/** Subcommands come as options of options. */
function spread(word: string, options: readonly APIApplicationCommandInteractionDataOption[] = []): Spread {
  const [first] = options;
  const deeper =
    first?.type === ApplicationCommandOptionType.Subcommand ||
    first?.type === ApplicationCommandOptionType.SubcommandGroup;
  if (!deeper) return { path: [word], given: options as readonly Given[] };
  const inner = spread(first.name, first.options);
  return { ...inner, path: [word, ...inner.path] };
}

function completion(from: From, { path, given }: Spread): Heard {
  const focused = given.find((each) => 'focused' in each && each.focused);
  if (!focused) return FOREIGN;
  const typed = String(focused.value);
  return { kind: 'completion', question: { from, path, name: focused.name, typed, limit: COMMAND.choices } };
}

function press(from: From, { data }: APIMessageComponentInteraction): Heard {
  const action = decodeAction(data.custom_id);
  const picked = 'values' in data ? data.values : [];
  return action ? { kind: 'incoming', incoming: { kind: 'press', from, action, picked } } : FOREIGN;
}
