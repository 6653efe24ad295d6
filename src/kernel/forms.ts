import type { Form, FormField, RawValues } from '../surface/form.ts';
import { withoutMentions } from '../surface/mentioned.ts';
import type { Choice } from '../surface/message.ts';
import { engineVoice } from '../words/engine.ts';
import type { Command } from './command.ts';
import type { Field } from './field.ts';
import { formName } from './registry.ts';
import type { Visit } from './work.ts';

const LONGEST_NUMBER = 9;

/**
 * A command's form in the reader's language, filled in with what they said and else with what the command suggests. It shows
 * as many fields as the platform can; what was said for the others is kept and goes with the form's name.
 */
export async function formOf(
  visit: Visit,
  command: Command,
  { said, most }: { readonly said: RawValues; readonly most: number },
): Promise<Form> {
  const { language } = visit;
  if (!command.form) throw new Error(`${command.path} has no form`);
  const suggested = (await command.form.prefill?.(visit, said)) ?? {};
  const fields: FormField[] = [];
  const shown = fieldsShown(command, { said, most });
  for (const [name, field] of shown) {
    const made = await formField(visit, { name, field, said: said[name] ?? [], suggested: suggested[name] ?? [] });
    // Platforms refuse a menu that offers nothing.
    if (field.required || !('options' in made) || made.options.length > 0) fields.push(made);
  }
  return {
    name: await nameWith(visit, command, {
      said: { ...asides(command, suggested), ...said },
      shown: shown.map(([name]) => name),
    }),
    title: command.form.title[language],
    submit: command.form.submit[language],
    cancel: engineVoice(language).line('form.cancel'),
    fields,
  };
}

/** The first ones that have to be asked for, as many as fit. */
export const fieldsShown = (
  command: Command,
  { said, most }: { readonly said: RawValues; readonly most: number },
): readonly (readonly [string, Field<unknown>])[] =>
  Object.entries(command.fields)
    .filter(([name, field]) => !field.aside && !(field.unlessSaid && said[name]))
    .slice(0, most);

const asides = ({ fields }: Command, suggested: RawValues): RawValues =>
  Object.fromEntries(Object.entries(suggested).filter(([name]) => fields[name]?.aside));

async function nameWith(
  visit: Visit,
  command: Command,
  { said, shown }: { readonly said: RawValues; readonly shown: readonly string[] },
): Promise<string> {
  const unseen = Object.entries(said).filter(([name]) => !shown.includes(name));
  const name = formName(command);
  return unseen.length === 0 ? name : `${name}:${await visit.keep(Object.fromEntries(unseen))}`;
}

/** A form's name as it came back: the command's own, and where to find what was said for the fields it did not show. */
export function readFormName(name: string): { readonly form: string; readonly draft: string | undefined } {
  const [form = '', draft] = name.split(':');
  return { form, draft };
}

interface Filled {
  readonly name: string;
  readonly field: Field<unknown>;
  readonly said: readonly string[];
  readonly suggested: readonly string[];
}

async function formField(visit: Visit, { name, field, said, suggested }: Filled): Promise<FormField> {
  const { language } = visit;
  const common = {
    name,
    label: field.label[language],
    required: field.required,
    ...(field.hint && { hint: field.hint[language] }),
  };
  const filled = said.length > 0 ? said.map(withoutMentions) : suggested;
  const initial = filled.length === 0 ? {} : { initial: filled.join('\n') };
  switch (field.kind) {
    case 'line':
    case 'number':
      return { ...common, ...initial, kind: 'line', maxLength: field.maxLength ?? LONGEST_NUMBER };
    case 'lines':
      return { ...common, ...initial, kind: 'lines', maxLength: field.maxLength ?? 3_000 };
    case 'moment':
      return { ...common, ...initial, kind: 'moment' };
    case 'choice':
    case 'choices':
      return { ...common, ...(await menuOf(visit, { field, said, suggested })) };
  }
}

async function menuOf(visit: Visit, { field, said, suggested }: Omit<Filled, 'name'>) {
  const options = await optionsOf(visit, field);
  // Typed words such as `top 5` name no option; then what is suggested stands.
  const named = chosenAmong(options, said);
  const chosen = named.length > 0 ? named : chosenAmong(options, suggested);
  const initial = chosen.length > 0 && { initial: chosen };
  if (field.kind === 'choice') return { kind: 'choice', options, min: 1, max: 1, ...initial } as const;
  return { kind: 'choices', options, min: field.min ?? 1, max: field.max ?? options.length, ...initial } as const;
}

function chosenAmong(options: readonly Choice[], values: readonly string[]): readonly string[] {
  const known = values.flatMap((each) => each.split(',')).map((each) => each.trim());
  return options.filter(({ value }) => known.includes(value)).map(({ value }) => value);
}

async function optionsOf(visit: Visit, field: Field<unknown>): Promise<readonly Choice[]> {
  if (field.choices) return field.choices.map(({ value, label }) => ({ value, label: label[visit.language] }));
  return field.options && visit.turn ? field.options(visit.turn) : [];
}
