import { choice, type Field } from '../../kernel/field.ts';
import type { Localized } from '../../surface/command.ts';
import type { Language } from '../../surface/identity.ts';
import { label } from './words.ts';

/** What each language is called, as a key of this chore's words. */
export const languageName = { en: 'setup.english', es: 'setup.spanish' } as const satisfies Readonly<
  Record<Language, string>
>;

/** One of the languages that we speak. */
export const languageField = (asked: Localized): Field<Language> =>
  choice({
    label: asked,
    choices: [
      { value: 'en', label: label(languageName.en) },
      { value: 'es', label: label(languageName.es) },
    ],
  });
