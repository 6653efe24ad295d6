import type { SentModal } from '../bodies.ts';
import { type Component, walk } from '../components.ts';
import { Part, selects } from '../numbers.ts';
import { badLength, type FieldError, missing, wrong } from './fields.ts';

type Path = readonly (string | number)[];

export const mostFields = 5;

/**
 * What Discord checks of a form beyond its published schema
 * (https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal).
 * Paths start inside `data`.
 */
export function modalErrors(modal: SentModal): FieldError[] {
  const errors: FieldError[] = [];
  if (modal.components.length > mostFields) errors.push(badLength(['components'], 1, mostFields));
  const seen = new Set<string>();
  for (const { part, path } of walk(modal.components)) {
    if (part.custom_id && seen.has(part.custom_id)) {
      const words = 'Component custom id cannot be duplicated';
      errors.push(wrong([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', words));
    }
    if (part.custom_id) seen.add(part.custom_id);
    errors.push(...fieldErrors(part, path));
  }
  return errors;
}

function fieldErrors(part: Component, path: Path): FieldError[] {
  if (part.type === Part.row) return (part.components ?? []).flatMap((child, index) => rowErrors(child, path, index));
  if (part.type === Part.textInput) return textErrors(part, path);
  if (selects.includes(part.type)) return selectErrors(part, path);
  return [];
}

function rowErrors(child: Component, path: Path, index: number): FieldError[] {
  const words = 'The specified component exceeds the maximum width';
  return [
    ...(index > 0 ? [wrong([...path, 'components', index], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', words)] : []),
    ...(child.label ? [] : [missing([...path, 'components', index, 'label'])]),
  ];
}

function textErrors(input: Component, path: Path): FieldError[] {
  const min = input.min_length ?? 0;
  const max = input.max_length ?? 4000;
  const errors: FieldError[] = [];
  if (min > max) {
    const words = `int value should be less than or equal to ${max}.`;
    errors.push(wrong([...path, 'min_length'], 'NUMBER_TYPE_MAX', words));
  }
  const length = input.value?.length ?? 0;
  if (length > max || (length > 0 && length < min)) errors.push(badLength([...path, 'value'], min, max));
  return errors;
}

function selectErrors(select: Component, path: Path): FieldError[] {
  const options = select.options ?? [];
  const min = select.min_values ?? 1;
  const max = select.max_values ?? 1;
  const errors: FieldError[] = [];
  if (select.disabled) {
    const words = 'Modals can not have disabled components';
    errors.push(wrong([...path, 'disabled'], 'COMPONENT_DISABLED_IN_MODAL', words));
  }
  if (min === 0 && select.required !== false)
    errors.push(wrong([...path, 'min_values'], 'NUMBER_TYPE_MIN', 'int value should be greater than or equal to 1.'));
  if (min > max || (select.type === Part.stringSelect && max > options.length))
    errors.push(badLength([...path, 'options'], max, 25));
  if (new Set(options.map((option) => option.value)).size < options.length) {
    const words = 'The specified option value is already used';
    errors.push(wrong([...path, 'options'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', words));
  }
  return errors;
}
