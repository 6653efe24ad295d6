import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINKS_AT_MOST, TAG_LIMIT, TAGS_AT_MOST } from '../model.ts';
import { linksField, tagsField, tagsIn } from './labels-field.ts';

const label = { label: { en: 'x', es: 'x' } };
const reader = { now: new Date(0), zone: 'UTC' as never, language: 'en' as const };
const tags = (typed: string) => tagsField(label).parse([typed], reader);
const links = (typed: string) => linksField(label).parse([typed], reader);

describe('tags', () => {
  it('are small, without signs, and each once', () => {
    expect(tags(' #Waste,waste , Prices;#night buses')).toEqual({
      ok: true,
      value: ['waste', 'prices', 'night buses'],
    });
  });

  it('of nothing are none', () => {
    expect(tags('  ')).toEqual({ ok: true, value: undefined });
    expect(tags(' , # ,👍')).toEqual({ ok: true, value: [] });
  });

  it('that are too many or too long are refused', () => {
    expect(tags('a,b,c,d,e,f,g').ok).toBe(false);
    expect(tags('x'.repeat(TAG_LIMIT + 1)).ok).toBe(false);
    expect(tags('x'.repeat(TAG_LIMIT)).ok).toBe(true);
  });

  it('come out as they may be kept, whatever is typed, and read again are the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (typed) => {
        const read = tags(typed);
        if (!read.ok) return;
        const value = read.value ?? [];
        expect(value.length).toBeLessThanOrEqual(TAGS_AT_MOST);
        expect(new Set(value).size).toBe(value.length);
        for (const each of value) {
          expect(each.length).toBeLessThanOrEqual(TAG_LIMIT);
          expect(each).not.toMatch(/^#|,|^\s|\s$/);
        }
        expect(tagsIn(value.join(', '))).toEqual(value);
      }),
    );
  });
});

describe('links', () => {
  it('are web addresses, each once, with or without how they begin', () => {
    expect(links('https://a.example/x\n<http://b.example> a.example/y https://a.example/x')).toEqual({
      ok: true,
      value: ['https://a.example/x', 'http://b.example', 'https://a.example/y'],
    });
  });

  it.each([
    'javascript:alert(1)',
    'ftp://a.example',
    'data:text/html,x',
    'https://u:p@a.example',
    'mailto:a@b.example',
    'x',
  ])('are nothing else: %s', (typed) => expect(links(typed).ok).toBe(false));

  it('are at most five', () => {
    const many = Array.from({ length: LINKS_AT_MOST + 1 }, (_, i) => `https://a.example/${i}`);
    expect(links(many.join('\n')).ok).toBe(false);
    expect(links(many.slice(1).join('\n')).ok).toBe(true);
  });

  it('begin with http, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ size: 'small' }), fc.string({ maxLength: 80 })), (typed) => {
        const read = links(typed);
        for (const each of (read.ok && read.value) || []) expect(new URL(each).protocol).toMatch(/^https?:$/);
      }),
    );
  });
});
