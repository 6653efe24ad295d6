import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Body } from '../fake/discord/bodies.ts';
import type { FakeDiscord } from '../fake/discord/fake.ts';
import { startFakeDiscord } from '../fake/discord/server.ts';
import { desk } from '../support/desk.ts';
import { adapterFor, type Connected } from '../support/discord.ts';
import { recordings } from './discord-recordings.ts';

interface Recorded extends Partial<Body> {
  readonly id: string;
  readonly channel_id: string;
  readonly channel_type: number;
  readonly guild_id: string;
  readonly content: string;
  readonly author: { readonly id: string; readonly username: string; readonly bot?: boolean };
}

const isMessage = (value: object): value is { readonly data: Recorded } =>
  'type' in value && value.type === 'GATEWAY_MESSAGE_CREATE' && 'data' in value;

const messages = (value: unknown): readonly Recorded[] => {
  if (typeof value !== 'object' || value === null) return [];
  return isMessage(value) ? [value.data] : Object.values(value).flatMap(messages);
};

const all = recordings.flatMap(({ content }) => messages(content));
const isInThread = ({ channel_type: type }: Recorded) => type === 11;
/** What people wrote in channels, of which nothing is a reply. */
const begun = all.filter((each) => !isInThread(each) && !each.author.bot && each.content !== '');
const aPerson = all.find(({ author }) => !author.bot)?.author;

describe.skipIf(all.length === 0)('recorded Discord messages', () => {
  let discord: FakeDiscord;
  let connected: Connected;
  const inbox = desk();

  const heard = () =>
    inbox.heard.map((each) => (each.kind === 'heard' ? [each.from.event, each.under, each.text] : []));

  beforeEach(async () => {
    discord = await startFakeDiscord();
    connected = adapterFor(discord);
    await connected.platform.start(inbox);
    inbox.heard.splice(0);
  });

  afterEach(async () => {
    await connected.stop();
    expect(connected.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('none answers a message of ours, as they were; those that answer nothing are heard for themselves', async () => {
    places(aPerson);
    for (const message of all) discord.dispatch('MESSAGE_CREATE', message);
    await discord.until(() => inbox.heard.length >= begun.length);
    await discord.quiet(150);
    expect(heard().map(([id, under]) => [id, under])).toEqual(begun.map(({ id }) => [id, undefined]));
  });

  it('people in a thread are heard where it hangs on a message of ours', async () => {
    const said = all.filter((each) => isInThread(each) && !each.author.bot);
    const thread = said[0]?.channel_id;
    places();
    for (const message of all) discord.dispatch('MESSAGE_CREATE', message);
    const texts = new Map(said.map(({ id, content }) => [id, content]));
    await discord.until(() => inbox.heard.length >= texts.size + begun.length);
    await discord.quiet(150);
    expect(new Set(texts.values())).toEqual(new Set(['Hey', 'DM me', '1', 'Nice']));
    expect(heard()).toEqual(expect.arrayContaining([...texts].map(([id, text]) => [id, thread, text])));
    expect(inbox.heard).toHaveLength(texts.size + begun.length);
  });

  /** The guilds, channels and threads of the recordings, each thread on a message of this author, or of ours. */
  function places(author?: Recorded['author']) {
    for (const id of new Set(all.map(({ guild_id }) => guild_id))) discord.addGuild({ id });
    discord.addUser({ name: 'starter' });
    const guild = all[0]?.guild_id ?? '';
    for (const id of new Set(all.filter((each) => !isInThread(each)).map(({ channel_id }) => channel_id))) {
      discord.addChannel(guild, { id, name: 'recorded' });
    }
    for (const id of new Set(all.filter(isInThread).map(({ channel_id }) => channel_id))) {
      const from = discord.adopt(parentOf(id), { id, ...(author && { author }) });
      discord.person('starter').startThread(from, 'recorded');
    }
  }
});

/** A thread has the id of the message it was started from. */
function parentOf(thread: string): string {
  const first = all.find(({ id }) => id === thread);
  if (!first) throw new Error(`thread ${thread} hangs on no recorded message`);
  return first.channel_id;
}
