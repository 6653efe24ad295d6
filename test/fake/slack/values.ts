import { isObj, type Obj, objects, str } from './json.ts';
import type { Values } from './types.ts';
import { allOptions } from './validate/objects.ts';

/** How an element's state is written: the field of the state, that of the first value, and what it holds. */
interface Kind {
  readonly field: string;
  readonly initial: string;
  readonly holds: 'option' | 'plain';
  readonly many: boolean;
}

const one = (name: string, holds: Kind['holds'] = 'plain'): Kind => ({
  field: `selected_${name}`,
  initial: `initial_${name}`,
  holds,
  many: false,
});
const many = (name: string, holds: Kind['holds'] = 'plain'): Kind => ({ ...one(name, holds), many: true });
const typed: Kind = { field: 'value', initial: 'initial_value', holds: 'plain', many: false };

const KINDS: Readonly<Record<string, Kind>> = {
  plain_text_input: typed,
  email_text_input: typed,
  url_text_input: typed,
  number_input: typed,
  static_select: one('option', 'option'),
  external_select: one('option', 'option'),
  radio_buttons: one('option', 'option'),
  overflow: one('option', 'option'),
  multi_static_select: many('options', 'option'),
  multi_external_select: many('options', 'option'),
  checkboxes: many('options', 'option'),
  users_select: one('user'),
  conversations_select: one('conversation'),
  channels_select: one('channel'),
  multi_users_select: many('users'),
  multi_conversations_select: many('conversations'),
  multi_channels_select: many('channels'),
  datepicker: one('date'),
  timepicker: one('time'),
  datetimepicker: one('date_time'),
};

const kindOf = (element: Obj): Kind | undefined => KINDS[str(element['type'])];

/** Elements of a block that a person can act on or fill in. */
export const elementsOf = (block: Obj): readonly Obj[] =>
  [...objects(block['elements']), block['accessory'], block['element']]
    .filter(isObj)
    .filter((each) => each['action_id']);

function initialState(element: Obj): Obj | undefined {
  const kind = kindOf(element);
  if (!kind || element['type'] === 'overflow') return undefined;
  return { type: element['type'], [kind.field]: element[kind.initial] ?? (kind.many ? [] : null) };
}

/** `state.values` of a surface that nobody has touched. Buttons and overflow menus have no state. */
export function initialValues(blocks: readonly Obj[]): Values {
  const entries = blocks.flatMap((block) => {
    const states = elementsOf(block).flatMap((element) => {
      const state = initialState(element);
      return state ? [[str(element['action_id']), state] as const] : [];
    });
    return states.length > 0 ? [[str(block['block_id']), Object.fromEntries(states)] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** What was entered before, wherever the same element stands again. */
export function preserved(next: Values, before: Values): Values {
  const keep = (block: string, action: string, state: Obj): Obj => {
    const old = before[block]?.[action];
    return old && old['type'] === state['type'] ? old : state;
  };
  return Object.fromEntries(
    Object.entries(next).map(([block, states]) => [
      block,
      Object.fromEntries(Object.entries(states).map(([action, state]) => [action, keep(block, action, state)])),
    ]),
  );
}

/** An answer as a test gives it: text, option value or label, id, date, several of these. */
export type Given = string | number | Date | readonly string[];

function optionOf(element: Obj, wanted: string): Obj {
  const label = (option: Obj): string => str(isObj(option['text']) ? option['text']['text'] : '');
  const options = allOptions(element);
  const found = options.find((each) => each['value'] === wanted) ?? options.find((each) => label(each) === wanted);
  if (found) return found;
  if (!str(element['type']).includes('external')) throw new Error(`${element['action_id']} has no option "${wanted}".`);
  return { text: { type: 'plain_text', text: wanted, emoji: true }, value: wanted };
}

const moment = (given: Given): unknown => (given instanceof Date ? Math.floor(given.getTime() / 1000) : given);

/** The state of an element after a person entered or chose `given`. */
export function enteredState(element: Obj, given: Given): Obj {
  const kind = kindOf(element);
  if (!kind) throw new Error(`Nothing can be entered in a ${element['type']}.`);
  const stored = (each: unknown): unknown => (kind.holds === 'option' ? optionOf(element, String(each)) : each);
  const several = (Array.isArray(given) ? given : [given]).map(String);
  return { type: element['type'], [kind.field]: kind.many ? several.map(stored) : stored(moment(given)) };
}
