/** What the sample's people have said and wanted before a newcomer comes in. People by their id, topics by their place. */
export interface Topic {
  readonly by: string;
  readonly title: string;
  readonly why?: string;
  readonly speak?: 'yes' | 'someone';
  /** Who else wants it. */
  readonly wanted: readonly string[];
}

export const topics: readonly Topic[] = [
  {
    by: 'keisha',
    title: 'What should police and schools share about a student at risk?',
    why: 'Our agreement with the district runs out in June, and nobody wants to sign the old one again.',
    wanted: ['denise', 'yolanda', 'grace', 'teresa', 'marcus', 'hannah'],
  },
  {
    by: 'deshawn',
    title: 'How do you keep a youth program open after its grant ends?',
    why: 'We lose two of five outreach workers on 1 July.',
    speak: 'someone',
    wanted: ['tanya', 'rafael', 'elena', 'thomas', 'priya'],
  },
  {
    by: 'rafael',
    title: '¿Quién acompaña a quienes salen de prisión durante el primer mes?',
    why: 'En Newark la mitad de las recaídas ocurre en los primeros treinta días.',
    speak: 'yes',
    wanted: ['elena', 'hannah', 'jose', 'thomas'],
  },
  {
    by: 'andre',
    title: 'Violence interrupters in the emergency room',
    why: 'Two years of numbers from Baltimore, good and bad. I can show them.',
    speak: 'yes',
    wanted: ['priya', 'karen', 'lucia', 'deshawn'],
  },
  {
    by: 'mike',
    title: 'Tracing crime guns with a department of thirty officers',
    wanted: ['bill', 'denise', 'jose'],
  },
  {
    by: 'karen',
    title: 'Safe storage campaigns that reached gun owners',
    why: 'Ours reached everybody but them.',
    wanted: ['bill', 'lucia', 'grace'],
  },
  {
    by: 'elena',
    title: '¿Cómo ganar la confianza de familias que no llaman a la policía?',
    speak: 'someone',
    wanted: ['jose', 'teresa'],
  },
  {
    by: 'marcus',
    title: 'Call-ins: what happens in the week after?',
    wanted: ['hannah'],
  },
  {
    by: 'tanya',
    title: 'When must recruiting for summer jobs begin?',
    why: 'We were two months late last year.',
    wanted: ['paul', 'keisha'],
  },
  {
    by: 'paul',
    title: 'A budget line for prevention that survives an election',
    wanted: [],
  },
];

export const poll = { choices: 'top 6', votes: 3, days: 6, time: '17:00' } as const;

/** Who voted for which choices of the poll, counted from 1. */
export const votes: readonly (readonly [person: string, choices: readonly number[]])[] = [
  ['denise', [1, 5]],
  ['deshawn', [2, 4]],
  ['yolanda', [1]],
  ['rafael', [3, 2]],
  ['priya', [4, 2, 1]],
  ['hannah', [3]],
  ['bill', [5, 6]],
];

/** Who is ready to speak, in the order in which they said so, and about what. */
export const volunteers: readonly (readonly [person: string, topics: string])[] = [
  ['denise', 'Working with schools; call-ins'],
  ['andre', 'Violence interrupters, emergency rooms'],
  ['yolanda', 'Escuelas y familias'],
  ['rafael', 'Regreso después de prisión'],
  ['priya', 'Public health data'],
  ['hannah', 'Probation and courts'],
  ['deshawn', 'Youth programs and their money'],
  ['paul', 'City budgets'],
  ['keisha', 'Students at risk, what may be shared'],
];

export type Line = readonly [person: string, words: string];

/** What members said to each other: in each thread, the first line and what answers it. */
export const talk: readonly (readonly [first: Line, ...answers: Line[]])[] = [
  [
    ['karen', 'Good morning from Milwaukee. Whatever we choose, please let us begin on the hour this time.'],
    ['jose', 'Buenos días, Karen. Sí, por favor. Yo puedo traducir lo que haga falta.'],
  ],
  [
    ['tanya', 'How do we pay teenagers for summer jobs when they have no bank account?'],
    [
      'deshawn',
      'With prepaid cards. Our credit union issues them within a week, they cost the young people nothing, and payroll treats them like any account.',
    ],
  ],
];
