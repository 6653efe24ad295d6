import { type Client, Events, MessageFlags } from 'discord.js';
import { type APIInteraction, GatewayDispatchEvents } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBot } from './bot.ts';
import type { FakeDiscord } from './fake.ts';
import { startFakeDiscord } from './server.ts';
import { madeAt } from './snowflake.ts';

let discord: FakeDiscord;
let bot: Client<true>;
let channelId: string;
const payloads: APIInteraction[] = [];

beforeAll(async () => {
  discord = await startFakeDiscord();
  const guild = discord.addGuild({ locale: 'es-ES' });
  channelId = discord.addChannel(guild, { name: 'general' }).id;
  discord.addUser({ name: 'ana', globalName: 'Ana', locale: 'en-GB' });
  bot = await startBot(discord);
  bot.on(Events.Raw, (packet: { t: string; d: APIInteraction }) => {
    if (packet.t === GatewayDispatchEvents.InteractionCreate) payloads.push(packet.d);
  });
  bot.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isMessageContextMenuCommand()) void interaction.reply(interaction.targetMessage.content);
    else if (interaction.isButton()) void interaction.deferUpdate();
    else if (interaction.isRepliable())
      void interaction.reply({ content: 'x', components, flags: MessageFlags.SuppressNotifications });
  });
  await bot.application.commands.set([
    { name: 'go', description: 'x' },
    { name: 'Suggest as topic', type: 3 },
  ]);
});

afterAll(async () => {
  await bot.destroy();
  await discord.stop();
  expect(discord.flaws).toEqual([]);
  expect(discord.violations).toEqual([]);
});

const components = [{ type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] }];

// The fields of a button click in a guild, and of one in direct messages, as recorded from Discord's gateway in January 2026.
const inGuild =
  'app_permissions application_id attachment_size_limit authorizing_integration_owners channel channel_id context data entitlement_sku_ids entitlements guild guild_id guild_locale id locale member message token type version';
const inDirect =
  'app_permissions application_id attachment_size_limit channel channel_id context data entitlement_sku_ids entitlements id locale message token type user version';
const member =
  'avatar banner collectibles communication_disabled_until deaf display_name_styles flags joined_at mute nick pending permissions premium_since roles unusual_dm_activity_until user';
const user =
  'avatar avatar_decoration_data clan collectibles discriminator display_name_styles global_name id primary_guild public_flags username';
const message =
  'attachments author channel_id components content edited_timestamp embeds flags id mention_everyone mention_roles mentions pinned timestamp tts type';

const lacking = (value: object | undefined, fields: string) =>
  fields.split(' ').filter((field) => !(field in (value ?? {})));

test('a click in a guild has every field of a recorded one', async () => {
  const ana = discord.person('ana');
  const [sent] = (await ana.command(channelId, 'go')).messages;
  if (!sent) throw new Error('no message');
  await ana.press(sent, 'go');
  const payload = payloads.at(-1);
  expect(lacking(payload, inGuild)).toEqual([]);
  expect(lacking(payload?.member, member)).toEqual([]);
  expect(lacking(payload?.member?.user, user)).toEqual([]);
  expect(lacking(payload?.message, message)).toEqual([]);
  expect(payload).toMatchObject({
    type: 3,
    context: 0,
    locale: 'en-GB',
    guild_locale: 'es-ES',
    data: { component_type: 2, custom_id: 'go', id: 2 },
    message: { components: [{ id: 1, components: [{ id: 2, custom_id: 'go' }] }] },
  });
});

test('a click in direct messages has every field of a recorded one, and no guild', async () => {
  const ana = discord.person('ana');
  const [sent] = (await ana.command(ana.direct().id, 'go')).messages;
  if (!sent) throw new Error('no message');
  await ana.press(sent, 'go');
  const payload = payloads.at(-1);
  expect(lacking(payload, inDirect)).toEqual([]);
  expect(payload).not.toHaveProperty('guild_id');
  expect(payload).not.toHaveProperty('member');
  expect(payload).toMatchObject({ context: 1, channel: { type: 1 } });
});

test('a recorded click is replayed, and answered', async () => {
  const last = payloads.find((payload) => payload.type === 3 && payload.guild_id);
  if (!last?.channel) throw new Error('no click');
  const again = { ...last, id: '1457536583141163186', token: 'recorded', channel_id: last.channel.id };
  const seen = await discord.replay(again as never);
  expect(seen).toMatchObject({ timedOut: false, deferred: true });
});

test('the menu of a message gives the bot its words, whatever its intents', async () => {
  const ana = discord.person('ana');
  const seen = await ana.shortcut(ana.say(channelId, 'How do cities price waste?'), 'Suggest as topic');
  expect(seen.messages.map((each) => each.body.content)).toEqual(['How do cities price waste?']);
});

test('ids tell the time', async () => {
  const before = Date.now();
  const { id } = discord.person('ana').say(channelId, 'x');
  expect(madeAt(id)).toBeGreaterThanOrEqual(before - 100);
  expect(madeAt('1457536567810854934')).toBe(Date.parse('2026-01-05T00:49:57.486Z'));
});
