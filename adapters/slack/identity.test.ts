import { expect, it } from 'vitest';
import { isHome, profileOf, userIn, userOf } from './identity.ts';

it('a person is known by workspace and user', () => {
  expect(userOf('T1:U7')).toBe('U7');
  expect(userIn('T1', 'T1:U7')).toBe('U7');
  expect(userIn('T1', 'T11:U7')).toBeUndefined();
});

it('an administrator of the workspace is one here, and an administrator of another workspace is not', () => {
  const user = {
    name: 'ana',
    tz: 'America/Chicago',
    locale: 'es-ES',
    profile: { display_name: '', real_name: 'Ana Ruiz' },
  };
  expect(profileOf({ ...user, team_id: 'T1', is_owner: true }, 'T1')).toEqual({
    name: 'Ana Ruiz',
    zone: 'America/Chicago',
    locale: 'es-ES',
    admin: true,
  });
  expect(profileOf({ ...user, team_id: 'T1' }, 'T1').admin).toBe(false);
  expect(profileOf({ ...user, team_id: 'T2', is_admin: true }, 'T1').admin).toBe(false);
  expect(profileOf({ ...user, team_id: 'T2', is_admin: true, enterprise_user: { teams: ['T1'] } }, 'T1').admin).toBe(
    true,
  );
  expect(profileOf({ ...user, team_id: 'T1', is_admin: true, is_stranger: true }, 'T1').admin).toBe(false);
});

it('home is the workspace of the token, or each of its organisation where the app is installed for all of it', () => {
  const home = { team: 'T1', name: 'One', botUser: 'U0' };
  expect(isHome(home, 'T1', undefined)).toBe(true);
  expect(isHome(home, 'T2', 'E1')).toBe(false);
  expect(isHome({ ...home, organisation: 'E1' }, 'T2', 'E1')).toBe(true);
});
