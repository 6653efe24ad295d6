import { walk } from '../components.ts';
import type { Message } from '../nouns.ts';
import { Part } from '../numbers.ts';
import type { World } from '../world.ts';

/** A picture or a file as a reader finds it. */
export interface SeenFile {
  readonly kind: 'picture' | 'file';
  readonly name: string;
  readonly type: string;
  /** What a picture shows, for those who do not see it. */
  readonly alt: string | undefined;
  readonly bytes: Uint8Array;
}

/** What the components of a message show of what came along with it. */
export function filesOf(world: World, message: Message): SeenFile[] {
  return walk(message.body.components).flatMap(({ part }) => {
    if (part.type === Part.file && part.file) return seen(world, part.file.url, { kind: 'file', alt: undefined });
    return (part.items ?? []).flatMap(({ media, description }) =>
      seen(world, media.url, { kind: 'picture', alt: description ?? undefined }),
    );
  });
}

function seen(world: World, url: string, as: Pick<SeenFile, 'kind' | 'alt'>): SeenFile[] {
  const upload = world.uploads.get(url.replace(world.origin, ''));
  return upload ? [{ ...as, name: upload.name, type: upload.type, bytes: upload.bytes }] : [];
}
