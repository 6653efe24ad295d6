import {
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import { decodeAction } from '../../src/surface/action.ts';
import type { From, Inbox, Incoming } from '../../src/surface/platform.ts';
import { profileOf } from './identity.ts';
import { COMMAND } from './limits.ts';
import { values } from './values.ts';

export type Question = Parameters<Inbox['complete']>[0];

export type Heard =
  | { readonly kind: 'incoming'; readonly incoming: Incoming }
  | { readonly kind: 'completion'; readonly question: Question }
  /** Nothing of ours, as a control that an earlier bot with this token has left behind. */
  | { readonly kind: 'foreign' };

/** The guild whose direct messages come in a channel, where that is known. */
export type Home = (channel: string) => string | undefined;

const FOREIGN: Heard = { kind: 'foreign' };

/** An interaction in the kernel's words (https://docs.discord.com/developers/interactions/receiving-and-responding). */
export function hear(interaction: APIInteraction, home: Home): Heard {
  const from = origin(interaction, home);
  if (!from) return FOREIGN;
  switch (interaction.type) {
    case InteractionType.ApplicationCommand: {
      if (interaction.data.type !== ApplicationCommandType.ChatInput) return FOREIGN;
      const { path, given } = spread(interaction.data.name, interaction.data.options);
      const options = Object.fromEntries(given.map(({ name, value }) => [name, [String(value)]]));
      return { kind: 'incoming', incoming: { kind: 'command', from, path, options } };
    }
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

/** Who and where; a thread counts as the channel it hangs on, for that is where a community lives. */
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

function channelOf({ channel, channel_id: id }: APIInteraction): string | undefined {
  const isThread = channel !== undefined && 'thread_metadata' in channel;
  const threads: readonly unknown[] = [10, 11, 12];
  const parent = channel && 'parent_id' in channel ? channel.parent_id : undefined;
  return (isThread || threads.includes(channel?.type)) && parent ? parent : (id ?? channel?.id);
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
