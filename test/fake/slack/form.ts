import { isObj, type Obj, objects, str } from './json.ts';
import type { Values, View } from './types.ts';
import { elementsOf, enteredState, type Given } from './values.ts';

/** Answers by block_id or action_id. */
export type Answers = Readonly<Record<string, Given>>;

const answerFor = (answers: Answers, block: Obj, element: Obj): Given | undefined =>
  answers[str(element['action_id'])] ?? answers[str(block['block_id'])];

/** `state.values` after a person filled in some fields of a view; an answer that no field takes is a mistake. */
export function filled(view: View, answers: Answers): Values {
  const fields = view.blocks.flatMap((block) => elementsOf(block).map((element) => ({ block, element })));
  const names = new Set(fields.flatMap(({ block, element }) => [str(block['block_id']), str(element['action_id'])]));
  const strange = Object.keys(answers).find((name) => !names.has(name));
  if (strange !== undefined) throw new Error(`The form has no field "${strange}", but: ${[...names].join(', ')}.`);
  const values: Record<string, Record<string, Obj>> = structuredClone(view.state.values);
  for (const { block, element } of fields) {
    const given = answerFor(answers, block, element);
    const inBlock = values[str(block['block_id'])];
    if (given !== undefined && inBlock) inBlock[str(element['action_id'])] = enteredState(element, given);
  }
  return values;
}

const isEmpty = (state: Obj): boolean =>
  Object.entries(state).every(([name, value]) => name === 'type' || !value || (Array.isArray(value) && !value.length));

function textProblem(element: Obj, value: string): string | undefined {
  const { type, min_length: min, max_length: max } = element;
  const most = typeof max === 'number' ? max : 3000;
  if (value.length > most) return `Please enter at most ${most} characters.`;
  if (typeof min === 'number' && value.length < min) return `Please enter at least ${min} characters.`;
  if (type === 'email_text_input' && !/^\S+@\S+\.\S+$/.test(value)) return 'Please enter a valid email address.';
  if (type === 'url_text_input' && !/^https?:\/\/\S+$/.test(value)) return 'Please enter a valid URL.';
  return type === 'number_input' ? numberProblem(element, Number(value)) : undefined;
}

function numberProblem({ is_decimal_allowed: decimal, min_value: min, max_value: max }: Obj, value: number) {
  if (Number.isNaN(value) || (!decimal && !Number.isInteger(value))) return 'Please enter a valid number.';
  const outside = (min !== undefined && value < Number(min)) || (max !== undefined && value > Number(max));
  return outside ? 'Please enter a number in the allowed range.' : undefined;
}

function fieldProblem(block: Obj, state: Obj | undefined): string | undefined {
  const element = isObj(block['element']) ? block['element'] : {};
  if (!state || isEmpty(state)) return block['optional'] ? undefined : 'Please complete this required field.';
  const many = Object.values(state).find(Array.isArray);
  const most = element['max_selected_items'];
  if (many && typeof most === 'number' && many.length > most) return `Please choose at most ${most} items.`;
  return typeof state['value'] === 'string' ? textProblem(element, state['value']) : undefined;
}

/** What Slack's own client objects to before anything is submitted, by block_id. */
export function clientProblems(view: View, values: Values): Readonly<Record<string, string>> {
  const problems = objects(view.blocks)
    .filter((block) => block['type'] === 'input')
    .map((block) => {
      const id = str(block['block_id']);
      const action = str(isObj(block['element']) ? block['element']['action_id'] : '');
      return [id, fieldProblem(block, values[id]?.[action])] as const;
    });
  return Object.fromEntries(problems.flatMap(([id, problem]) => (problem ? [[id, problem]] : [])));
}
