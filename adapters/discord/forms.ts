import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { Form, FormField } from '../../src/surface/form.ts';
import type { Choice } from '../../src/surface/message.ts';
import { shorten } from '../../src/surface/plain.ts';
import { FORM } from './limits.ts';
import { markdown } from './markdown.ts';

type Picked = Extract<FormField, { options: unknown }>;
type Typed = Exclude<FormField, Picked>;
type Modal = APIModalInteractionResponseCallbackData;

/** Between a field's name and the number of its menu, where its options fill several. */
export const MENU_MARK = '#';

const MOMENT_LENGTH = 100;

/**
 * A form as a modal (https://docs.discord.com/developers/components/using-modal-components). Its buttons are Discord's own.
 * Throws RangeError above five components: a chore's bug.
 */
export function modal(form: Form): Modal {
  const fields = form.fields.flatMap(labels);
  if (fields.length > FORM.parts) throw new RangeError(`form ${form.name} has ${fields.length} parts`);
  return {
    custom_id: form.name,
    title: shorten(form.title, FORM.title),
    components: introduced(form.intro ? markdown(form.intro) : '', fields),
  };
}

/** The introduction stands above the fields; where five fields leave it no place, it joins the first one's hint. */
function introduced(intro: string, fields: readonly APILabelComponent[]): Modal['components'] {
  const [first, ...rest] = fields;
  if (intro === '' || !first) return [...fields];
  if (fields.length < FORM.parts) {
    return [{ type: ComponentType.TextDisplay, content: shorten(intro, FORM.text) }, ...fields];
  }
  const description = shorten([intro, first.description].filter(Boolean).join(' '), FORM.hint);
  return [{ ...first, description }, ...rest];
}

function labels(field: FormField): readonly APILabelComponent[] {
  if ('options' in field) return menus(field);
  return [{ ...labelled(field, field.label), component: input(field) }];
}

const labelled = ({ hint }: FormField, label: string) => ({
  type: ComponentType.Label as const,
  label: shorten(label, FORM.label),
  ...(hint && { description: shorten(hint, FORM.hint) }),
});

function input(field: Typed): APITextInputComponent {
  const allowed = field.kind === 'moment' ? MOMENT_LENGTH : field.maxLength;
  const initial = field.initial ?? '';
  return {
    type: ComponentType.TextInput,
    custom_id: field.name,
    style: field.kind === 'lines' ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: field.required,
    // Words over the limit come back to be shortened by whoever wrote them, not by us.
    max_length: Math.min(FORM.text, Math.max(allowed, initial.length)),
    ...(initial !== '' && { value: shorten(initial, FORM.text) }),
  };
}

function menus(field: Picked): readonly APILabelComponent[] {
  const parts = inParts(field.options);
  return parts.map((options, i) => {
    const several = parts.length > 1;
    const count = several ? ` (${i + 1}/${parts.length})` : '';
    return {
      ...labelled(field, shorten(field.label, FORM.label - count.length) + count),
      component: menu(field, { name: i === 0 ? field.name : `${field.name}${MENU_MARK}${i}`, options, several }),
    };
  });
}

const inParts = (options: readonly Choice[]): readonly (readonly Choice[])[] =>
  Array.from({ length: Math.ceil(options.length / FORM.options) }, (_, i) =>
    options.slice(i * FORM.options, (i + 1) * FORM.options),
  );

interface Part {
  readonly name: string;
  readonly options: readonly Choice[];
  readonly several: boolean;
}

/** One of several menus may hold none of what a reader wants, so only a menu by itself can insist. */
function menu(field: Picked, { name, options, several }: Part): APIStringSelectComponent {
  const most = Math.max(1, Math.min(field.max, options.length));
  const chosen = options.filter(({ value }) => field.initial?.includes(value)).slice(0, most);
  const required = field.required && !several;
  return {
    type: ComponentType.StringSelect,
    custom_id: name,
    required,
    min_values: several ? 0 : Math.min(most, Math.max(field.min, required ? 1 : 0)),
    max_values: most,
    options: options.map((option) => ({
      label: shorten(option.label.trim() || '…', FORM.option),
      value: option.value,
      ...(chosen.includes(option) && { default: true }),
    })),
  };
}
