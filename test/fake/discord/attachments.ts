import type { Attachment, Body, Sent } from './bodies.ts';
import type { Component } from './components.ts';
import type { Upload } from './nouns.ts';
import type { World } from './world.ts';

export interface Change {
  readonly before: Body;
  readonly sent: Sent;
  readonly uploads: readonly Upload[];
}

/** The attachments after a change: those that stay, then what was uploaded with it. */
export function attached(world: World, change: Change): Attachment[] {
  const listed = change.sent.attachments?.map((each) => each.id);
  const { attachments: before } = change.before;
  const stay = listed ? before.filter((each) => listed.includes(each.id)) : before;
  return [...stay, ...change.uploads.map((upload) => uploaded(world, change, upload))];
}

function uploaded(world: World, { before, sent }: Change, upload: Upload): Attachment {
  const id = world.nextId();
  const path = `/attachments/${before.channel_id}/${id}/${upload.name}`;
  world.uploads.set(path, upload);
  const described = sent.attachments?.find((each) => upload.field === `files[${each.id}]`)?.description;
  return {
    id,
    filename: upload.name,
    size: upload.bytes.length,
    url: `${world.origin}${path}`,
    proxy_url: `${world.origin}${path}`,
    content_type: upload.type,
    ...(described && { description: described }),
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
