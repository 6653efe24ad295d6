import { isObj } from '../json.ts';

/**
 * Says what is wrong with a value found at a JSON pointer, in the words of Slack's own schema validator
 * ("must be less than 76 characters [json-pointer:/blocks/0/text/text]"); empty when all is well.
 */
export type Check = (value: unknown, at: string) => readonly string[];
export type Fields = Readonly<Record<string, Check>>;

export const wrong = (what: string, at: string): readonly string[] => [`${what} [json-pointer:${at}]`];

export const fine: Check = () => [];

/** Lengths in UTF-16 units: never fewer than Slack may count. */
export const string =
  ({ min = 0, max = Number.POSITIVE_INFINITY }: { readonly min?: number; readonly max?: number } = {}): Check =>
  (value, at) => {
    if (typeof value !== 'string') return wrong('must provide a string', at);
    if (value.length < min) return wrong(`must be more than ${min - 1} characters`, at);
    return value.length > max ? wrong(`must be less than ${max + 1} characters`, at) : [];
  };

export const pattern =
  (expression: RegExp, what: string): Check =>
  (value, at) =>
    typeof value === 'string' && expression.test(value) ? [] : wrong(what, at);

export const bool: Check = (value, at) => (typeof value === 'boolean' ? [] : wrong('must provide a boolean', at));

export const integer =
  ({ min, max }: { readonly min: number; readonly max: number }): Check =>
  (value, at) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return wrong('must provide an integer', at);
    if (value < min) return wrong(`must be greater than or equal to ${min}`, at);
    return value > max ? wrong(`must be less than or equal to ${max}`, at) : [];
  };

export const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value, at) =>
    allowed.includes(value) ? [] : wrong('must be a valid enum value', at);

export const list =
  (
    of: Check,
    { min = 1, max = Number.POSITIVE_INFINITY }: { readonly min?: number; readonly max?: number } = {},
  ): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return wrong('must provide an array', at);
    if (value.length < min) return wrong(`no less than ${min} items allowed`, at);
    if (value.length > max) return wrong(`no more than ${max} items allowed`, at);
    return value.flatMap((each, index) => of(each, `${at}/${index}`));
  };

/** An object with these fields and no others. */
export const record =
  (required: Fields, optional: Fields = {}): Check =>
  (value, at) => {
    if (!isObj(value)) return wrong('must provide an object', at);
    const missing = Object.keys(required).filter((name) => value[name] === undefined);
    const present = Object.entries(value).flatMap(([name, each]) => {
      const check = required[name] ?? optional[name];
      return check ? check(each, `${at}/${name}`) : wrong(`invalid additional property: ${name}`, at);
    });
    return [...missing.flatMap((name) => wrong(`missing required field: ${name}`, at)), ...present];
  };

/** An object whose `type` says which check it must pass. */
export const tagged =
  (kinds: Fields): Check =>
  (value, at) => {
    if (!isObj(value)) return wrong('must provide an object', at);
    if (typeof value['type'] !== 'string') return wrong('missing required field: type', at);
    const check = Object.hasOwn(kinds, value['type']) ? kinds[value['type']] : undefined;
    return check ? check(value, at) : wrong(`unsupported type: ${value['type']}`, `${at}/type`);
  };

export const both =
  (...checks: readonly Check[]): Check =>
  (value, at) =>
    checks.flatMap((check) => check(value, at));
