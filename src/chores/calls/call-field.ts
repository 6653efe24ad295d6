import type { Field, Named } from '../../kernel/field.ts';
import { numbered } from '../../kernel/numbered-field.ts';
import type { Look } from '../../kernel/work.ts';
import { isolated } from '../../surface/isolate.ts';
import { printMoment } from '../../time/print.ts';
import type { Call } from './model.ts';
import { tag, titleOf } from './naming.ts';
import { callByNumber } from './store.ts';
import { callsVoice } from './words.ts';

/** What one menu holds on every platform; any other number can be typed. */
const OFFERED = 25;

/** A call by its number, offered from those that `which` finds. */
export const callField = (of: Named, which: (look: Look) => Promise<readonly Call[]>): Field<number> =>
  numbered({
    ...of,
    options: async (look) =>
      (await which(look))
        .slice(0, OFFERED)
        .map((call) => ({ label: optionLabel(look, call), value: String(call.number) })),
    unreadable: (language, typed) => callsVoice(language).line('call.unreadable', { typed }),
  });

/** `#12 · Tuesday 31 March 2026 · Curfews`, the day as the community has it. */
function optionLabel({ language, community }: Look, call: Call): string {
  const voice = callsVoice(language);
  const named = { number: tag(call.number), title: titleOf(voice, call) };
  if (call.startsAt === null) return voice.line('call.option.open', named);
  const day = printMoment(call.startsAt, { zone: community.zone, language, style: 'day', withZone: false });
  return voice.line('call.option', { ...named, day });
}

export type Found = { readonly ok: true; readonly call: Call } | { readonly ok: false; readonly problem: string };

/** The community's call of that number. */
export async function findCall({ tx, community, language }: Look, number: number): Promise<Found> {
  const call = await callByNumber(tx, community.id, number);
  if (call) return { ok: true, call };
  return { ok: false, problem: callsVoice(language).line('call.unknown', { number: isolated(tag(number)) }) };
}
