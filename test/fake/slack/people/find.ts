import { type Obj, obj, str } from '../json.ts';
import type { Values } from '../types.ts';
import { elementsOf, enteredState, type Given } from '../values.ts';

/** Names a button or menu: its action_id or its label; with its block_id where that is not enough. */
export type Which = string | { readonly actionId?: string; readonly blockId?: string; readonly label?: string };

export interface Found {
  readonly block: Obj;
  readonly element: Obj;
}

const labelOf = (element: Obj): string => str(obj(element['text'] ?? element['placeholder'])['text']);

function fits({ block, element }: Found, which: Which): boolean {
  if (typeof which === 'string') return element['action_id'] === which;
  const { actionId, blockId, label } = which;
  if (actionId !== undefined && element['action_id'] !== actionId) return false;
  if (blockId !== undefined && block['block_id'] !== blockId) return false;
  return label === undefined || labelOf(element) === label;
}

const allElements = (blocks: readonly Obj[]): readonly Found[] =>
  blocks.flatMap((block) => elementsOf(block).map((element) => ({ block, element })));

export function findElement(blocks: readonly Obj[], which: Which): Found | undefined {
  const all = allElements(blocks);
  const named = all.find((each) => fits(each, which));
  return named ?? (typeof which === 'string' ? all.find(({ element }) => labelOf(element) === which) : undefined);
}

/** What a test that looks for something absent is told. */
export const labels = (blocks: readonly Obj[]): string =>
  allElements(blocks)
    .map(({ element }) => `${element['action_id']} (${labelOf(element)})`)
    .join(', ');

const BUTTON_PARTS = ['text', 'value', 'style'] as const;

/** The `actions` entry of the payload. */
export function actionOf({ block, element }: Found, given: Given | undefined, actionTs: string): Obj {
  const { type, action_id, placeholder } = element;
  const base = { type, action_id, block_id: block['block_id'], action_ts: actionTs };
  if (type === 'button') {
    const parts = BUTTON_PARTS.filter((name) => element[name] !== undefined).map((name) => [name, element[name]]);
    return { ...base, ...Object.fromEntries(parts) };
  }
  if (given === undefined) throw new Error(`Say what to choose in ${action_id}.`);
  return { ...base, ...(placeholder ? { placeholder } : {}), ...enteredState(element, given) };
}

/** `state.values` after a choice. */
export function withChoice(values: Values, { block, element }: Found, given: Given | undefined): Values {
  const [blockId, actionId] = [str(block['block_id']), str(element['action_id'])];
  if (given === undefined || !values[blockId]?.[actionId]) return values;
  return { ...values, [blockId]: { ...values[blockId], [actionId]: enteredState(element, given) } };
}
