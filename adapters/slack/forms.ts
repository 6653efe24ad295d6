import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { Form, FormField } from '../../src/surface/form.ts';
import { shorten } from '../../src/surface/plain.ts';
import { plainText } from './controls.ts';
import { blockIds, elementOf, menusOf } from './fields.ts';
import { modal } from './limits.ts';
import { type Opened, writeOpened } from './opened.ts';
import { paragraph, type Where } from './rich.ts';

/**
 * A form as a modal. What it is called and where it was opened come back with the submission, and each field's block
 * is called after the field. https://docs.slack.dev/reference/views/modal-views
 */
export function modalOf(form: Form, opened: Opened, where: Where): ModalView {
  const intro: readonly KnownBlock[] = form.intro ? [paragraph(form.intro, where)] : [];
  return {
    type: 'modal',
    callback_id: form.name,
    title: plainText(shorten(form.title, modal.title)),
    submit: plainText(shorten(form.submit, modal.button)),
    close: plainText(shorten(form.cancel, modal.button)),
    private_metadata: writeOpened(opened),
    blocks: [...intro, ...form.fields.flatMap(inputs)],
  };
}

/** One input, or where a menu would be too long, several. */
function inputs(field: FormField): readonly InputBlock[] {
  const parts = menusOf(field);
  return parts.map((part, i) => ({
    type: 'input',
    block_id: blockIds(field.name, parts.length)[i] ?? field.name,
    label: plainText(shorten(labelOf(field.label, i, parts.length), modal.label)),
    ...(field.hint && { hint: plainText(shorten(field.hint, modal.hint)) }),
    // Any one of several menus may hold nothing of what is wanted.
    optional: !field.required || parts.length > 1,
    element: elementOf(part),
  }));
}

const labelOf = (label: string, i: number, count: number): string =>
  count > 1 ? `${label} (${i + 1}/${count})` : label;

/**
 * Refusals by field, as a submission is answered with them. Slack shows none of them where one names a field that the
 * form does not have, so such a one is said with the first.
 */
export function errorsOf(
  problems: Readonly<Record<string, string>>,
  blockIds: readonly string[],
): { readonly response_action: 'errors'; readonly errors: Readonly<Record<string, string>> } {
  const errors: Record<string, string> = {};
  for (const [name, said] of Object.entries(problems)) {
    const at = blockIds.includes(name) ? name : (blockIds[0] ?? name);
    errors[at] = errors[at] ? `${errors[at]} ${said}` : said;
  }
  return { response_action: 'errors', errors };
}
