import type { InputBlock, PlainTextOption } from '@slack/types';
import type { FormField } from '../../src/surface/form.ts';
import type { Choice } from '../../src/surface/message.ts';
import { shorten } from '../../src/surface/plain.ts';
import { optionOf } from './controls.ts';
import { limits, modal, RADIO_LIMIT } from './limits.ts';

type Element = InputBlock['element'];
type Menu = Extract<FormField, { readonly kind: 'choice' | 'choices' }>;
type Moment = Extract<FormField, { readonly kind: 'moment' }>;

/** Between a field's name and the number of the menu, where one field needs several. No field's name has it. */
const PART = '~';

/** The ids of a field's blocks: the first is the field's name, so that a refusal is shown there. */
export const blockIds = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => (i === 0 ? name : `${name}${PART}${i}`));

export const fieldOf = (blockId: string): string => blockId.split(PART)[0] ?? blockId;

/** The same field, or, where it has more options than a menu holds, its parts. */
export function menusOf(field: FormField): readonly FormField[] {
  if (!isMenu(field) || field.options.length <= limits.options) return [field];
  const count = Math.ceil(field.options.length / limits.options);
  return Array.from({ length: count }, (_, i) => ({
    ...field,
    options: field.options.slice(i * limits.options, (i + 1) * limits.options),
  }));
}

const isMenu = (field: FormField): field is Menu => field.kind === 'choice' || field.kind === 'choices';

export function elementOf(field: FormField): Element {
  switch (field.kind) {
    case 'line':
    case 'lines':
      return words({ ...field, multiline: field.kind === 'lines' });
    case 'moment':
      return momentOf(field);
    case 'choice':
      return oneOf(field);
    case 'choices':
      return someOf(field);
  }
}

/** A text of which more was typed than is allowed is given back whole, to be shortened by its writer. */
function words(field: {
  readonly name: string;
  readonly initial?: string;
  readonly maxLength?: number;
  readonly multiline: boolean;
}): Element {
  const initial = field.initial && shorten(field.initial, modal.input);
  const allowed = Math.min(field.maxLength ?? modal.input, modal.input);
  return {
    type: 'plain_text_input',
    action_id: field.name,
    multiline: field.multiline,
    max_length: Math.max(1, allowed, initial?.length ?? 0),
    ...(initial && { initial_value: initial }),
  };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/** A calendar where a time is known already, and else a line, in which people write `next tuesday 15:00`. */
function momentOf({ name, initial }: Moment): Element {
  const at = initial !== undefined && INSTANT.test(initial) ? Date.parse(initial) : Number.NaN;
  if (Number.isNaN(at)) return words({ name, multiline: false, ...(initial && { initial }) });
  return { type: 'datetimepicker', action_id: name, initial_date_time: Math.floor(at / 1_000) };
}

function oneOf(field: Menu): Element {
  const options = field.options.map(labelled);
  const [initial] = chosen(field);
  const common = { action_id: field.name, options, ...(initial && { initial_option: initial }) };
  // Radio buttons cannot be cleared, so what may be left empty gets a menu.
  const few = options.length <= RADIO_LIMIT && field.required;
  return few ? { type: 'radio_buttons', ...common } : { type: 'static_select', ...common };
}

function someOf(field: Menu): Element {
  const options = field.options.map(labelled);
  const initial = chosen(field);
  return {
    type: 'multi_static_select',
    action_id: field.name,
    options,
    max_selected_items: Math.max(1, Math.min(field.max, options.length)),
    ...(initial.length > 0 && { initial_options: initial }),
  };
}

const chosen = ({ options, initial = [] }: Menu): PlainTextOption[] =>
  options.filter(({ value }) => initial.includes(value)).map(labelled);

const labelled = ({ label, value }: Choice): PlainTextOption =>
  optionOf({ label: shorten(label, limits.optionLabel), value });
