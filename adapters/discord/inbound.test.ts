import type { APIInteraction } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { hear } from './inbound.ts';

const user = { id: '42', username: 'ana', global_name: 'Ana' };
const inGuild = {
  id: '7',
  guild_id: '1',
  channel_id: '2',
  channel: { id: '2', type: 0 },
  locale: 'es-ES',
  member: { user, nick: null, permissions: '0' },
};
const shortcuts = [{ name: 'topics.from-message', label: { en: 'Suggest as topic', es: 'Proponer como tema' } }];
const channels = { isOpen: () => true, isForum: () => false, homeOf: () => undefined };
const heard = (payload: object, home?: string) =>
  hear(payload as APIInteraction, { home: () => home, shortcuts, names: {}, channels, me: '99' });
const press = (more: object = {}) => ({
  ...inGuild,
  type: 3,
  data: { component_type: 2, custom_id: 'topics.want:7' },
  ...more,
});

it('a thread counts as the channel it hangs on', () => {
  const channel = { id: '3', type: 11, parent_id: '2' };
  expect(heard(press({ channel_id: '3', channel }))).toMatchObject({ incoming: { from: { channel: '2' } } });
  const under = { id: '3', type: 0, parent_id: '9' };
  expect(heard(press({ channel_id: '3', channel: under }))).toMatchObject({ incoming: { from: { channel: '3' } } });
});

it('a person has the name they go by in the guild, and its manager is an admin', () => {
  const from = (member: object) => heard(press({ member: { ...inGuild.member, ...member } }));
  expect(from({ nick: 'Chief Ana' })).toMatchObject({
    incoming: { from: { profile: { name: 'Chief Ana', admin: false } } },
  });
  expect(from({ permissions: '8' })).toMatchObject({ incoming: { from: { profile: { name: 'Ana', admin: true } } } });
  expect(from({ permissions: '32' })).toMatchObject({
    incoming: { from: { profile: { locale: 'es-ES', admin: true } } },
  });
});

it('picks come with the part of the menu they were made in', () => {
  const data = { component_type: 3, custom_id: 'polls.pick:7#25-40', values: ['30'] };
  expect(heard(press({ data }))).toMatchObject({
    incoming: {
      kind: 'press',
      picked: ['30'],
      action: { name: 'polls.pick', args: ['7'], part: { from: 25, to: 40 } },
    },
  });
});

it('a direct message belongs to the guild it was sent for, and where that is not known it is homeless', () => {
  const { guild_id: _guild, member: _member, ...direct } = press({ user });
  expect(heard(direct, '1')).toMatchObject({ incoming: { from: { workspace: '1', person: '42' } } });
  expect(heard(direct)).toEqual({ kind: 'homeless', channel: '2', person: '42', name: 'topics.want' });
  const submitted = { ...direct, type: 5, data: { custom_id: 'topics.suggest', components: [] } };
  expect(heard(submitted)).toMatchObject({ kind: 'homeless', name: 'topics.suggest' });
  const foreign = { component_type: 2, custom_id: 'NOT OURS' };
  expect(heard({ ...direct, data: foreign })).toEqual({ kind: 'foreign' });
});

it('what is not ours is foreign', () => {
  expect(heard(press({ data: { component_type: 2, custom_id: 'NOT OURS' } }))).toEqual({ kind: 'foreign' });
  expect(heard({ ...inGuild, type: 2, data: { type: 3, name: 'Of another bot' } })).toEqual({ kind: 'foreign' });
  expect(heard({ ...inGuild, type: 99, data: {} })).toEqual({ kind: 'foreign' });
});
