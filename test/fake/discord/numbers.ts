/** Discord's own numbers that the fake needs at run time (discord-api-types is used for types only). */

export const Flag = {
  hasThread: 1 << 5,
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  v2: 1 << 15,
} as const;

export const Part = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  container: 17,
  label: 18,
} as const;

export const selects: readonly number[] = [3, 5, 6, 7, 8];

/** Of a channel. */
export const Place = { text: 0, direct: 1, publicThread: 11, privateThread: 12, forum: 15 } as const;

/** A channel that the bot may not view: its flag (https://docs.discord.com/developers/resources/channel#channel-object-obfuscated-channels). */
export const obfuscated = 1 << 17;

/** Of a message: said, said by Discord, a reply, the answers to commands. */
export const Kind = { plain: 0, reply: 19, command: 20, threadStarter: 21, menu: 23 } as const;

/** What a command hangs on: what is typed, a person, a message. */
export const Menu = { typed: 1, user: 2, message: 3 } as const;

export const Happening = { scheduled: 1, active: 2, completed: 3, canceled: 4 } as const;

export const Asked = { command: 2, component: 3, complete: 4, submit: 5 } as const;

export const Answered = {
  message: 4,
  thinking: 5,
  acknowledged: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

export const Option = {
  sub: 1,
  group: 2,
  text: 3,
  integer: 4,
  yesNo: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
} as const;

export const Intent = {
  guilds: 1 << 0,
  members: 1 << 1,
  presences: 1 << 8,
  guildMessages: 1 << 9,
  reactions: 1 << 10,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
  events: 1 << 16,
} as const;

export const privilegedIntents = Intent.members | Intent.presences | Intent.messageContent;

/** Bits 0 to 16, and those of auto moderation (20, 21) and polls (24, 25). */
export const knownIntents = 0x1_ffff | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

export const Permission = {
  administrator: 1n << 3n,
  manageGuild: 1n << 5n,
  addReactions: 1n << 6n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useCommands: 1n << 31n,
  manageEvents: 1n << 33n,
  createEvents: 1n << 44n,
} as const;

/** What Discord sends as the permissions of an owner or administrator. */
export const everyPermission = (1n << 53n) - 1n;
