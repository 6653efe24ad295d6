/** One thing wrong with one field, under Discord's own code. */
export interface FieldError {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

export const wrong = (path: readonly (string | number)[], code: string, message: string): FieldError => ({
  path,
  code,
  message,
});

export const tooLong = (path: readonly (string | number)[], most: number): FieldError =>
  wrong(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`);

export const badLength = (path: readonly (string | number)[], least: number, most: number): FieldError =>
  wrong(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);

export const missing = (path: readonly (string | number)[]): FieldError =>
  wrong(path, 'BASE_TYPE_REQUIRED', 'This field is required');

export const under = (key: string, errors: readonly FieldError[]): FieldError[] =>
  errors.map((error) => ({ ...error, path: [key, ...error.path] }));

interface Tree {
  _errors?: { code: string; message: string }[];
  [key: string]: Tree | { code: string; message: string }[] | undefined;
}

/** The nested `errors` object of a 50035 answer (https://docs.discord.com/developers/reference#error-messages). */
export function tree(errors: readonly FieldError[]): object {
  const root: Tree = {};
  for (const { path, code, message } of errors) {
    let at = root;
    for (const key of path) {
      at[key] ??= {};
      at = at[key] as Tree;
    }
    at._errors = [...(at._errors ?? []), { code, message }];
  }
  return root;
}
