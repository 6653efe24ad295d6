import type { Attachment, Body, Sent } from './bodies.ts';
import { type Component, walk } from './components.ts';
import type { Upload } from './nouns.ts';
import type { World } from './world.ts';

export interface Change {
  readonly before: Body;
  /** What came along with it earlier and is still there. */
  readonly there: readonly Attachment[];
  readonly sent: Sent;
  readonly uploads: readonly Upload[];
}

/** What came with an edit stays only where the edit lists it, or brings nothing new (discord-api-docs issue 5170). */
export function staying({ there, sent, uploads }: Omit<Change, 'before'>): readonly Attachment[] {
  if (!sent.attachments) return uploads.length > 0 ? [] : there;
  const listed = sent.attachments.map((each) => each.id);
  return there.filter((each) => listed.includes(each.id));
}

/** The attachments after a change: those that stay, then what was uploaded with it. */
export const attached = (world: World, change: Change): Attachment[] => [
  ...staying(change),
  ...change.uploads.map((upload) => uploaded(world, change, upload)),
];

/** What an upload's entry in `attachments` says of it: `files[n]` belongs to the entry whose id is n. */
export const entryOf = (sent: Sent, upload: Upload) =>
  sent.attachments?.find((each) => upload.field === `files[${each.id}]`);

function uploaded(world: World, { before, sent }: Change, upload: Upload): Attachment {
  const id = world.nextId();
  const path = `/attachments/${before.channel_id}/${id}/${upload.name}`;
  world.uploads.set(path, upload);
  const description = entryOf(sent, upload)?.description;
  return {
    id,
    filename: upload.name,
    size: upload.bytes.length,
    url: `${world.origin}${path}`,
    proxy_url: `${world.origin}${path}`,
    content_type: upload.type,
    ...(description && { description }),
  };
}

/** `attachment://name` becomes the address of the picture that came along. */
export function pictured(parts: readonly Component[], attachments: readonly Attachment[]): Component[] {
  const resolve = (media: { readonly url: string }) => {
    const own = attachments.find((each) => media.url === `attachment://${each.filename}`);
    const url = own?.url ?? media.url;
    return { ...media, id: own?.id ?? '0', url, proxy_url: url, ...(own && { attachment_id: own.id }) };
  };
  return parts.map((part) => ({
    ...part,
    ...(part.media && { media: resolve(part.media) }),
    ...(part.file && { file: resolve(part.file) }),
    ...(part.items && { items: part.items.map((item) => ({ ...item, media: resolve(item.media) })) }),
    ...(part.components && { components: pictured(part.components, attachments) }),
    ...(part.accessory && { accessory: pictured([part.accessory], attachments)[0] as Component }),
  }));
}

/** What a message lists as attached: Discord leaves out what its components show (discord-api-docs issue 8277). */
export function beside(components: readonly Component[], attachments: readonly Attachment[]): Attachment[] {
  const shown = walk(components).flatMap(({ part }) => [
    part.media,
    part.file,
    ...(part.items ?? []).map((i) => i.media),
  ]);
  return attachments.filter(({ url }) => !shown.some((media) => media?.url === url));
}
