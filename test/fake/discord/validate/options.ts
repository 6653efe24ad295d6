import type { CommandOption } from '../bodies.ts';
import { Option } from '../numbers.ts';
import { badLength, type FieldError, wrong } from './fields.ts';

type Path = readonly (string | number)[];
type NameErrors = (option: CommandOption, path: Path) => FieldError[];

/** What Discord checks of a command's options, at every depth. */
export function optionErrors(options: readonly CommandOption[], path: Path, nameErrors: NameErrors): FieldError[] {
  const names = new Set<string>();
  return [
    ...mixErrors(options, path),
    ...orderErrors(options, path),
    ...options.flatMap((option, index) => {
      const at = [...path, 'options', index];
      const again = names.has(option.name);
      names.add(option.name);
      const words = 'Option name already exists';
      return [
        ...(again ? [wrong([...at, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', words)] : []),
        ...nameErrors(option, at),
        ...choiceErrors(option, at),
        ...optionErrors(option.options ?? [], at, nameErrors),
      ];
    }),
  ];
}

function mixErrors(options: readonly CommandOption[], path: Path): FieldError[] {
  const holders = options.filter((option) => option.type === Option.sub || option.type === Option.group);
  if (holders.length === 0 || holders.length === options.length) return [];
  const words = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
  return [wrong([...path, 'options'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', words)];
}

function orderErrors(options: readonly CommandOption[], path: Path): FieldError[] {
  const firstOptional = options.findIndex((option) => !option.required);
  const words = 'Required options must be placed before non-required options';
  return options.flatMap((option, index) =>
    option.required && firstOptional >= 0 && index > firstOptional
      ? [wrong([...path, 'options', index], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', words)]
      : [],
  );
}

function choiceErrors(option: CommandOption, path: Path): FieldError[] {
  const choices = option.choices ?? [];
  const errors = choices.flatMap((choice, index) =>
    String(choice.value).length > 100 ? [badLength([...path, 'choices', index, 'value'], 1, 100)] : [],
  );
  if (option.autocomplete && choices.length > 0) {
    const words = 'Choices cannot be used together with autocomplete';
    errors.push(wrong([...path, 'autocomplete'], 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_AND_CHOICES', words));
  }
  if (new Set(choices.map((choice) => choice.name)).size < choices.length) {
    const words = 'Choice names must be unique';
    errors.push(wrong([...path, 'choices'], 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS', words));
  }
  return errors;
}
