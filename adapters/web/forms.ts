import type { Form, RawValues } from '../../src/surface/form.ts';
import { field } from './fields.ts';
import { type Html, html } from './html.ts';
import { inline } from './inline.ts';
import type { Pane } from './view.ts';

/** A form as it stands on the page: as first opened, or sent and refused. */
export interface OpenForm {
  readonly form: Form;
  /** By which it is known here until it is sent. */
  readonly id: string;
  /** What was sent; undefined where nothing has been yet. */
  readonly values?: RawValues;
  readonly problems?: Readonly<Record<string, string>>;
}

/** The inside of a dialog. Nothing is checked in the browser: what is wrong is said by Convener, in whole sentences. */
export function formIn(pane: Pane, hidden: Html, { form, id, values, problems = {} }: OpenForm): Html {
  const { words, reader, person, side } = pane;
  const refused = Object.keys(problems).length > 0;
  const fields = form.fields.map((each) =>
    field(each, {
      words,
      id: `${side}-field-${each.name}`,
      given: values ? (values[each.name] ?? []) : [each.initial ?? []].flat(),
      problem: problems[each.name],
    }),
  );
  return html`
    <form method="post" action="/submit" novalidate data-live class="sheet" lang="${reader.language}">
      ${hidden}<input type="hidden" name="open" value="${id}">
      <header>
        <h2 id="${side}-form-title">${form.title}</h2>
        <p class="muted">${words.formAs(person.name)}</p>
      </header>
      <div class="fields">
        ${refused && html`<p class="refused" role="alert">${words.formWrong}</p>`}
        ${form.intro && html`<p>${inline(form.intro, { ...reader, person: person.id, side })}</p>`}
        ${fields}
      </div>
      <footer>
        <button class="button primary">${form.submit}</button>
        <button class="button plain" formaction="/cancel" data-cancel>${form.cancel}</button>
      </footer>
    </form>`;
}
