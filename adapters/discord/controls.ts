import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { encodeAction } from '../../src/surface/action.ts';
import type { Button, Control, Link, Pick } from '../../src/surface/message.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** The controls of one block as a row; `fit` has seen to it that they fit in one. A menu of nothing is left out. */
export function rows(controls: readonly Control[]): readonly Row[] {
  const components = controls.filter((each) => each.kind !== 'pick' || each.options.length > 0).map(component);
  return components.length > 0 ? [{ type: ComponentType.ActionRow, components }] : [];
}

function component(control: Control): APIComponentInMessageActionRow {
  switch (control.kind) {
    case 'button':
      return button(control);
    case 'pick':
      return menu(control);
    case 'link':
      return link(control);
  }
}

const TONES = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const;

/** Labels stand on one line, and Discord refuses an empty one. */
const label = (words: string): string => words.replace(/\s+/g, ' ').trim() || '…';

const button = ({ label: words, action, tone }: Button): APIButtonComponent => ({
  type: ComponentType.Button,
  style: tone ? TONES[tone] : ButtonStyle.Secondary,
  label: label(words),
  custom_id: encodeAction(action),
});

const link = ({ label: words, url }: Link): APIButtonComponent => ({
  type: ComponentType.Button,
  style: ButtonStyle.Link,
  label: label(words),
  url,
});

function menu({ prompt, action, options, min, max }: Pick): APIStringSelectComponent {
  const most = Math.max(1, Math.min(max, options.length));
  return {
    type: ComponentType.StringSelect,
    custom_id: encodeAction(action),
    placeholder: label(prompt),
    min_values: Math.min(min, most),
    max_values: most,
    options: options.map((each) => ({ label: label(each.label), value: each.value })),
  };
}
