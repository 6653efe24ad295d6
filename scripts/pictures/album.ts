import type { Message } from '../../src/surface/message.ts';
import type { Platform, Reply } from '../../src/surface/platform.ts';

/** Pictures that went to a platform, by what is said of them. */
export interface Album {
  readonly platform: Platform;
  readonly pictureOf: (alt: string) => Uint8Array;
}

/** The same platform, with a copy kept of each picture: what stands in a Slack channel names a file, and nobody gives its bytes. */
export function withAlbum(platform: Platform): Album {
  const kept = new Map<string, Uint8Array>();
  const keep = ({ blocks }: Message): void => {
    for (const each of blocks) if (each.kind === 'picture') kept.set(each.alt, Buffer.from(each.png, 'base64'));
  };
  const seen = (reply: Reply): Reply => {
    if ('message' in reply) keep(reply.message);
    return reply;
  };
  return {
    platform: {
      ...platform,
      start: (inbox) => platform.start({ ...inbox, handle: async (incoming) => seen(await inbox.handle(incoming)) }),
      post: (delivery) => {
        keep(delivery.message);
        return platform.post(delivery);
      },
    },
    pictureOf: (alt) => {
      const found = kept.get(alt);
      if (!found) throw new Error(`no picture of “${alt}” was sent`);
      return found;
    },
  };
}
