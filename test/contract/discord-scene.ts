import { discord as adapter } from '../../adapters/discord/index.ts';
import { type Clock, systemClock } from '../../src/kernel/clock.ts';
import type { Platform } from '../../src/surface/platform.ts';
import type { FakeDiscord } from '../fake/discord/fake.ts';
import type { Guild, Message, User } from '../fake/discord/nouns.ts';
import { Intent } from '../fake/discord/numbers.ts';
import { nobody } from '../fake/discord/reading/pings.ts';
import { startFakeDiscord } from '../fake/discord/server.ts';
import { logbook } from '../support/logbook.ts';
import { discordActor } from './discord-actor.ts';
import { shownBy, shownEvent } from './discord-reading.ts';
import { eventually } from './house.ts';
import type { Scene, Setting, Shown, Trouble, Who } from './stage.ts';

const MANAGE_GUILD = 1n << 5n;

/** Discord as it is: the real discord.js against our fake, every request held against Discord's own description. */
export async function discordScene(setting: Setting = {}): Promise<Scene> {
  const { clock = systemClock } = setting;
  const privilegedIntents = Intent.messageContent;
  const discord = await startFakeDiscord({ quietMs: 60, privilegedIntents, now: () => clock.now().getTime() });
  const { guild, channel, desk, den, members } = settle(discord, setting);
  const platform = platformFor(discord, clock);
  const read = (id: string) => discord.channel(id).messages.map((each) => shownBy(discord, each));
  const places = {
    channel: () => channel,
    desk: () => desk,
    den: () => den,
    direct: (who: string) => discord.person(who).direct().id,
  };
  return {
    platform,
    begun: () => eventually(() => discord.commands().length > 0, 'the commands to be registered'),
    problemsShown: 'whisper',
    person: (who, at = 'channel') => discordActor(discord, who, places[at](who)),
    channel: () => read(channel),
    desk: () => read(desk),
    den: () => read(den),
    alone: (who) => aloneWith(discord, members[who]),
    direct: (who) => read(places.direct(who)),
    longest: 2_000,
    calendar: () => discord.events(guild.id).map(shownEvent),
    pinged: (at = 'channel') =>
      discord.channel({ channel, desk }[at]).messages.filter((each) => !nobody(discord.pings(each))).length,
    closeDirect: (who) => {
      members[who].closedToDirectMessages = true;
    },
    edits: () => (discord.channel(channel).messages.at(-1)?.states.length ?? 1) - 1,
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

/** As main would make it, by the clock that this Discord goes by, reading what people write. */
function platformFor(discord: FakeDiscord, { now }: Clock): Platform {
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, DISCORD_MESSAGE_CONTENT: 'on' };
  const configured = adapter.configure(env);
  if (configured.kind !== 'on') throw new Error(`the adapter is ${configured.kind}`);
  return configured.create({ log: logbook(), now, mount: () => undefined, fail: () => undefined });
}

interface Settled {
  readonly guild: Guild;
  readonly channel: string;
  readonly desk: string;
  readonly den: string;
  readonly members: Readonly<Record<Who, User>>;
}

function settle(discord: FakeDiscord, { language = 'en' }: Setting): Settled {
  const guild = discord.addGuild({ name: 'SafeCities' });
  const { id: channel } = discord.addChannel(guild, { name: 'safecities' });
  const { id: desk } = discord.addChannel(guild, { name: 'desk' });
  const locale = { en: 'en-US', es: 'es-ES' }[language];
  const members = {
    rosa: discord.addUser({ name: 'rosa', globalName: 'Rosa', locale, permissions: MANAGE_GUILD }),
    ben: discord.addUser({ name: 'ben', globalName: 'Ben', locale }),
    luz: discord.addUser({ name: 'luz', globalName: 'Luz', locale: 'es-ES' }),
    kim: discord.addUser({ name: 'kim', globalName: 'Kim', locale }),
  };
  const { rosa: _, ...insiders } = members;
  const onlyFor = Object.values(insiders).map(({ id }) => id);
  const { id: den } = discord.addChannel(guild, { name: 'den', onlyFor });
  return { guild, channel, desk, den, members };
}

const aloneWith = (discord: FakeDiscord, { id }: User): readonly Shown[] => {
  const direct = discord.person(id).direct();
  const mine = (each: Message) => each.onlyFor === id || each.channelId === direct.id;
  return discord
    .person(id)
    .sees()
    .filter(mine)
    .map((each) => shownBy(discord, each));
};

const faults = {
  limited: { status: 429, retryAfter: 1 },
  broken: { status: 500 },
  'lost-answer': { status: 'reset', afterDoing: true },
} as const satisfies Readonly<Record<Trouble, unknown>>;
