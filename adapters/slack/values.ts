import type { RawValues } from '../../src/surface/form.ts';
import { withMentions } from './escaped.ts';
import { fieldOf } from './fields.ts';
import type { State, View } from './payloads.ts';

/** What was picked in a menu; nothing for a button. */
export function pickedIn(state: State): readonly string[] {
  const options = state.selected_options ?? (state.selected_option ? [state.selected_option] : []);
  return options.flatMap(({ value }) => (value === undefined ? [] : [value]));
}

/** A submitted form's values by field. The menus of one field are taken together, and a time becomes an instant. */
export function valuesOf(view: View, team: string): RawValues {
  const values: Record<string, string[]> = {};
  for (const [block, elements] of Object.entries(view.state?.values ?? {})) {
    const found = Object.values(elements).flatMap((state) => held(state, team));
    if (found.length > 0) values[fieldOf(block)] = [...(values[fieldOf(block)] ?? []), ...found];
  }
  return values;
}

function held(state: State, team: string): readonly string[] {
  if (typeof state.selected_date_time === 'number') return [new Date(state.selected_date_time * 1_000).toISOString()];
  return state.value ? [withMentions(state.value, team)] : pickedIn(state);
}
