import { expect, it } from 'vitest';
import { placeNames } from './names.ts';

it('channels, threads and roles are known by the names they have now', () => {
  const names = placeNames();
  const channels = [{ id: '1', name: 'general', type: 0 }];
  const threads = [{ id: '2', name: 'Learned', type: 11 }];
  names.guild({ channels, threads, roles: [{ id: '3', name: 'speakers' }] } as never);
  names.guild({});
  names.channel({ id: '1', name: 'announcements' });
  names.role({ role: { id: '4', name: 'hosts' } });
  expect(['1', '2', '9'].map(names.known.channel)).toEqual(['announcements', 'Learned', undefined]);
  expect(['3', '4', '9'].map(names.known.role)).toEqual(['speakers', 'hosts', undefined]);
});
