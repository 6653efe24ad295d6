import type { MemberId } from './identity.ts';

export type Inline =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'bold'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** `account` is filled in by the kernel on the way out, where the member has one in that workspace; else the name is shown. */
  | { readonly kind: 'mention'; readonly member: MemberId; readonly name: string; readonly account?: string }
  | { readonly kind: 'moment'; readonly at: Date; readonly style: MomentStyle };

export type MomentStyle = 'day' | 'time' | 'full';

export type Text = readonly Inline[];

export type Spoken = string | number | Inline | Text;

export const bold = (text: string): Inline => ({ kind: 'bold', text });
export const code = (text: string): Inline => ({ kind: 'code', text });
export const link = (text: string, url: string): Inline => ({ kind: 'link', text, url });
export const moment = (at: Date, style: MomentStyle = 'full'): Inline => ({ kind: 'moment', at, style });
export const mention = ({ id, name }: { id: MemberId; name: string }): Inline => ({
  kind: 'mention',
  member: id,
  name,
});

const isText = (value: Spoken): value is Text => Array.isArray(value);

/** What a person typed stays a value: it can never become markup, whatever is in it. */
export function spoken(value: Spoken): Text {
  if (isText(value)) return value;
  if (typeof value === 'object') return [value];
  return value === '' ? [] : [{ kind: 'plain', text: String(value) }];
}

/** rich`Closes ${moment(at)}`: strings go in as values, so no adapter can forget to escape them. */
export function rich(words: TemplateStringsArray, ...values: readonly Spoken[]): Text {
  return words.flatMap((text, i) => [...spoken(text), ...spoken(values[i] ?? '')]);
}
