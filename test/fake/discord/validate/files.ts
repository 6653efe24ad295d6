import type { Sent } from '../bodies.ts';
import { walk } from '../components.ts';
import type { Upload } from '../nouns.ts';
import { Part } from '../numbers.ts';
import { emptyFile, tooLarge } from '../refusals.ts';
import { type FieldError, tooLong, wrong } from './fields.ts';

export const mostFiles = 10;
/** Bytes of one file, where nobody has paid for more. */
export const mostBytes = 10_485_760;

export interface Checked {
  readonly sent: Sent;
  /** The names of the files that came along, or that the message has already. */
  readonly files: readonly string[];
  /** What came along; absent where only names are known. */
  readonly uploads?: readonly Upload[];
  /** The ids of what an edited message has. */
  readonly kept?: readonly string[];
}

/** What Discord checks of the files of a message: https://docs.discord.com/developers/reference#uploading-files */
export const fileErrors = (checked: Checked): FieldError[] => [
  ...entryErrors(checked),
  ...walk(checked.sent.components ?? []).flatMap(({ part, path }) => {
    const used = [part.media, part.file, ...(part.items ?? []).map((item) => item.media)];
    const isFile = part.type === Part.file;
    return used.flatMap((media) => (media ? mediaErrors(media.url, path, { ...checked, isFile }) : []));
  }),
];

function mediaErrors(
  url: string,
  path: readonly (string | number)[],
  { files, isFile }: { readonly files: readonly string[]; readonly isFile: boolean },
): FieldError[] {
  const name = /^attachment:\/\/(.+)$/.exec(url)?.[1];
  const words = `The referenced attachment "${name}" was not found`;
  if (name !== undefined)
    return files.includes(name) ? [] : [wrong(path, 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', words)];
  const scheme = `Scheme must be one of ('attachment',).`;
  return isFile ? [wrong([...path, 'file', 'url'], 'URL_TYPE_INVALID_SCHEME', scheme)] : [];
}

/** Each entry of `attachments` names something that came along, or that was there. */
function entryErrors({ sent, uploads, kept = [] }: Checked): FieldError[] {
  if (!uploads) return [];
  const fields = uploads.map((upload) => upload.field);
  const strange = (sent.attachments ?? []).flatMap(({ id }, index) =>
    fields.includes(`files[${id}]`) || kept.includes(id)
      ? []
      : [wrong(['attachments', index, 'id'], 'ATTACHMENT_NOT_FOUND', 'Attachment data not found')],
  );
  const unnamed = uploads.flatMap(({ field }) =>
    /^files\[\d+\]$/.test(field) ? [] : [wrong([field], 'BASE_TYPE_BAD_FIELD', 'A file goes as files[n]')],
  );
  return [...strange, ...unnamed, ...(uploads.length > mostFiles ? [tooLong(['attachments'], mostFiles)] : [])];
}

/** Refuses files that are no files, or more than Discord carries. */
export function checkSizes(uploads: readonly Upload[]): void {
  if (uploads.some(({ bytes }) => bytes.length > mostBytes)) throw tooLarge();
  if (uploads.some(({ bytes }) => bytes.length === 0)) throw emptyFile();
}
