import type { Attachment, Picture } from '../../src/surface/message.ts';
import { type Html, html } from './html.ts';
import type { Words } from './words.ts';

/** A picture, its place kept free before it is drawn, so that nothing jumps. */
export function picture({ png, alt }: Picture): Html {
  const size = sizeOf(png);
  return html`<img class="picture" src="data:image/png;base64,${png}" alt="${alt}"
    ${size && html`width="${size.width}" height="${size.height}"`}>`;
}

/** A PNG says its size after its signature and the head of its first chunk (https://www.w3.org/TR/png-3/#11IHDR). */
function sizeOf(png: string): { readonly width: number; readonly height: number } | undefined {
  const head = Buffer.from(png.slice(0, 32), 'base64');
  return head.length < 24 ? undefined : { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

/** A link that saves the file. Whatever is in it, a browser does not open it. */
export function file({ name, type, content }: Attachment, words: Words): Html {
  const bytes = Buffer.from(content);
  const kind = /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream';
  const address = `data:${kind};base64,${bytes.toString('base64')}`;
  return html`<p class="file"><a href="${address}" download="${name}">${words.download} <strong dir="auto">${name}</strong></a>
    <span class="muted">${words.size(bytes.length)}</span></p>`;
}
