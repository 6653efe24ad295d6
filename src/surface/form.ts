import type { Choice } from './message.ts';
import type { Text } from './text.ts';

/** As many fields as every platform shows in one form: Discord's five components. */
export const FORM_FIELD_LIMIT = 5;

/** A form ready to show: in the reader's language, filled in with what is known. */
export interface Form {
  /** Comes back with the submission. At most ACTION_ID_LIMIT characters. */
  readonly name: string;
  readonly title: string;
  readonly intro?: Text;
  readonly submit: string;
  readonly cancel: string;
  readonly fields: readonly FormField[];
}

interface Common {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
}

export type FormField =
  | (Common & { readonly kind: 'line' | 'lines'; readonly initial?: string; readonly maxLength: number })
  /** A time in words or ISO; `initial` is what the person typed, or an ISO instant. */
  | (Common & { readonly kind: 'moment'; readonly initial?: string })
  | (Common & {
      readonly kind: 'choice' | 'choices';
      readonly options: readonly Choice[];
      readonly initial?: readonly string[];
      /** How many are to be picked: 1 and 1 for a `choice`. More options than a platform's menu holds become several menus. */
      readonly min: number;
      readonly max: number;
    });

/** What came back: raw strings, several for a `choices` field. Fields left empty are absent. */
export type RawValues = Readonly<Record<string, readonly string[]>>;
