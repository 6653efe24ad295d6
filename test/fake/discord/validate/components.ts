import { type Component, type Placed, walk } from '../components.ts';
import { Part, selects } from '../numbers.ts';
import { badLength, type FieldError, missing, tooLong, wrong } from './fields.ts';

type Path = readonly (string | number)[];

export const mostComponents = 40;
export const mostText = 4000;

/**
 * What Discord checks in components beyond its published schema: widths of rows, ids that repeat, what goes with what
 * (https://docs.discord.com/developers/components/reference).
 */
export function componentErrors(parts: readonly Component[], v2: boolean): FieldError[] {
  const placed = walk(parts);
  return [
    ...(v2 ? v2Errors(placed) : legacyErrors(parts)),
    ...repeated(placed, (part) => part.custom_id ?? undefined, [
      'custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    ]),
    ...repeated(placed, (part) => part.id || undefined, [
      'id',
      'COMPONENT_ID_DUPLICATED',
      'Component id cannot be duplicated',
    ]),
    ...placed.flatMap(({ part, path }) => partErrors(part, path)),
  ];
}

function legacyErrors(parts: readonly Component[]): FieldError[] {
  const strange = parts.flatMap((part, index) =>
    part.type === Part.row
      ? []
      : [wrong(['components', index], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).')],
  );
  return parts.length > 5 ? [...strange, tooLong(['components'], 5)] : strange;
}

function v2Errors(placed: readonly Placed[]): FieldError[] {
  const text = placed.reduce((sum, { part }) => sum + (part.type === Part.textDisplay ? lengthOf(part.content) : 0), 0);
  const errors: FieldError[] = [];
  if (placed.length > mostComponents) {
    const words = `The total number of components exceeds the maximum of ${mostComponents}`;
    errors.push(wrong(['components'], 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', words));
  }
  if (text > mostText) {
    const words = `Components displayable text size exceeds maximum size of ${mostText}`;
    errors.push(wrong(['components'], 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', words));
  }
  return errors;
}

const lengthOf = (text: string | undefined): number => text?.length ?? 0;

function repeated(
  placed: readonly Placed[],
  key: (part: Component) => string | number | undefined,
  [field, code, message]: readonly [string, string, string],
): FieldError[] {
  const seen = new Set<string | number>();
  return placed.flatMap(({ part, path }) => {
    const value = key(part);
    if (value === undefined || !seen.has(value)) {
      if (value !== undefined) seen.add(value);
      return [];
    }
    return [wrong([...path, field], code, message)];
  });
}

function partErrors(part: Component, path: Path): FieldError[] {
  if (part.type === Part.row) return rowErrors(part, path);
  if (part.type === Part.button) return buttonErrors(part, path);
  if (selects.includes(part.type)) return selectErrors(part, path);
  return [];
}

function rowErrors(row: Component, path: Path): FieldError[] {
  const children = row.components ?? [];
  const wide = (part: Component) => part.type !== Part.button;
  if (children.length <= 1 || !children.some(wide)) return [];
  const words = 'The specified component exceeds the maximum width';
  return children.flatMap((part, index) =>
    index > 0 && (wide(part) || children.slice(0, index).some(wide))
      ? [wrong([...path, 'components', index], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', words)]
      : [],
  );
}

function buttonErrors(button: Component, path: Path): FieldError[] {
  const errors: FieldError[] = [];
  const link = button.style === 5;
  if (link && !button.url) errors.push(missing([...path, 'url']));
  if (link && button.custom_id) errors.push(exclusive([...path, 'custom_id'], 'url'));
  if (!link && button.style !== 6) {
    if (!button.custom_id)
      errors.push(wrong([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required'));
    if (button.url) errors.push(exclusive([...path, 'url'], 'custom_id'));
  }
  if (!button.label && !button.emoji)
    errors.push(wrong([...path, 'label'], 'BUTTON_COMPONENT_LABEL_REQUIRED', 'A label or emoji is required'));
  return [...errors, ...addressErrors(button.url, [...path, 'url']), ...emojiErrors(button, path)];
}

const exclusive = (path: Path, other: string): FieldError =>
  wrong(path, 'COMPONENT_FIELDS_EXCLUSIVE', `This field cannot be used together with ${other}`);

function addressErrors(url: string | null | undefined, path: Path): FieldError[] {
  if (!url || /^(https?|discord):\/\//.test(url)) return [];
  const words = `Scheme "${url.split(':')[0]}" is not supported. Scheme must be one of ('http', 'https', 'discord').`;
  return [wrong(path, 'URL_TYPE_INVALID_SCHEME', words)];
}

function emojiErrors(part: { readonly emoji?: Component['emoji'] }, path: Path): FieldError[] {
  const name = part.emoji?.name;
  if (!part.emoji || part.emoji.id || /^\p{RGI_Emoji}$/v.test(name ?? '')) return [];
  return [wrong([...path, 'emoji', 'name'], 'COMPONENT_INVALID_EMOJI', 'Invalid emoji')];
}

function selectErrors(select: Component, path: Path): FieldError[] {
  const options = select.options ?? [];
  const min = select.min_values ?? 1;
  const max = select.max_values ?? 1;
  const values = new Set<string>();
  const errors = options.flatMap((option, index) => {
    const at = [...path, 'options', index];
    const again = values.has(option.value);
    values.add(option.value);
    const words = 'The specified option value is already used';
    return [
      ...(again ? [wrong([...at, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', words)] : []),
      ...emojiErrors(option, at),
    ];
  });
  if (min > max)
    errors.push(wrong([...path, 'min_values'], 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`));
  if (select.type === Part.stringSelect && max > options.length) errors.push(badLength([...path, 'options'], max, 25));
  if (options.filter((option) => option.default).length > max)
    errors.push(
      wrong([...path, 'options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', `Must be ${max} or fewer defaults.`),
    );
  return errors;
}
