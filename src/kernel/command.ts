import type { Localized } from '../surface/command.ts';
import type { RawValues } from '../surface/form.ts';
import type { Message } from '../surface/message.ts';
import type { Answer } from './answer.ts';
import type { Fields, Values } from './field.ts';
import type { Turn, Visit } from './work.ts';

/**
 * A command and its form are one thing: the fields are the command's options and the form's fields, and one handler runs
 * for both. With `form`, a command that still lacks a required option opens the form with what was said filled in.
 */
export interface Command {
  /** `topics suggest`: the chore's name first. */
  readonly path: string;
  readonly summary: Localized;
  readonly who: 'anyone' | 'coordinator' | 'admin';
  readonly fields: Fields;
  readonly form: CommandForm | undefined;
  readonly run:
    | { readonly in: 'community'; readonly handle: (turn: Turn, values: never) => Promise<Answer> }
    | { readonly in: 'anywhere'; readonly handle: (visit: Visit, values: never) => Promise<Answer> };
}

export interface CommandForm {
  readonly title: Localized;
  readonly submit: Localized;
  /** Opens even when no required option is lacking, unless some option was given: for commands whose options are all optional. */
  readonly always: boolean;
  /** Said instead of opening the form where there is nothing it could be filled in with. */
  readonly instead?: (visit: Visit, said: RawValues) => Promise<Message | undefined>;
  /** What to fill in that the person did not say; what it gives for a field aside goes along unseen. */
  readonly prefill?: (visit: Visit, said: RawValues) => Promise<RawValues>;
}

interface Declared<F extends Fields> {
  readonly path: string;
  readonly summary: Localized;
  readonly who?: Command['who'];
  readonly fields: F;
  readonly form?: Omit<CommandForm, 'always'> & { readonly always?: boolean };
}

const shared = <F extends Fields>({ path, summary, who = 'anyone', fields, form }: Declared<F>) => ({
  path,
  summary,
  who,
  fields,
  form: form && { always: false, ...form },
});

/** A command of members, given in a channel of their community. */
export const command = <F extends Fields>(
  of: Declared<F> & { readonly run: (turn: Turn, values: Values<F>) => Promise<Answer> },
): Command => ({ ...shared(of), run: { in: 'community', handle: of.run } });

/** A command that needs no community to be given in. */
export const anywhere = <F extends Fields>(
  of: Declared<F> & { readonly run: (visit: Visit, values: Values<F>) => Promise<Answer> },
): Command => ({ ...shared(of), run: { in: 'anywhere', handle: of.run } });
