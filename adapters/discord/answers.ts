import type { RawFile } from 'discord.js';
import {
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessage,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Completion } from '../../src/surface/command.ts';
import type { Message } from '../../src/surface/message.ts';
import { shorten } from '../../src/surface/plain.ts';
import type { Reply } from '../../src/surface/platform.ts';
import { files } from './attachments.ts';
import { carriable } from './carriable.ts';
import { modal } from './forms.ts';
import { COMMAND } from './limits.ts';
import type { Remembered } from './once.ts';
import { type Rendered, render } from './render.ts';

/** What is sent first, with the files that go along. */
export interface First {
  readonly body: APIInteractionResponse;
  readonly files: RawFile[];
}

/** What is sent once the first answer is out. `original` is the first answer, or the message whose control was pressed. */
export type Later =
  | { readonly kind: 'edit original' | 'post'; readonly body: Rendered; readonly files: RawFile[] }
  | { readonly kind: 'delete original' }
  | { readonly kind: 'nothing' };

const NOTHING: Later = { kind: 'nothing' };

const first = (body: APIInteractionResponse): First => ({ body, files: [] });

const privately = (message: Message): Rendered => {
  const rendered = render(message);
  return { ...rendered, flags: rendered.flags | MessageFlags.Ephemeral };
};

const whispered = (message: Message): First => ({
  body: { type: InteractionResponseType.ChannelMessageWithSource, data: privately(message) },
  files: files(message),
});

/** The message whose control was pressed, or whose form was sent. */
const pressed = (interaction: APIInteraction): APIMessage | undefined =>
  interaction.type === InteractionType.MessageComponent || interaction.type === InteractionType.ModalSubmit
    ? interaction.message
    : undefined;

/** Messages that are no cards, and yet not ephemeral. */
export type Told = Pick<Remembered, 'has'>;

/** Only what its reader alone sees may be written over, and no card: what became of it would be lost with its next edit. */
const isPrivate = (message: APIMessage | undefined, told: Told): boolean =>
  message !== undefined && (((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0 || told.has(message.id));

/** A reply as the first answer to an interaction. Undefined where Discord has none: a form after a form. */
export function firstAnswer(interaction: APIInteraction, reply: Reply, told: Told): First | undefined {
  switch (reply.kind) {
    case 'whisper':
      return whispered(carriable(reply.message, reply.language));
    case 'replace': {
      const message = carriable(reply.message, reply.language);
      if (!isPrivate(pressed(interaction), told)) return whispered(message);
      const body = { type: InteractionResponseType.UpdateMessage as const, data: render(message) };
      return { body, files: files(message) };
    }
    case 'form':
      return interaction.type === InteractionType.ModalSubmit
        ? undefined
        : first({ type: InteractionResponseType.Modal, data: modal(reply.form) });
    case 'done':
    case 'noted':
      return postponed(interaction);
    case 'problems':
      return undefined;
  }
}

/** Heard, and no more. On a command this shows a line of waiting. */
export const postponed = (interaction: APIInteraction): First =>
  first(
    pressed(interaction)
      ? { type: InteractionResponseType.DeferredMessageUpdate }
      : {
          type: InteractionResponseType.DeferredChannelMessageWithSource,
          data: { flags: MessageFlags.Ephemeral },
        },
  );

/** A reply after `postponed`. Undefined where it is too late: a form must be the first answer. */
export function laterAnswer(interaction: APIInteraction, reply: Reply, told: Told): Later | undefined {
  switch (reply.kind) {
    case 'whisper':
    case 'replace':
      return laterMessage(interaction, reply, told);
    case 'done':
    case 'noted':
      return tidied(interaction);
    case 'form':
    case 'problems':
      return undefined;
  }
}

function laterMessage(interaction: APIInteraction, { kind, ...reply }: Shown, told: Told): Later {
  const on = pressed(interaction);
  const message = carriable(reply.message, reply.language);
  const beside = on && (kind === 'whisper' || !isPrivate(on, told));
  if (beside) return { kind: 'post', body: privately(message), files: files(message) };
  const body = kind === 'whisper' ? privately(message) : render(message);
  return { kind: 'edit original', body, files: files(message) };
}

type Shown = Extract<Reply, { kind: 'whisper' | 'replace' }>;

/** Takes the line of waiting away, where there is one. */
export const tidied = (interaction: APIInteraction): Later =>
  pressed(interaction) ? NOTHING : { kind: 'delete original' };

/** A value that is cut would mean something else: what is too long is not offered (…/application-commands#autocomplete). */
export const suggestions = (of: Completion): First =>
  first({
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: {
      choices: of
        .filter(({ value }) => value.length <= COMMAND.choice)
        .slice(0, COMMAND.choices)
        .map(({ label, value }) => ({ name: shorten(label.trim() || value, COMMAND.choice), value })),
    },
  });
