export const en = {
  /** Said in the place of what is larger than Discord takes. */
  tooLarge: (name: string) => `The file ${name} belongs here, but it is larger than Discord takes (10 MB).`,
  pictureTooLarge: (alt: string) => `A picture belongs here that is larger than Discord takes. It shows: ${alt}`,
  /** Said where nothing tells which server a direct message came from; the servers are listed below it, where we know them. */
  whichServer: {
    headline: 'Which server is this about?',
    use: (command: string) =>
      `Convener is in several servers, and can no longer tell which of them this message came from. Use ${command} in a channel of that server.`,
    anyCommand: 'its commands',
  },
  /** Said to operators of a server where people’s words do not reach us. */
  grant:
    'Tick Message Content Intent under Bot in the Discord Developer Portal, set DISCORD_MESSAGE_CONTENT=on and restart Convener.',
};
