import { type Client, Events, type Interaction, MessageFlags, SlashCommandBuilder } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBot } from './bot.ts';
import type { FakeDiscord } from './fake.ts';
import { fieldsOf } from './people/forms.ts';
import { startFakeDiscord } from './server.ts';

let discord: FakeDiscord;
let bot: Client<true>;
let channelId: string;

const topics = new SlashCommandBuilder()
  .setName('topics')
  .setDescription('What to talk about')
  .addSubcommand((sub) =>
    sub
      .setName('suggest')
      .setDescription('Suggest a topic')
      .addStringOption((option) => option.setName('title').setDescription('In a few words').setAutocomplete(true)),
  )
  .addSubcommand((sub) => sub.setName('list').setDescription('All topics'));

const form = (title: string) => ({
  custom_id: 'suggest',
  title: 'Suggest a topic',
  components: [
    { type: 10, content: 'Everybody will see it.' },
    { type: 18, label: 'Title', component: { type: 4, custom_id: 'title', style: 1, value: title, max_length: 100 } },
    {
      type: 18,
      label: 'Could you speak?',
      component: {
        type: 3,
        custom_id: 'speak',
        options: [
          { label: 'Yes', value: 'yes' },
          { label: 'No', value: 'no', default: true },
        ],
      },
    },
  ],
});

const card = (title: string, wanted: number) => ({
  flags: MessageFlags.IsComponentsV2 as const,
  components: [
    {
      type: 17,
      components: [
        { type: 10, content: `## ${title}\n-# wanted by ${wanted}` },
        { type: 1, components: [{ type: 2, style: 2, label: 'Me too', custom_id: `want/${wanted}` }] },
      ],
    },
  ],
});

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    return interaction.respond(['Waste', 'Water', 'Wind'].map((name) => ({ name: `${typed}: ${name}`, value: name })));
  }
  if (interaction.isChatInputCommand() && interaction.options.getSubcommand() === 'suggest') {
    await interaction.showModal(form(interaction.options.getString('title') ?? ''));
  } else if (interaction.isChatInputCommand()) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply('1. Waste');
    await interaction.followUp({ content: 'That is all.', flags: MessageFlags.Ephemeral });
  } else if (interaction.isModalSubmit()) {
    const [speaks] = interaction.fields.getStringSelectValues('speak');
    await interaction.reply({ content: `Thank you (${speaks})`, flags: MessageFlags.Ephemeral });
    const { id } = interaction.channel ?? {};
    const body = { ...card(interaction.fields.getTextInputValue('title'), 1), allowed_mentions: { parse: [] } };
    await interaction.client.rest.post(`/channels/${id}/messages`, { body });
  } else if (interaction.isButton()) {
    await interaction.update(card('Waste', 2) as never);
  }
}

beforeEach(async () => {
  discord = await startFakeDiscord();
  const guild = discord.addGuild({ name: 'Safe Cities', locale: 'es-ES' });
  channelId = discord.addChannel(guild, { name: 'announcements' }).id;
  discord.addUser({ name: 'ana', globalName: 'Ana', locale: 'es-ES' });
  discord.addUser({ name: 'ben' });
  bot = await startBot(discord);
  bot.on(Events.InteractionCreate, (interaction) => void answer(interaction));
  await bot.application.commands.set([topics]);
});

afterEach(async () => {
  await bot.destroy();
  await discord.stop();
  expect(discord.violations).toEqual([]);
  expect(discord.flaws).toEqual([]);
});

test('a command opens a form, its submission is answered in private and in the channel, and a button changes the message', async () => {
  const ana = discord.person('ana');
  const { modal } = await ana.command(channelId, 'topics suggest', { title: 'Waste' });
  if (!modal) throw new Error('no form');
  expect(fieldsOf(modal).map((field) => [field.customId, field.label, field.value])).toEqual([
    ['title', 'Title', 'Waste'],
    ['speak', 'Could you speak?', ['no']],
  ]);

  const sent = await ana.submit(modal, { speak: ['yes'] });
  expect(sent.ephemeral.map((message) => discord.shown(message))).toEqual(['Thank you (yes)']);
  expect(sent.messages.map((message) => discord.shown(message))).toEqual(['Waste\nwanted by 1']);

  const [posted] = discord.channel(channelId).messages;
  if (!posted) throw new Error('no message');
  const pressed = await discord.person('ben').press(posted, 'want/1');
  expect(pressed.updated).toBe(posted);
  expect(discord.shown(posted)).toBe('Waste\nwanted by 2');
  expect(posted.states).toHaveLength(2);
  expect(discord.controls(posted)).toMatchObject([{ kind: 'button', label: 'Me too', customId: 'want/2' }]);
});

test('an option completes what is typed', async () => {
  const choices = await discord.person('ana').complete(channelId, 'topics suggest', { title: 'wa' }, 'title');
  expect(choices.map((choice) => choice.name)).toEqual(['wa: Waste', 'wa: Water', 'wa: Wind']);
});

test('a deferred answer and its follow-up are seen by the person alone', async () => {
  const seen = await discord.person('ana').command(channelId, 'topics list');
  expect(seen).toMatchObject({ deferred: true, thinking: false, timedOut: false, messages: [] });
  expect(seen.ephemeral.map((message) => message.body.content)).toEqual(['1. Waste', 'That is all.']);
  expect(discord.person('ben').sees()).toEqual([]);
  expect(discord.channel(channelId).messages).toEqual([]);
});
