import { expect, it } from 'vitest';
import { bold, moment } from '../surface/text.ts';
import { catalogue, voice } from './catalogue.ts';

const words = catalogue(
  { greet: 'Hello <b>{name}</b>, you have {votes, plural, one {# vote} other {# votes}} until {when}.', bare: 'Plain' },
  { greet: 'Hola, <b>{name}</b>: {votes, plural, one {# voto} other {# votos}} hasta {when}.', bare: 'Simple' },
);
const when = moment(new Date(0));

it('keeps moments and bold apart from the words around them', () => {
  expect(voice(words, 'en').text('greet', { name: 'Ada', votes: 1, when })).toEqual([
    { kind: 'plain', text: 'Hello ' },
    bold('Ada'),
    { kind: 'plain', text: ', you have 1 vote until ' },
    when,
    { kind: 'plain', text: '.' },
  ]);
});

it('never reads what a person typed as markup', () => {
  const typed = "<b>{votes}</b> '{' <script>";
  expect(voice(words, 'es').text('greet', { name: typed, votes: 2, when })[1]).toEqual(bold(typed));
});

it('says a line with no formatting', () => {
  expect(voice(words, 'es').line('bare')).toBe('Simple');
});
