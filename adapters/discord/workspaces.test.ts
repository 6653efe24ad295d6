import { expect, it } from 'vitest';
import { workspaces } from './workspaces.ts';

type Told = ReturnType<typeof workspaces>;
const created = (guild: object) => guild as Parameters<Told['created']>[0];
const deleted = (guild: object) => guild as Parameters<Told['deleted']>[0];

it('we are in every guild that Discord has named, be it away or not told of yet, until it puts us out', async () => {
  const guilds = workspaces({ arrived: async () => undefined, departed: async () => undefined });
  guilds.ready({
    guilds: [
      { id: '1', unavailable: true },
      { id: '2', unavailable: true },
    ],
  });
  await guilds.created(created({ id: '1', name: 'Safe Cities' }));
  await guilds.created(created({ id: '3', unavailable: true }));
  expect(guilds.all()).toEqual(['1', '2', '3']);
  expect([guilds.nameOf('1'), guilds.nameOf('2')]).toEqual(['Safe Cities', undefined]);
  await guilds.deleted(deleted({ id: '1', unavailable: true }));
  await guilds.deleted(deleted({ id: '2' }));
  expect(guilds.all()).toEqual(['1', '3']);
  guilds.ready({ guilds: [{ id: '1', unavailable: true }] });
  expect(guilds.all()).toEqual(['1']);
});
