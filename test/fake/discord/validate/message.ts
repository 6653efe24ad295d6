import type { AllowedMentions, Body, Sent } from '../bodies.ts';
import { Flag } from '../numbers.ts';
import { embedTexts, textDisplays } from '../reading/texts.ts';
import { emptyMessage, internalError, invalid } from '../refusals.ts';
import { componentErrors } from './components.ts';
import { type FieldError, tooLong, under, wrong } from './fields.ts';
import { checkSizes, type Checked as Files, fileErrors } from './files.ts';

export const mostContent = 2000;
export const mostEmbedText = 6000;

export interface Checked extends Files {
  /** What the message is before this edit. */
  readonly before?: Body;
  /** Where the message is in the request: `data` in an interaction's callback. */
  readonly within?: string;
}

/** Refuses what Discord refuses of a message beyond its published schema. Lengths are in UTF-16 units, the stricter reading. */
export function checkMessage(checked: Checked): void {
  const { sent, before, within } = checked;
  checkSizes(checked.uploads ?? []);
  const v2 = ((sent.flags ?? before?.flags ?? 0) & Flag.v2) !== 0;
  const errors = [
    ...flagErrors(sent, before),
    ...(v2 ? legacyFieldErrors(sent, before) : contentErrors(sent)),
    ...componentErrors(sent.components ?? [], v2),
    ...fileErrors(checked),
    ...allowedErrors(sent.allowed_mentions ?? {}),
  ];
  if (errors.length > 0) throw invalid(within ? under(within, errors) : errors);
  if (isEmpty(checked)) throw emptyMessage();
  if (v2 && isOversize(sent)) throw internalError();
}

function flagErrors(sent: Sent, before: Body | undefined): FieldError[] {
  if (!before || (before.flags & Flag.v2) === 0) return [];
  const dropped = sent.flags == null ? Boolean(sent.content || sent.embeds?.length) : (sent.flags & Flag.v2) === 0;
  const words = 'The MessageFlags.IS_COMPONENTS_V2 flag cannot be removed from a message';
  return dropped ? [wrong(['flags'], 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', words)] : [];
}

function legacyFieldErrors(sent: Sent, before: Body | undefined): FieldError[] {
  const filled = {
    content: sent.content === undefined ? before?.content : sent.content,
    embeds: (sent.embeds === undefined ? before?.embeds : sent.embeds)?.length,
    poll: sent.poll,
    sticker_ids: sent.sticker_ids?.length,
  };
  return Object.entries(filled).flatMap(([field, value]) => {
    const words = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    return value ? [wrong([field], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', words)] : [];
  });
}

function contentErrors(sent: Sent): FieldError[] {
  const errors: FieldError[] = [];
  if ((sent.content?.length ?? 0) > mostContent) errors.push(tooLong(['content'], mostContent));
  const embedText = (sent.embeds ?? []).flatMap(embedTexts).reduce((sum, text) => sum + text.length, 0);
  if (embedText > mostEmbedText) {
    const words = `Embed size exceeds maximum size of ${mostEmbedText}`;
    errors.push(wrong(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', words));
  }
  return errors;
}

function allowedErrors(allowed: AllowedMentions): FieldError[] {
  return (['users', 'roles'] as const).flatMap((kind) => {
    const both = allowed.parse?.includes(kind) && (allowed[kind]?.length ?? 0) > 0;
    const words = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    return both ? [wrong(['allowed_mentions'], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', words)] : [];
  });
}

function isEmpty({ sent, before, files }: Checked): boolean {
  const content = sent.content === undefined ? before?.content : sent.content?.trim();
  const embeds = sent.embeds === undefined ? before?.embeds : sent.embeds;
  const components = sent.components === undefined ? before?.components : sent.components;
  return (
    !content && !embeds?.length && !components?.length && files.length === 0 && !sent.poll && !sent.sticker_ids?.length
  );
}

/** Longer ones make Discord itself answer 500: measured in https://github.com/discord/discord-api-docs/issues/8554 */
function isOversize(sent: Sent): boolean {
  const texts = textDisplays({ components: sent.components ?? [] });
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0) > 10_170;
}
