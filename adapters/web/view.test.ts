import { expect, it } from 'vitest';
import { placeFor, placesOf } from './places.ts';
import { inPlace, readView, writeView } from './view.ts';

const read = (query: string) => readView(new URLSearchParams(query));

it('is all in the address', () => {
  const address = 'as=marisol&in=safecities&beside=teresa&beside-in=sandbox';
  const view = read(address);
  expect(view && writeView(view)).toBe(address);
});

it('is nobody’s where nobody is chosen, and one person’s where the second is unknown', () => {
  expect(read('')).toBeUndefined();
  expect(read('as=<script>')).toBeUndefined();
  expect(read('as=karen&beside=nobody')?.second).toBeUndefined();
});

it('falls back on the channel in which the community lives', () => {
  expect(read('as=karen&in=elsewhere')?.first.place.id).toBe('safecities');
});

it('speaks the language of each person in their pane', () => {
  const view = read('as=teresa&beside=karen');
  expect([view?.first.reader.language, view?.second?.reader.language]).toEqual(['es', 'en']);
});

it('changes the place of one pane and leaves the other', () => {
  const view = read('as=karen&beside=teresa');
  const sandbox = view?.second && placeFor(view.second.person, 'sandbox');
  expect(view && sandbox && writeView(inPlace(view, 'b', sandbox))).toBe(
    'as=karen&in=safecities&beside=teresa&beside-in=sandbox',
  );
});

it('leads nobody but the coordinators into their channel', () => {
  expect(read('as=marisol&in=coordinators')?.first.place.id).toBe('coordinators');
  expect(read('as=karen&in=coordinators')?.first.place.id).toBe('safecities');
});

it('gives everybody direct messages of their own', () => {
  const view = read('as=karen&in=direct&beside=mike&beside-in=direct');
  expect([view?.first.place.channel, view?.second?.place.channel]).toEqual(['direct-karen', 'direct-mike']);
  expect(view && placesOf(view.first.person).map((each) => each.name.es)).toEqual([
    '#safecities',
    '#sandbox',
    'Mensajes directos',
  ]);
});
