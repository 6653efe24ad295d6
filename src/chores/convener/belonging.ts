import { sectorsOf, sitesOf } from '../../community/roster.ts';
import { type Field, line } from '../../kernel/field.ts';
import type { Localized } from '../../surface/command.ts';
import { label } from './words.ts';

const LONGEST = 60;
const LONGEST_SECTOR = 40;

/** Where somebody is from; the sites that the community has are offered. */
export const siteField = (asked: Localized): Field<string> => ({
  ...line({ label: asked, hint: label('profile.edit.site.hint'), max: LONGEST }),
  options: async ({ tx, community }) => (await sitesOf(tx, community.id)).map(same),
});

export const sectorField = (asked: Localized): Field<string> => ({
  ...line({ label: asked, hint: label('profile.edit.sector.hint'), max: LONGEST_SECTOR }),
  options: async ({ tx, community }) => (await sectorsOf(tx, community.id)).map(same),
});

const same = (value: string) => ({ value, label: value });
