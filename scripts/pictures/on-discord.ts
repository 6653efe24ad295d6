import { discord as adapter } from '../../adapters/discord/index.ts';
import type { MovableClock } from '../../src/kernel/clock.ts';
import type { Platform } from '../../src/surface/platform.ts';
import { walk } from '../../test/fake/discord/components.ts';
import type { SeenEvent } from '../../test/fake/discord/events.ts';
import type { Modal } from '../../test/fake/discord/exchange.ts';
import type { FakeDiscord } from '../../test/fake/discord/fake.ts';
import type { Message } from '../../test/fake/discord/nouns.ts';
import { Part } from '../../test/fake/discord/numbers.ts';
import type { Seen } from '../../test/fake/discord/people/seen.ts';
import { startFakeDiscord } from '../../test/fake/discord/server.ts';
import { withAlbum } from './album.ts';
import { eventually, log } from './house.ts';
import type { Control, Stage } from './stage.ts';
import { peopleOn } from './story.ts';

const MANAGE_GUILD = 1n << 5n;

/** What only our Discord has: the server's events, and answers to its messages. */
export interface OnDiscord extends Stage<Message, Modal> {
  events(): readonly SeenEvent[];
  pictureOf(alt: string): Uint8Array;
  reply(who: string, to: Message, words: string): Promise<void>;
}

/** The real discord.js against our Discord, each request held against Discord's own description. */
export async function discordStage(clock: MovableClock): Promise<OnDiscord> {
  const discord = await startFakeDiscord({ quietMs: 15, now: () => clock.now().getTime() });
  const { guild, channel } = settleIn(discord);
  const { platform, pictureOf } = withAlbum(adapterFor(discord, clock));
  const people = new Map(peopleOn('discord').map(({ id, name }) => [discord.person(id).user.id, name]));
  return {
    platform,
    pictureOf,
    command: async (who, path, options) => {
      await eventually(() => discord.commands()[0], 'the commands to be registered');
      return seenBy(discord.person(who).command(channel, path, typed(options)));
    },
    press: (who, message, { id }) => seenBy(discord.person(who).press(message, id)),
    submit: (who, form, values) => {
      if (!form) throw new Error('no form is open');
      return seenBy(discord.person(who).submit(form, values));
    },
    reply: async (who, to, words) => void discord.person(who).reply(to, words),
    channel: () => discord.channel(channel).messages,
    direct: (who) => discord.channel(discord.person(who).direct().id).messages,
    events: () => discord.events(guild),
    controls: controlsIn,
    words: (message) => discord.shown(message),
    nameOf: (id) => people.get(id) ?? id,
    stop: async () => {
      await platform.stop();
      await discord.stop();
    },
  };
}

/** The adapter as main would make it, but at our time. */
function adapterFor({ token, apiUrl }: FakeDiscord, { now }: MovableClock): Platform {
  const configured = adapter.configure({ DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl });
  if (configured.kind !== 'on') throw new Error(`the adapter is ${configured.kind}`);
  const fail = (error: Error) => log.error({ err: error }, 'the adapter failed');
  return configured.create({ log, now, mount: () => undefined, fail });
}

function settleIn(discord: FakeDiscord): { readonly guild: string; readonly channel: string } {
  const { id: guild } = discord.addGuild({ name: 'SafeCities' });
  const { id: channel } = discord.addChannel(guild, { name: 'safecities' });
  for (const { id, name, locale, admin } of peopleOn('discord')) {
    discord.addUser({ name: id, globalName: name, locale, ...(admin && { permissions: MANAGE_GUILD }) });
  }
  return { guild, channel };
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
