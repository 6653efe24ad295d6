import type { SeenEvent } from '../fake/discord/events.ts';
import type { Modal } from '../fake/discord/exchange.ts';
import type { FakeDiscord } from '../fake/discord/fake.ts';
import type { Message } from '../fake/discord/nouns.ts';
import { fieldsOf } from '../fake/discord/people/forms.ts';
import { controlsOf } from '../fake/discord/reading/shown.ts';
import { asWritten } from './discord-texts.ts';
import { instant } from './instant.ts';
import type { OpenForm, Shown } from './stage.ts';

/** The message and its controls as they stood when it was looked at: a late click is on what was there then. */
export interface Handle {
  readonly message: Message;
  readonly found: ReturnType<typeof controlsOf>;
}

export function shownBy(discord: FakeDiscord, message: Message): Shown {
  const found = controlsOf(message);
  const answered = message.body['message_reference'] as { readonly message_id?: string } | undefined;
  return {
    id: message.id,
    text: discord.shown(message),
    written: discord.shown({ ...message, body: asWritten(message.body) }),
    controls: found.map((each) => each.label),
    files: discord.files(message).map((each) => `${each.kind}: ${each.kind === 'picture' ? each.alt : each.name}`),
    marks: discord.reactions(message),
    ...(answered?.message_id !== undefined && { under: answered.message_id }),
    raw: { message, found } satisfies Handle,
  };
}

export const shownEvent = ({ id, name, description, place, startsAt, endsAt, status }: SeenEvent): Shown => {
  const span = `${instant(startsAt.getTime())} to ${instant(endsAt.getTime())}`;
  const text = [name, `${span} · ${place} · ${status}`, description ?? ''].join('\n');
  return { id, text, written: text, controls: [], files: [], marks: [], raw: undefined };
};

export const formOf = (modal: Modal): OpenForm => ({
  title: modal.title,
  filled: Object.fromEntries(fieldsOf(modal).map((each) => [each.customId, [each.value].flat().join(',')])),
  raw: modal,
});
