import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Localized, OptionSpec } from '../../src/surface/command.ts';
import { shorten } from '../../src/surface/plain.ts';
import { COMMAND } from './limits.ts';

type Native = APIApplicationCommandBasicOption;

/** One option of a command. Too many choices for Discord's list are offered as the person types. */
export function option(spec: OptionSpec): Native {
  const base = { name: spec.name, ...described(spec.summary), required: spec.required };
  if (spec.kind === 'number') {
    return {
      ...base,
      type: ApplicationCommandOptionType.Integer,
      ...(spec.min !== undefined && { min_value: spec.min }),
      ...(spec.max !== undefined && { max_value: spec.max }),
      ...(spec.completes && { autocomplete: true }),
    };
  }
  const type = ApplicationCommandOptionType.String as const;
  const choices = spec.choices ?? [];
  const listed = choices.length > 0 && choices.length <= COMMAND.choices && !spec.completes;
  if (listed) return { ...base, type, choices: choices.map(choice) };
  const length = spec.maxLength === undefined ? {} : { max_length: Math.min(spec.maxLength, COMMAND.text) };
  return { ...base, type, ...length, ...((spec.completes || choices.length > 0) && { autocomplete: true }) };
}

const choice = ({ value, label }: { readonly value: string; readonly label: Localized }) => ({
  name: shorten(label.en, COMMAND.choice),
  name_localizations: localized(label, COMMAND.choice),
  value,
});

/** Discord has two kinds of Spanish and no fallback between them. */
export const localized = ({ es }: Localized, limit: number) => ({
  'es-ES': shorten(es, limit),
  'es-419': shorten(es, limit),
});

export const described = (summary: Localized) => ({
  description: shorten(summary.en, COMMAND.summary),
  description_localizations: localized(summary, COMMAND.summary),
});
