import type { Form, FormField, RawValues } from '../surface/form.ts';
import type { Choice } from '../surface/message.ts';
import { engineVoice } from '../words/engine.ts';
import type { Command } from './command.ts';
import type { Field } from './field.ts';
import { formName } from './registry.ts';
import type { Visit } from './work.ts';

const LONGEST_NUMBER = 9;

/** A command's form in the reader's language, filled in with what they said and else with what the command suggests. */
export async function formOf(visit: Visit, command: Command, said: RawValues): Promise<Form> {
  const { language } = visit;
  if (!command.form) throw new Error(`${command.path} has no form`);
  const filled = { ...(await command.form.prefill?.(visit)), ...said };
  const fields: FormField[] = [];
  for (const [name, field] of Object.entries(command.fields)) {
    fields.push(await formField(visit, { name, field, filled: filled[name] ?? [] }));
  }
  return {
    name: formName(command),
    title: command.form.title[language],
    submit: command.form.submit[language],
    cancel: engineVoice(language).line('form.cancel'),
    fields,
  };
}

interface Filled {
  readonly name: string;
  readonly field: Field<unknown>;
  readonly filled: readonly string[];
}

async function formField(visit: Visit, { name, field, filled }: Filled): Promise<FormField> {
  const { language } = visit;
  const common = {
    name,
    label: field.label[language],
    required: field.required,
    ...(field.hint && { hint: field.hint[language] }),
  };
  const initial = filled[0] === undefined ? {} : { initial: filled.join('\n') };
  switch (field.kind) {
    case 'line':
    case 'number':
      return { ...common, ...initial, kind: 'line', maxLength: field.maxLength ?? LONGEST_NUMBER };
    case 'lines':
      return { ...common, ...initial, kind: 'lines', maxLength: field.maxLength ?? 3_000 };
    case 'moment':
      return { ...common, ...initial, kind: 'moment' };
    case 'choice':
    case 'choices': {
      const options = await optionsOf(visit, field);
      const known = filled.flatMap((each) => each.split(',')).map((each) => each.trim());
      const chosen = options.filter(({ value }) => known.includes(value)).map(({ value }) => value);
      const bounds =
        field.kind === 'choice' ? { min: 1, max: 1 } : { min: field.min ?? 1, max: field.max ?? options.length };
      return { ...common, kind: field.kind, options, ...bounds, ...(chosen.length > 0 && { initial: chosen }) };
    }
  }
}

async function optionsOf(visit: Visit, field: Field<unknown>): Promise<readonly Choice[]> {
  if (field.choices) return field.choices.map(({ value, label }) => ({ value, label: label[visit.language] }));
  return field.options && visit.turn ? field.options(visit.turn) : [];
}
