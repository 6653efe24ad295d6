import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeAction } from '../../src/surface/action.ts';
import type { Incoming } from '../../src/surface/platform.ts';
import type { FakeDiscord } from '../fake/discord/fake.ts';
import { startFakeDiscord } from '../fake/discord/server.ts';
import { desk } from '../support/desk.ts';
import { adapterFor, type Connected } from '../support/discord.ts';
import { recordings } from './discord-recordings.ts';

interface Recorded {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly guild_id?: string;
  readonly channel_id: string;
  readonly channel?: { readonly type: number; readonly parent_id?: string | null };
  readonly locale?: string;
  readonly data: { readonly custom_id?: string; readonly name?: string; readonly component_type?: number };
  readonly member?: { readonly nick: string | null; readonly permissions: string; readonly user: User };
  readonly user?: User;
  readonly message?: { readonly id: string };
}
interface User {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
}

const isInteraction = (value: object): value is Recorded =>
  'token' in value && 'application_id' in value && 'type' in value && 'data' in value;

/** Every interaction in a recording, however deep. */
const interactions = (value: unknown): readonly Recorded[] => {
  if (typeof value !== 'object' || value === null) return [];
  return isInteraction(value) ? [value] : Object.values(value).flatMap(interactions);
};

/** Where words were put for ids to make them nobody's, ids are put back; and each gets a token of its own. */
function restored(payload: Recorded): Recorded {
  const digits = (words: string) =>
    `14${words.split('').reduce((sum, each) => sum * 31n + BigInt(each.charCodeAt(0)), 7n)}`;
  const json = JSON.stringify(payload).replace(
    /"((?:channel_|message_|last_message_)?id)":"([A-Z]\w+)"/g,
    (_, key, words: string) => `"${key}":"${digits(words).slice(0, 19)}"`,
  );
  const { id, ...rest } = JSON.parse(json) as Recorded;
  return { ...rest, id, token: Buffer.from(`interaction:${id}`).toString('base64url') };
}

const all = recordings.flatMap(({ file, content }) =>
  interactions(content).map((payload) => ({ file, payload: restored(payload) })),
);

describe.skipIf(recordings.length === 0)('recorded Discord interactions', () => {
  let discord: FakeDiscord;
  let connected: Connected;
  const inbox = desk({ answer: () => ({ kind: 'done' }) });

  beforeAll(async () => {
    discord = await startFakeDiscord();
    connected = adapterFor(discord);
    await connected.platform.start(inbox);
  });

  afterAll(async () => {
    await connected?.stop();
    expect(discord?.violations).toEqual([]);
  });

  it('there are some', () => {
    expect(all.length).toBeGreaterThan(0);
  });

  it.each(all)('$payload.id in $file comes in as what it was', async (recording) => {
    const user = recording.payload.member?.user ?? recording.payload.user;
    if (!user) throw new Error('nobody did this');
    const payload = placed(recording.payload, user);
    const before = inbox.heard.length;
    const seen = await discord.replay(payload);
    expect(seen.timedOut).toBe(false);
    expect(connected.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(inbox.heard.slice(before)).toEqual(isOurs(payload) ? [expected(payload, user)] : []);
  });

  const guilds = new Map<string, ReturnType<FakeDiscord['addGuild']>>();
  const people = new Set<string>();

  /** Makes the recording's people and places known to the fake, which numbers direct messages itself. */
  function placed(payload: Recorded, user: User): Recorded {
    const { guild_id: id, channel_id: channel } = payload;
    const guild = id === undefined ? undefined : (guilds.get(id) ?? discord.addGuild({ id }));
    if (id !== undefined && guild) guilds.set(id, guild);
    if (guild) discord.addChannel(guild, { id: channel, name: 'recorded' });
    if (!people.has(user.id)) discord.addUser({ id: user.id, name: user.username });
    people.add(user.id);
    return guild ? payload : { ...payload, channel_id: discord.person(user.id).direct().id };
  }
});

const isOurs = ({ data }: Recorded) => data.custom_id === undefined || decodeAction(data.custom_id) !== undefined;

/** What the recording says, read by eye and not by the adapter. */
function expected(payload: Recorded, user: User): Incoming {
  const isThread = [10, 11, 12].includes(payload.channel?.type ?? 0);
  const from = {
    event: payload.id,
    workspace: payload.guild_id ?? expect.any(String),
    channel: (isThread && payload.channel?.parent_id) || payload.channel_id,
    person: user.id,
    ...(payload.member && {
      profile: {
        name: payload.member.nick ?? user.global_name ?? user.username,
        ...(payload.locale && { locale: payload.locale }),
        admin: (BigInt(payload.member.permissions) & 0x28n) !== 0n,
      },
    }),
  };
  if (payload.type === 3) {
    const [name = '', ...args] = (payload.data.custom_id ?? '').split(':');
    return { kind: 'press', from, action: { name, args }, picked: [] };
  }
  throw new Error(`recordings now have interactions of type ${payload.type}: say what is expected of them`);
}
