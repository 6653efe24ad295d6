import { type Component, walk } from '../components.ts';
import type { Modal } from '../exchange.ts';
import { Part } from '../numbers.ts';
import { cannot } from './refused.ts';

export type Entries = Readonly<Record<string, string | readonly string[]>>;

/** A field of an open form, as a person finds it. */
export interface Field {
  readonly customId: string;
  readonly kind: 'text' | 'select';
  readonly label: string;
  readonly description: string | undefined;
  /** What is filled in already; of a select, the values chosen by default. */
  readonly value: string | readonly string[];
  readonly required: boolean;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

export function fieldsOf(modal: Modal): Field[] {
  return walk(modal.components).flatMap(({ part }) => {
    const input = part.type === Part.label ? part.component : part;
    const within = part.type === Part.label || part.type === Part.row;
    if (!within) return [];
    const inputs = part.type === Part.row ? (part.components ?? []) : [input];
    return inputs.flatMap((each) => (each?.custom_id ? [fieldOf(each, part)] : []));
  });
}

const fieldOf = (input: Component, around: Component): Field => ({
  customId: input.custom_id ?? '',
  kind: input.type === Part.textInput ? 'text' : 'select',
  label: around.label ?? input.label ?? '',
  description: around.description ?? undefined,
  value: input.type === Part.textInput ? (input.value ?? '') : defaultsOf(input),
  required: input.required ?? true,
  options: (input.options ?? []).map(({ label, value }) => ({ label, value })),
});

const defaultsOf = (select: Component): string[] =>
  (select.options ?? []).filter((option) => option.default).map((option) => option.value);

/** The form as it is sent: what was not typed stays as it was filled in; refuses what the client would. */
export function submitted(modal: Modal, entries: Entries): object[] {
  const known = fieldsOf(modal).map((field) => field.customId);
  const strange = Object.keys(entries).filter((id) => !known.includes(id));
  if (strange.length > 0) throw cannot(`The form has no field ${strange.join(', ')}; it has: ${known.join(', ')}.`);
  return modal.components.map((part) => sentPart(part, entries));
}

function sentPart(part: Component, entries: Entries): object {
  const { type, id } = part;
  if (part.component) return { type, id, component: sentPart(part.component, entries) };
  if (part.components) return { type, id, components: part.components.map((child) => sentPart(child, entries)) };
  if (part.type === Part.textInput) return { type, id, custom_id: part.custom_id, value: typed(part, entries) };
  if (part.custom_id) return { type, id, custom_id: part.custom_id, values: picked(part, entries) };
  return { type, id };
}

function typed(input: Component, entries: Entries): string {
  const given = entries[input.custom_id ?? ''] ?? input.value ?? '';
  if (typeof given !== 'string') throw cannot(`${input.custom_id} is a text field.`);
  const least = input.min_length ?? 0;
  const most = input.max_length ?? 4000;
  if (given === '') return emptied(input);
  if (given.length > most || given.length < least)
    throw cannot(`The field ${input.custom_id} takes ${least} to ${most} characters.`);
  if (input.style === 1 && given.includes('\n')) throw cannot(`The field ${input.custom_id} is a single line.`);
  return given;
}

function emptied(input: Component): string {
  if (input.required ?? true) throw cannot(`The field ${input.custom_id} is required.`);
  return '';
}

function picked(select: Component, entries: Entries): readonly string[] {
  const given = entries[select.custom_id ?? ''] ?? defaultsOf(select);
  const values = typeof given === 'string' ? [given] : given;
  if (values.length === 0 && select.required === false) return values;
  checkPicked(select, values);
  return values;
}

/** Values that a select offers, as many as it takes. */
export function checkPicked(select: Component, values: readonly string[]): void {
  const least = select.min_values ?? 1;
  const most = select.max_values ?? 1;
  if (values.length < least || values.length > most)
    throw cannot(`${select.custom_id} takes ${least} to ${most} values.`);
  if (new Set(values).size < values.length) throw cannot(`${select.custom_id} takes each value once.`);
  if (select.type !== Part.stringSelect) return;
  const strange = values.filter((value) => !select.options?.some((option) => option.value === value));
  if (strange.length > 0) throw cannot(`${select.custom_id} does not offer ${strange.join(', ')}.`);
}
