import type { Limits } from './limits.ts';
import type { Block, Control, Pick } from './message.ts';
import { shorten } from './plain.ts';

/** Rows of controls: labels shortened, buttons side by side up to a row's width, a menu on a row of its own. */
export function rows(all: readonly Control[], limits: Limits): readonly Block[] {
  const groups: Control[][] = [];
  for (const each of all.flatMap((control) => fitControl(control, limits))) {
    const last = groups.at(-1);
    const beside = last && last.length < limits.row && each.kind !== 'pick' && last[0]?.kind !== 'pick';
    if (beside) last.push(each);
    else groups.push([each]);
  }
  return groups.map((controls) => ({ kind: 'controls', controls }));
}

function fitControl(control: Control, limits: Limits): readonly Control[] {
  if (control.kind !== 'pick') return [{ ...control, label: shorten(control.label, limits.buttonLabel) }];
  const options = control.options.map((each) => ({ ...each, label: shorten(each.label, limits.optionLabel) }));
  if (options.length > limits.options) return menuParts({ ...control, options }, limits);
  return [{ ...control, prompt: shorten(control.prompt, limits.prompt), options }];
}

/** A menu too long is several, each saying which options it holds, since what is picked in one says nothing of the others. */
function menuParts(menu: Pick, limits: Limits): readonly Pick[] {
  const count = Math.ceil(menu.options.length / limits.options);
  const first = menu.action.part?.from ?? 0;
  return Array.from({ length: count }, (_, i) => {
    const options = menu.options.slice(i * limits.options, (i + 1) * limits.options);
    const from = first + i * limits.options;
    const which = ` (${i + 1}/${count})`;
    return {
      ...menu,
      prompt: shorten(menu.prompt, limits.prompt - which.length) + which,
      action: { ...menu.action, part: { from, to: from + options.length } },
      options,
      // Any one part may hold nothing of what a reader wants.
      min: 0,
      max: Math.min(menu.max, options.length),
    };
  });
}
