import type { MovableClock } from '../../src/kernel/clock.ts';
import { walk } from '../../test/fake/discord/components.ts';
import type { Modal } from '../../test/fake/discord/exchange.ts';
import type { Message } from '../../test/fake/discord/nouns.ts';
import { Part } from '../../test/fake/discord/numbers.ts';
import type { Seen } from '../../test/fake/discord/people/seen.ts';
import { startFakeDiscord } from '../../test/fake/discord/server.ts';
import { adapterFor } from '../../test/support/discord.ts';
import { eventually } from './house.ts';
import type { Control, Stage } from './stage.ts';
import { peopleOn } from './story.ts';

const MANAGE_GUILD = 1n << 5n;

/** The real discord.js against our Discord, each request held against Discord's own description. */
export async function discordStage(clock: MovableClock): Promise<Stage<Message, Modal>> {
  const discord = await startFakeDiscord({ quietMs: 15, now: () => clock.now().getTime() });
  const guild = discord.addGuild({ name: 'SafeCities' });
  const { id: channel } = discord.addChannel(guild, { name: 'safecities' });
  for (const { id, name, locale, admin } of peopleOn('discord')) {
    discord.addUser({ name: id, globalName: name, locale, ...(admin && { permissions: MANAGE_GUILD }) });
  }
  const { platform } = adapterFor(discord);
  return {
    platform,
    command: async (who, path, options) => {
      await eventually(() => discord.commands()[0], 'the commands to be registered');
      return seenBy(discord.person(who).command(channel, path, typed(options)));
    },
    press: (who, message, { id }) => seenBy(discord.person(who).press(message, id)),
    submit: (who, form, values) => {
      if (!form) throw new Error('no form is open');
      return seenBy(discord.person(who).submit(form, values));
    },
    channel: () => discord.channel(channel).messages,
    controls: controlsIn,
    words: (message) => discord.shown(message),
    stop: async () => {
      await platform.stop();
      await discord.stop();
    },
  };
}

/** Discord's own client takes whole numbers where a command asks for them; no words in our story look like one. */
const typed = (options: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name, /^\d+$/.test(value) ? Number(value) : value]),
  );

async function seenBy(doing: Promise<Seen>) {
  const { ephemeral, updated, modal } = await doing;
  return { whispers: [...ephemeral, ...(updated?.onlyFor === undefined ? [] : [updated])], form: modal };
}

function controlsIn({ body }: Message): readonly Control[] {
  let above = '';
  return walk(body.components).flatMap(({ part }) => {
    if (part.type === Part.textDisplay) above = part.content ?? '';
    return part.custom_id ? [{ id: part.custom_id, label: part.label ?? part.placeholder ?? '', above }] : [];
  });
}
