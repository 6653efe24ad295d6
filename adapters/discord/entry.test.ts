import { expect, it } from 'vitest';
import type { Gathering } from '../../src/surface/gathering.ts';
import { loadSpec } from '../../test/fake/discord/validate/spec.ts';
import { entry } from './entry.ts';

const spec = await loadSpec();
const call: Gathering = {
  name: 'Waste prices',
  description: 'With Ana',
  place: 'https://meet.example.org/waste',
  startsAt: new Date('2026-03-30T15:00:00Z'),
  endsAt: new Date('2026-03-30T16:00:00Z'),
};

function taken(more: Partial<Gathering>) {
  const made = entry({ ...call, ...more });
  expect(spec('ExternalScheduledEventCreateRequest', { ...made, privacy_level: 2, entity_type: 3 })).toEqual([]);
  return made;
}

it('an event says when and where, its description as it was written', () => {
  expect(taken({ description: 'With *Ana*, see https://example.org/a_b_c' })).toEqual({
    name: 'Waste prices',
    description: 'With \\*Ana\\*, see https://example.org/a_b_c',
    entity_metadata: { location: 'https://meet.example.org/waste' },
    scheduled_start_time: '2026-03-30T15:00:00.000Z',
    scheduled_end_time: '2026-03-30T16:00:00.000Z',
  });
});

it('words too long are cut with a sign', () => {
  const { name, description } = taken({ name: 'long '.repeat(30), description: '*'.repeat(2000) });
  expect(name).toMatch(/^.{1,99}…$/);
  expect(description).toMatch(/^(\\\*){499}…$/);
});

it('an address too long for a place stands whole in the description', () => {
  const place = `https://meet.example.org/${'x'.repeat(100)}`;
  const made = taken({ place });
  expect(made.entity_metadata.location).toBe('meet.example.org');
  expect(made.description).toBe(`${place}\n\nWith Ana`);
  expect(taken({ place: 'Room 7, '.repeat(20) }).entity_metadata.location).toMatch(/^Room 7.{1,93}…$/);
});

it('an event without a name, a place or a description is one all the same', () => {
  const made = taken({ name: ' ', place: '', description: ' ' });
  expect(made).toMatchObject({ name: '…', description: null, entity_metadata: { location: '…' } });
});
