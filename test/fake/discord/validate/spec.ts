import { type FieldError, missing, tooLong, wrong } from './fields.ts';

type Path = readonly (string | number)[];

interface Issue {
  readonly code: string;
  readonly path: Path;
  readonly origin?: string;
  readonly expected?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly values?: readonly unknown[];
  readonly errors?: readonly (readonly Issue[])[];
}

interface Schema {
  safeParse(value: unknown): { readonly success: boolean; readonly error?: { readonly issues: readonly Issue[] } };
}

/** Finds what is wrong with a value by a schema of Discord's published API description, e.g. `MessageCreateRequest`. */
export type Spec = (schema: string, value: unknown) => FieldError[];

// A variable specifier: the package declares its types in a JavaScript file that TypeScript will not read.
const PACKAGE: string = 'discord-api-spec/zod';

/** Loads npm package `discord-api-spec`, which is generated daily from https://github.com/discord/discord-api-spec. */
export async function loadSpec(): Promise<Spec> {
  const schemas = (await import(PACKAGE)) as Readonly<Record<string, Schema | undefined>>;
  return (name, value) => {
    const schema = schemas[`${name}Schema`];
    if (!schema) throw new Error(`discord-api-spec has no ${name}`);
    const found = schema.safeParse(value).error?.issues ?? [];
    return found.flatMap((issue) => translated(issue, [], value));
  };
}

function translated(issue: Issue, above: Path, value: unknown): FieldError[] {
  const path = [...above, ...issue.path];
  const given = issue.path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)?.[key], value);
  switch (issue.code) {
    case 'invalid_union':
      return branchErrors(issue.errors ?? [], path, given);
    case 'too_big':
      return [
        issue.origin === 'number'
          ? wrong(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${issue.maximum}.`)
          : tooLong(path, issue.maximum ?? 0),
      ];
    case 'too_small':
      return [
        issue.origin === 'number'
          ? wrong(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${issue.minimum}.`)
          : wrong(path, 'BASE_TYPE_MIN_LENGTH', `Must be ${issue.minimum} or more in length.`),
      ];
    case 'invalid_value':
      return [wrong(path, 'BASE_TYPE_CHOICES', `Value must be one of {${issue.values?.join(', ')}}.`)];
    case 'invalid_format':
      return [badFormat(issue, path, given)];
    default:
      return [given === undefined ? missing(path) : wrongType(issue.expected ?? '', path, given)];
  }
}

/** Of a union's branches only the one with the value's own `type` says anything of use. */
function branchErrors(branches: readonly (readonly Issue[])[], path: Path, given: unknown): FieldError[] {
  const offType = (issue: Issue) => issue.path.length === 1 && issue.path[0] === 'type';
  const typed = branches.filter((issues) => issues.some(offType));
  const fitting = branches.filter((issues) => !issues.some(offType));
  if (fitting.length === 0) {
    const known = typed.flatMap((issues) => issues.find(offType)?.values ?? []).sort((a, b) => Number(a) - Number(b));
    return [wrong(path, 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${known.join(', ')}).`)];
  }
  const [closest] = fitting.toSorted((a, b) => a.length - b.length);
  return (closest ?? []).flatMap((issue) => translated(issue, path, given));
}

function badFormat(issue: Issue, path: Path, given: unknown): FieldError {
  if (issue.format === 'url') return wrong(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  if (issue.format === 'datetime')
    return wrong(path, 'DATE_TIME_TYPE_PARSE', `Could not parse ${given}. Should be ISO8601.`);
  return wrong(path, 'STRING_TYPE_REGEX', 'String value did not match validation regex.');
}

function wrongType(expected: string, path: Path, given: unknown): FieldError {
  const shown = JSON.stringify(given);
  if (expected === 'number' || expected === 'int')
    return wrong(path, 'NUMBER_TYPE_COERCE', `Value ${shown} is not int.`);
  if (expected === 'string') return wrong(path, 'STRING_TYPE_CONVERT', `Could not interpret ${shown} as string.`);
  if (expected === 'array') return wrong(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
  if (expected === 'boolean') return wrong(path, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
  return wrong(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
}
