import type { FormField } from '../../src/surface/form.ts';
import { attribute, type Html, html } from './html.ts';
import type { Words } from './words.ts';

export interface Stand {
  readonly words: Words;
  readonly id: string;
  /** What the field holds: what was sent, or else what the form suggests. */
  readonly given: readonly string[];
  readonly problem: string | undefined;
}

type Picked = Extract<FormField, { options: unknown }>;
type Typed = Exclude<FormField, Picked>;

/** Up to here all options are in sight at once; beyond, one is chosen from a menu. */
const IN_SIGHT = 5;

/** A field with its label, its hint and what is wrong with it, tied together for those who do not see them. */
export function field(of: FormField, stand: Stand): Html {
  const { id, problem, words } = stand;
  const label = html`${of.label}${!of.required && html` <span class="muted">(${words.optional})</span>`}`;
  const count = countOf(of, words);
  const notes = html`
    ${of.hint && html`<p class="hint" id="${id}-hint">${of.hint}</p>`}
    ${count !== '' && html`<p class="hint" id="${id}-count">${count}</p>`}
    ${problem && html`<p class="problem" id="${id}-problem">${problem}</p>`}`;
  const described = [of.hint && `${id}-hint`, count && `${id}-count`, problem && `${id}-problem`]
    .filter(Boolean)
    .join(' ');
  const about = html`id="${id}" ${described !== '' && html`aria-describedby="${described}"`} ${problem && html`aria-invalid="true"`}`;
  if (isGroup(of)) {
    return html`<fieldset class="field options" ${about}><legend class="label">${label}</legend>${notes}
      <div class="scroll">${options(of, stand)}</div></fieldset>`;
  }
  const asked = html`${about} ${of.required && html`aria-required="true"`}`;
  const input = isPicked(of) ? menu(of, stand, asked) : typed(of, stand, asked);
  return html`<div class="field"><label for="${id}" class="label">${label}</label>${notes}${input}</div>`;
}

function countOf(of: FormField, words: Words): string {
  if (of.kind !== 'choices') return '';
  const most = Math.min(of.max, of.options.length);
  return of.min > 0 ? words.pickBetween(Math.min(of.min, most), most) : words.pickUpTo(most);
}

const isPicked = (of: FormField): of is Picked => 'options' in of;

const isGroup = (of: FormField): of is Picked =>
  of.kind === 'choices' || (of.kind === 'choice' && of.options.length <= IN_SIGHT);

const options = (of: Picked, { given }: Stand): readonly Html[] =>
  of.options.map(
    ({ label, value }) => html`
    <label class="option">
      <input type="${of.kind === 'choices' ? 'checkbox' : 'radio'}" name="${inForm(of)}" value="${value}" ${attribute('checked', given.includes(value))}>
      <span>${label}</span>
    </label>`,
  );

const menu = (of: Picked, { given, words }: Stand, about: Html): Html => html`
  <select name="${inForm(of)}" ${about}>
    ${!of.required && html`<option value="">${words.chooseNone}</option>`}
    ${of.options.map(
      ({ label, value }) =>
        html`<option value="${value}" ${attribute('selected', given.includes(value))}>${label}</option>`,
    )}
  </select>`;

const typed = (of: Typed, { given }: Stand, about: Html): Html =>
  of.kind === 'lines'
    ? html`<textarea name="${inForm(of)}" rows="4" ${about}>${given.join('\n')}</textarea>`
    : html`<input type="text" name="${inForm(of)}" value="${given.join(' ')}" autocomplete="off" ${about}>`;

/** Kept apart from the names of our own. */
const PREFIX = 'field-';

const inForm = ({ name }: FormField): string => PREFIX + name;

/** What was put into the fields of a form as it came back; fields left empty are absent. */
export function fieldValues(body: URLSearchParams): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of body) {
    if (!name.startsWith(PREFIX) || value === '') continue;
    const key = name.slice(PREFIX.length);
    values[key] = [...(values[key] ?? []), value.replaceAll('\r\n', '\n')];
  }
  return values;
}
