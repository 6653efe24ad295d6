import type { ActionsBlock, KnownBlock, PlainTextElement, PlainTextOption, Button as SlackButton } from '@slack/types';
import { encodeAction } from '../../src/surface/action.ts';
import type { Button, Choice, Control, Link, Pick } from '../../src/surface/message.ts';

/** Emoji typed as `:tada:`, as Slack itself sends them, are shown as emoji. */
export const plainText = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: true });

export const optionOf = ({ label, value }: Choice): PlainTextOption => ({ text: plainText(label), value });

/** A row of controls as `fit` leaves it: buttons side by side, or one menu. */
export function row(controls: readonly Control[]): readonly KnownBlock[] {
  const menus = controls.filter((each) => each.kind === 'pick').filter(({ options }) => options.length > 0);
  const buttons = controls.filter((each) => each.kind !== 'pick');
  return [...menus.map(menu), ...(buttons.length > 0 ? [buttonRow(buttons)] : [])];
}

const buttonRow = (buttons: readonly (Button | Link)[]): ActionsBlock => ({
  type: 'actions',
  elements: buttons.map(button),
});

/** Slack tells of a click on a link too. No action's id begins like this one, so it is taken for none. */
const LINK = '!link-';

function button(of: Button | Link, index: number): SlackButton {
  const text = plainText(of.label);
  if (of.kind === 'link') return { type: 'button', text, url: of.url, action_id: `${LINK}${index}` };
  return { type: 'button', text, action_id: encodeAction(of.action), ...(of.tone && { style: of.tone }) };
}

/**
 * A single choice cannot be taken back from a `static_select`, so a menu from which nothing need be picked is a
 * `multi_static_select`; and that one is allowed beside words only, not in a row of controls. Slack remembers what a
 * reader picked for as long as the block keeps its id, through every edit of the message.
 * https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element
 */
function menu(of: Pick): KnownBlock {
  const action_id = encodeAction(of.action);
  const common = { action_id, placeholder: plainText(of.prompt), options: of.options.map(optionOf) };
  const block_id = `menu ${action_id}`;
  if (of.min === 1 && of.max === 1) {
    return { type: 'actions', block_id, elements: [{ type: 'static_select', ...common }] };
  }
  const accessory = { type: 'multi_static_select', ...common, max_selected_items: Math.max(1, of.max) } as const;
  return { type: 'section', block_id, text: plainText(of.prompt), accessory };
}
