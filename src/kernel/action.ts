import type { z } from 'zod';
import type { ActionRef } from '../surface/action.ts';
import type { Button, Choice, Pick as PickControl } from '../surface/message.ts';
import type { Answer } from './answer.ts';
import type { Turn } from './work.ts';

type Shape = z.ZodObject<Record<string, z.ZodType>>;

/** Defined once; views make controls of it and the chore passes it to `pressed`: they cannot drift apart. */
export interface Action<S extends Shape> {
  readonly name: string;
  readonly args: S;
  button(label: string, args: z.input<S>, tone?: Button['tone']): Button;
  pick(menu: Menu, args: z.input<S>): PickControl;
}
export interface Menu {
  readonly prompt: string;
  readonly options: readonly Choice[];
  readonly min: number;
  readonly max: number;
}

/** `args` name rows; encoded with the name they take at most ACTION_ID_LIMIT characters. */
export function action<S extends Shape>(name: string, args: S): Action<S> {
  const ref = (given: z.input<S>): ActionRef => ({
    name,
    args: Object.keys(args.shape).map((key) => String((given as Record<string, unknown>)[key])),
  });
  return {
    name,
    args,
    button: (label, given, tone) => ({ kind: 'button', label, action: ref(given), ...(tone && { tone }) }),
    pick: (menu, given) => ({ kind: 'pick', ...menu, action: ref(given) }),
  };
}

/** What was picked in a menu, and which of the menu's options this part of it offered. */
export interface Picked {
  readonly values: readonly string[];
  readonly part: ActionRef['part'];
}

export interface Press {
  readonly action: string;
  readonly who: 'anyone' | 'coordinator';
  readonly opensForm: boolean;
  /** Undefined where the arguments are not what we wrote: the control is forged or from another version. */
  readonly run: (turn: Turn, ref: ActionRef, values: readonly string[]) => Promise<Answer> | undefined;
}

export function pressed<S extends Shape>(
  of: Action<S>,
  run: (turn: Turn, args: z.output<S>, picked: Picked) => Promise<Answer>,
  { who = 'anyone', opensForm = false }: Partial<Pick<Press, 'who' | 'opensForm'>> = {},
): Press {
  return {
    action: of.name,
    who,
    opensForm,
    run: (turn, ref, values) => {
      const named = Object.fromEntries(Object.keys(of.args.shape).map((key, i) => [key, ref.args[i]]));
      const args = of.args.safeParse(named);
      return args.success ? run(turn, args.data, { values, part: ref.part }) : undefined;
    },
  };
}
