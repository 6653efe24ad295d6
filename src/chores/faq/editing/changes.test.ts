import { describe, expect, it } from 'vitest';
import type { Content, Piece } from '../model.ts';
import { differences } from './changes.ts';

const piece = (part: Piece['part'], text: string, more: Partial<Piece> = {}): Piece => ({
  ...{ part, text, place: '', language: null, quotes: null },
  ...more,
});
const of = (pieces: readonly Piece[], tags: readonly string[] = [], links: readonly string[] = []): Content => ({
  pieces,
  tags,
  links,
});
const base = [piece('question', 'Lights?'), piece('answer', 'The city.')];

describe('what became different', () => {
  it('is nothing where nothing did, also where a piece is nobody’s any more', () => {
    expect(differences(of(base), of(base.map((each) => ({ ...each, quotes: null }))))).toEqual([]);
  });

  it('is told of the question in words, and of answers by where they hold', () => {
    const after = [piece('question', 'Lamps?'), piece('answer', 'The state.'), piece('answer', 'x', { place: 'Lima' })];
    expect(differences(of(base), of(after))).toEqual([
      { kind: 'question', before: 'Lights?', after: 'Lamps?' },
      { kind: 'answer' },
      { kind: 'place-new', place: 'Lima' },
    ]);
    expect(differences(of(after), of(base))).toContainEqual({ kind: 'place-gone', place: 'Lima' });
  });

  it('is told once of a translation', () => {
    const es = { language: 'es' };
    const after = [...base, piece('question', '¿Luces?', es), piece('answer', 'La ciudad.', es)];
    expect(differences(of(base), of(after))).toEqual([{ kind: 'translation-new', language: 'es' }]);
  });

  it('is told of tags and links by what came and what went', () => {
    expect(differences(of(base, ['a', 'b'], ['l']), of(base, ['b', 'c']))).toEqual([
      { kind: 'tags', added: ['c'], gone: ['a'] },
      { kind: 'links', added: [], gone: ['l'] },
    ]);
  });
});
