/** What was answered in the sample before a newcomer comes in. */
export interface Answered {
  readonly by: string;
  readonly question: string;
  readonly answer: string;
  readonly tags: string;
  /** What holds in one place alone. */
  readonly variant?: { readonly place: string; readonly answer: string };
  readonly spanish?: { readonly question: string; readonly answer: string };
}

export const answered: readonly Answered[] = [
  {
    by: 'keisha',
    question: 'What may a school tell the police about a student?',
    answer:
      'Without the parents’ consent or a court order, only what is needed while somebody’s safety is at risk. Agree beforehand on who asks whom, and write down each time.',
    tags: 'schools, police',
  },
  {
    by: 'karen',
    question: 'Where do families get free gun locks?',
    answer:
      'At the front desk of the health department, with no name and no questions. Order them by the box; cities get a better price.',
    tags: 'safe storage',
    variant: {
      place: 'San Antonio',
      answer: 'At every fire station, day and night. Say that you come for a lock; nobody writes anything down.',
    },
  },
  {
    by: 'marcus',
    question: 'What do we tell the press in the first hour after a shooting?',
    answer:
      'One person speaks for everyone. Say what is known, when you will speak again and where families can turn. No names, and no guesses at the reason.',
    tags: 'press',
    spanish: {
      question: '¿Qué le decimos a la prensa en la primera hora después de un tiroteo?',
      answer:
        'Una sola persona habla por todas. Digan qué se sabe, cuándo vuelven a hablar y adónde pueden acudir las familias. Ni nombres ni conjeturas sobre el motivo.',
    },
  },
  {
    by: 'priya',
    question: 'How do we get injury data from a hospital?',
    answer:
      'Ask for counts by week and neighborhood, not for patients. That agreement took us four months; one on names would have taken years.',
    tags: 'hospitals, data',
  },
];

/** Waits for a coordinator to look at it. */
export const draft: Answered = {
  by: 'grace',
  question: 'How do we talk to parents after a lockdown?',
  answer:
    'The same evening, in their language, and from the principal. Say what happened, what the school does tomorrow and whom to call.',
  tags: 'schools',
};
