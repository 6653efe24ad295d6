import type { Localized } from '../../src/surface/command.ts';
import { type Language, languageOf } from '../../src/surface/identity.ts';

export const WORKSPACE = 'playground';

export const COORDINATOR = 'marisol';

/** What the sample community is set up with. */
export const community = { name: 'SafeCities', zone: 'America/Chicago', language: 'en' } as const;

export const zoneNames = {
  'America/New_York': { en: 'New York', es: 'Nueva York' },
  'America/Chicago': { en: 'Chicago', es: 'Chicago' },
  'America/Los_Angeles': { en: 'Los Angeles', es: 'Los Ángeles' },
} as const satisfies Readonly<Record<string, Localized>>;
export type Zone = keyof typeof zoneNames;

export const sectors = {
  police: { en: 'Police', es: 'Policía' },
  mayor: { en: 'Mayor’s office', es: 'Alcaldía' },
  schools: { en: 'Schools', es: 'Escuelas' },
  health: { en: 'Public health', es: 'Salud pública' },
  youth: { en: 'Youth program', es: 'Programa para jóvenes' },
  nonprofit: { en: 'Nonprofit', es: 'Organización sin fines de lucro' },
  federal: { en: 'Federal agency', es: 'Agencia federal' },
  courts: { en: 'Courts and probation', es: 'Tribunales y libertad condicional' },
  faith: { en: 'Faith community', es: 'Comunidad religiosa' },
} as const satisfies Readonly<Record<string, Localized>>;

export interface Channel {
  readonly id: string;
  /** The only people who are in it; undefined where everybody is. */
  readonly members?: readonly string[];
  readonly about: Localized;
}

/** The community is set up in the first, its coordinators confer in the second; in the others nobody lives yet. */
export const channels = [
  {
    id: 'safecities',
    about: {
      en: 'Ten city coalitions that learn from each other how to reduce gun violence.',
      es: 'Diez coaliciones de ciudades que aprenden unas de otras a reducir la violencia armada.',
    },
  },
  {
    id: 'coordinators',
    members: [COORDINATOR],
    about: {
      en: 'For the coordinators of SafeCities alone. Convener tells them here what needs them.',
      es: 'Solo para quienes coordinan SafeCities. Aquí les dice Convener lo que necesita de ellas.',
    },
  },
  {
    id: 'sandbox',
    about: {
      en: 'No community lives in this channel yet. Marisol, who manages the workspace, may set one up or bring SafeCities in.',
      es: 'En este canal todavía no vive ninguna comunidad. Marisol, que administra el espacio, puede crear una o traer SafeCities.',
    },
  },
] as const satisfies readonly Channel[];

/** Coalitions are where a person works, as SafeCities was made of (Snyder & Wenger 2004); the people are made up. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly coalition: string;
  readonly sector: keyof typeof sectors;
  readonly zone: Zone;
  /** A locale tag, as a platform would send it. */
  readonly locale: string;
  /** Manages the workspace, and so sets the community up and coordinates it. */
  readonly admin: boolean;
}

type Row = readonly [id: string, name: string, sector: Person['sector'], locale?: string];

const coalition = (name: string, zone: Zone, rows: readonly Row[]): readonly Person[] =>
  rows.map(([id, called, sector, locale = 'en-US']) => ({
    id,
    name: called,
    coalition: name,
    sector,
    zone,
    locale,
    admin: id === COORDINATOR,
  }));

export const people: readonly Person[] = [
  ...coalition('Milwaukee', 'America/Chicago', [
    ['marisol', 'Marisol Vega', 'federal'],
    ['karen', 'Karen Lindqvist', 'health'],
  ]),
  ...coalition('San Antonio', 'America/Chicago', [
    ['jose', 'José Luis Herrera', 'police', 'es-US'],
    ['elena', 'Elena Garza', 'nonprofit', 'es-US'],
  ]),
  ...coalition('Fort Worth', 'America/Chicago', [
    ['keisha', 'Keisha Monroe', 'schools'],
    ['bill', 'Bill Thornton', 'federal'],
  ]),
  ...coalition('Baltimore', 'America/New_York', [
    ['denise', 'Denise Carter', 'police'],
    ['andre', 'Andre Whitfield', 'health'],
  ]),
  ...coalition('Newark', 'America/New_York', [
    ['tanya', 'Tanya Brooks', 'mayor'],
    ['rafael', 'Rafael Ortiz', 'nonprofit', 'es-US'],
  ]),
  ...coalition('Providence', 'America/New_York', [
    ['grace', 'Grace Okafor', 'schools'],
    ['paul', 'Paul Almeida', 'mayor'],
  ]),
  ...coalition('Miami', 'America/New_York', [
    ['yolanda', 'Yolanda Pérez', 'schools', 'es-US'],
    ['marcus', 'Marcus Bell', 'police'],
  ]),
  ...coalition('Oakland', 'America/Los_Angeles', [
    ['priya', 'Priya Raman', 'health'],
    ['deshawn', 'DeShawn Lewis', 'youth'],
  ]),
  ...coalition('Fresno', 'America/Los_Angeles', [
    ['teresa', 'Teresa Campos', 'schools', 'es-MX'],
    ['lucia', 'Ana Lucía Rivas', 'health', 'es-MX'],
    ['mike', 'Mike Sorensen', 'police'],
  ]),
  ...coalition('Tacoma', 'America/Los_Angeles', [
    ['hannah', 'Hannah Cho', 'courts'],
    ['thomas', 'Thomas Greene', 'faith'],
  ]),
];

export const languageFor = ({ locale }: Person): Language => languageOf(locale) ?? 'en';
