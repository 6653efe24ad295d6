import { encodeAction } from '../../src/surface/action.ts';
import type { Button, Control, Link, Pick } from '../../src/surface/message.ts';
import { attribute, type Html, html } from './html.ts';
import { anchor, isAddress } from './inline.ts';
import type { Pane } from './view.ts';

/** Where a message's controls stand. */
export interface Stage {
  readonly pane: Pane;
  /** The entry that holds them. */
  readonly entry: string;
  /** What every form of this pane sends along. */
  readonly fields: Html;
  /** What this person last picked in a menu of this entry. */
  readonly picked: (action: string) => readonly string[];
}

/** The controls of one block: its buttons together, each menu a form of its own. Every one works without a script. */
export function controls(all: readonly Control[], stage: Stage): Html {
  const presses = all.filter((each) => each.kind !== 'pick');
  const menus = all.filter((each) => each.kind === 'pick' && each.options.length > 0);
  return html`
    ${
      presses.length > 0 &&
      form(
        stage,
        'buttons',
        presses.map((each) => press(each, stage)),
      )
    }
    ${menus.map((each) => each.kind === 'pick' && menu(each, stage))}`;
}

const form = ({ fields, entry }: Stage, looks: string, inside: readonly Html[]): Html => html`
  <form class="${looks}" method="post" action="/press" data-live>
    ${fields}<input type="hidden" name="entry" value="${entry}">
    ${inside}
  </form>`;

const press = (of: Button | Link, stage: Stage): Html => (of.kind === 'link' ? link(of, stage) : button(of));

const button = ({ label, action, tone }: Button): Html =>
  html`<button class="button ${tone ?? 'plain'}" name="action" value="${encodeAction(action)}">${named(label)}</button>`;

const link = ({ label, url }: Link, { pane }: Stage): Html =>
  isAddress(url)
    ? anchor({ url, label: named(label) }, { person: pane.person.id, side: pane.side }, 'button plain')
    : html`<span class="muted">${named(label)}</span>`;

const named = (label: string): string => label.trim() || '…';

function menu(of: Pick, stage: Stage): Html {
  const action = encodeAction(of.action);
  const { words } = stage.pane;
  const picked = stage.picked(action);
  return form(stage, 'menu', [
    html`<input type="hidden" name="action" value="${action}">`,
    of.max > 1 ? several(of, picked) : one(of, picked, words.chooseNone),
    html`<button class="button primary">${words.choiceSend}</button>`,
  ]);
}

const several = ({ prompt, options }: Pick, picked: readonly string[]): Html => html`
  <fieldset class="options">
    <legend>${named(prompt)}</legend>
    <div class="scroll">${options.map(
      ({ label, value }) => html`
      <label class="option">
        <input type="checkbox" name="picked" value="${value}" ${attribute('checked', picked.includes(value))}>
        <span>${named(label)}</span>
      </label>`,
    )}
    </div>
  </fieldset>`;

const one = ({ prompt, options, min }: Pick, picked: readonly string[], none: string): Html => html`
  <label class="field">
    <span class="label">${named(prompt)}</span>
    <select name="picked">
      ${min === 0 && html`<option value="">${none}</option>`}
      ${options.map(
        ({ label, value }) =>
          html`<option value="${value}" ${attribute('selected', picked.includes(value))}>${named(label)}</option>`,
      )}
    </select>
  </label>`;
