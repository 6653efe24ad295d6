/** What goes along with a message. */
export type Goods = 'picture' | 'file' | 'both';

export const en = {
  /** Said in a whisper, which holds no files. */
  sentDirectly: {
    picture: 'The picture is in your direct messages with Convener.',
    file: 'The file is in your direct messages with Convener.',
    both: 'The picture and the file are in your direct messages with Convener.',
  },
  notSent: {
    picture: 'The picture could not be sent. You can ask for it again in a while.',
    file: 'The file could not be sent. You can ask for it again in a while.',
    both: 'The picture and the file could not be sent. You can ask for them again in a while.',
  },
  /** Said in the place of what Slack did not take. */
  insteadOfPicture: (alt: string) => `A picture belongs here that could not be uploaded. It shows: ${alt}`,
  insteadOfFile: (name: string) => `The file ${name} belongs here, but it could not be uploaded.`,
  /** Said to operators of a workspace where people's words do not reach us. */
  grant:
    'Print the manifest with `npm run -s slack:manifest -- --messages`, put it under App Manifest in the app’s settings on Slack, and install the app again.',
};
