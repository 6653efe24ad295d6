export const en = {
  /** Said in the place of what is larger than Discord takes. */
  tooLarge: (name: string) => `The file ${name} belongs here, but it is larger than Discord takes (10 MB).`,
  pictureTooLarge: (alt: string) => `A picture belongs here that is larger than Discord takes. It shows: ${alt}`,
  /** Said to operators of a server where people’s words do not reach us. */
  grant:
    'Tick Message Content Intent under Bot in the Discord Developer Portal, set DISCORD_MESSAGE_CONTENT=on and restart Convener.',
};
