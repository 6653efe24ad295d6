import { join } from 'node:path';
import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { root, sources } from './support/imports.ts';

type Words = Readonly<Record<string, string>>;

const english = sources('src').filter((file) => /(?:^|\/|words\.)en\.ts$/.test(file));

/** The names that a message takes, in plurals and tags too. */
function namesIn(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements.flatMap((each) => {
    if (each.type === TYPE.literal || each.type === TYPE.pound) return [];
    if (each.type === TYPE.tag) return namesIn(each.children);
    const branches = 'options' in each ? Object.values(each.options).flatMap((branch) => namesIn(branch.value)) : [];
    return [each.value, ...branches];
  });
}

const named = (pattern: string, language: string): readonly string[] => [
  ...new Set(namesIn(new IntlMessageFormat(pattern, language).getAst())),
];

it('finds the catalogues', () => {
  expect(english.length).toBeGreaterThanOrEqual(3);
});

describe.each(english)('%s', async (file) => {
  const { en }: { en: Words } = await import(join(root, file));
  const { es }: { es: Words } = await import(join(root, file.replace(/en\.ts$/, 'es.ts')));

  it('has every key in both languages', () => {
    expect(Object.keys(es).toSorted()).toEqual(Object.keys(en).toSorted());
  });

  it('takes the same values in both languages', () => {
    const taken = (words: Words, language: string) =>
      Object.fromEntries(Object.entries(words).map(([key, pattern]) => [key, named(pattern, language).toSorted()]));
    expect(taken(es, 'es')).toEqual(taken(en, 'en'));
  });

  it('has nothing left untranslated', () => {
    const same = Object.keys(en).filter(
      (key) => en[key] === es[key] && /\p{L}{4,}/u.test((en[key] ?? '').replace(/\{\w+\}|<\/?b>/g, '')),
    );
    expect(same).toEqual([]);
  });
});
