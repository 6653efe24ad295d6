import type { Exported } from './exported.ts';
import { answersOf, namesIn, type Paper, questionsOf } from './paper.ts';

/**
 * The shape of the JSON file. It stays as it is for one `version`; what is added changes no field that is there. Moments are ISO 8601
 * in UTC; `language` is null for the words as they were first written; `place` is null for what holds everywhere.
 */
export interface FaqFile {
  readonly version: 1;
  readonly community: string;
  readonly exportedAt: string;
  /** Large collections come in parts, counted from 1. */
  readonly part: number;
  readonly parts: number;
  readonly entries: readonly FaqEntry[];
}

export interface FaqEntry {
  /** A UUID, the same in every export. */
  readonly id: string;
  /** As people know it: `#12`. */
  readonly number: number;
  readonly questions: readonly { readonly language: string | null; readonly text: string }[];
  readonly answers: readonly {
    readonly place: string | null;
    readonly language: string | null;
    readonly text: string;
  }[];
  /** Other ways to ask for it. What members said in their own words is left out. */
  readonly phrasings: readonly string[];
  readonly tags: readonly string[];
  readonly links: readonly string[];
  /** Those who agreed to be named. */
  readonly authors: readonly string[];
  /** The message that it was made of. */
  readonly source: string | null;
  readonly createdAt: string;
  readonly verifiedUntil: string | null;
  /** How often it was changed, from 1. */
  readonly revision: number;
  /** How many members said that it helped. */
  readonly helped: number;
}

export function jsonOf({ community, now, part, parts, entries }: Paper): string {
  const file: FaqFile = {
    ...{ version: 1, community, exportedAt: now.toISOString() },
    ...{ part, parts, entries: entries.map(entryOf) },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function entryOf(of: Exported): FaqEntry {
  const { entry, phrasings, helped } = of;
  const { said, translations } = questionsOf(of);
  return {
    id: entry.id,
    number: entry.number,
    questions: [{ language: null, text: said }, ...translations.map(({ language, text }) => ({ language, text }))],
    answers: answersOf(of)
      .flatMap((each) => [each.said, ...each.translations])
      .map(({ place, language, text }) => ({ place: place === '' ? null : place, language, text })),
    phrasings,
    tags: entry.tags,
    links: entry.links,
    authors: namesIn(of),
    source: entry.link,
    createdAt: entry.createdAt.toISOString(),
    verifiedUntil: entry.verifiedUntil?.toISOString() ?? null,
    revision: entry.revision,
    helped,
  };
}
