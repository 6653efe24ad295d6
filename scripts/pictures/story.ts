import { answered } from '../../adapters/web/faq-story.ts';
import { COORDINATOR, type Person, people, sectors } from '../../adapters/web/sample.ts';
import { topics, volunteers } from '../../adapters/web/story.ts';

/** Monday morning in Chicago. */
export const BEGINNING = '2026-04-13T14:02:00Z';

export const community = { name: 'SafeCities', zone: 'Chicago', language: 'en' } as const;
export const habits = { link: 'https://meet.example.org/safecities', length: '60' } as const;
export const prompt = { text: 'What should we talk about next?', ask: 'topic' } as const;
export const poll = { closes: 'next monday 17:00', method: 'ranked' } as const;
/** From the opening of the poll to its close and a little more. */
export const CLOSING_HOURS = 7 * 24 + 8.1;

/** Coalitions whose people are on Discord; the others are on Slack, and the coordinator is on both. */
const ELSEWHERE: readonly string[] = ['Newark', 'Providence', 'Oakland', 'Tacoma'];

export type Place = 'slack' | 'discord';

export const placeOf = (person: Person): Place => (ELSEWHERE.includes(person.coalition) ? 'discord' : 'slack');

export const peopleOn = (place: Place): readonly Person[] =>
  people.filter((each) => placeOf(each) === place || each.id === COORDINATOR);

export const personNamed = (id: string): Person => {
  const found = people.find((each) => each.id === id);
  if (!found) throw new Error(`nobody is called ${id}`);
  return found;
};

/** Where everybody works, as they tell it. */
export const belongings = people.map((each) => ({
  who: each.id,
  site: each.coalition,
  sector: sectors[each.sector].en,
  // Discord does not say where its people are.
  ...(placeOf(each) === 'discord' && { zone: each.zone }),
}));

export { answered, COORDINATOR, topics, volunteers };

/** Whose topics come as answers under the prompt. */
export const repliers: readonly string[] = ['mike', 'karen'];

/** Whose topic was said in the channel, how they went on, and who made a suggestion of it. */
export const quoted = {
  whose: 'marcus',
  goesOn: 'We had forty people in the room in March, and nobody has called them since.',
  by: 'denise',
} as const;

/** Who ranks which topics of the poll, in order. */
export const ballots: readonly (readonly [person: string, places: readonly number[]])[] = [
  ['deshawn', [2, 4, 1]],
  ['yolanda', [1, 4, 3]],
  ['rafael', [3, 4, 2]],
  ['priya', [4, 2, 1]],
  ['bill', [5, 6, 4]],
  ['keisha', [1, 4, 2]],
  ['karen', [4, 6, 1]],
  ['jose', [3, 4, 1]],
  ['elena', [3, 4, 2]],
  ['andre', [4, 1, 2]],
  ['tanya', [2, 4]],
  ['grace', [1, 4]],
  ['teresa', [4, 1]],
  ['thomas', [4, 2, 3]],
  ['denise', [1, 4, 5]],
  ['marcus', [1, 4, 3]],
];

/** Who can come when: for each proposed time `y`es, `i`f need be, `n`o, or nothing said yet. */
export const times: readonly (readonly [person: string, answers: string])[] = [
  ['andre', 'yynyi'],
  ['bill', 'yinny'],
  ['denise', 'yyyin'],
  ['deshawn', 'nyyii'],
  ['elena', 'yyiyy'],
  ['grace', 'iynyy'],
  ['karen', 'yyniy'],
  ['keisha', 'yiyny'],
  ['marcus', 'nyyyi'],
  ['rafael', 'yyiyn'],
  ['teresa', 'iyyyi'],
  ['hannah', 'iyn'],
];

/** What members answer under the announcement. */
export const comings: readonly (readonly [person: string, answer: string])[] = [
  ['yolanda', 'Yes'],
  ['bill', 'Yes'],
  ['karen', 'Yes'],
  ['deshawn', 'Yes'],
  ['grace', 'Yes'],
  ['elena', 'Yes'],
  ['thomas', 'Yes'],
  ['keisha', 'Maybe'],
  ['tanya', 'Maybe'],
  ['paul', 'No'],
  ['andre', 'No, but send me the notes'],
  ['marcus', 'Yes'],
];

/** Who is asked to speak first and cannot, and who then can. */
export const speakers = { first: 'andre', next: 'denise' } as const;

/** Who is away for a while. */
export const absence = { who: 'yolanda', from: 'today', to: '2026-05-31' } as const;

/** What the speaker writes down after the call. */
export const notes = {
  insights: 'Interrupters who come within the hour are let in; those who come the next day are not.',
  decisions: 'Baltimore and Milwaukee compare their numbers by June.',
  questions: 'Who pays the interrupters when the hospital’s grant ends?',
  show: 'A night at our hospital desk, beside the interrupters.',
} as const;

/** What members take home. */
export const learned: readonly (readonly [person: string, entries: Readonly<Record<string, string>>])[] = [
  [
    'karen',
    {
      learned: 'Nurses know before anybody whom to call.',
      tries: 'Sit down with the night nurses in May.',
      share: 'named',
    },
  ],
  ['bill', { learned: 'We measure what is easy to count, not what helps.', share: 'unnamed' }],
];

/** What is answered in a thread, and who keeps it. */
export const exchange = {
  asker: 'bill',
  question: 'How do we pay teenagers for summer jobs when they have no bank account?',
  answerer: 'karen',
  answer:
    'With prepaid cards. Our credit union issues them within a week, they cost the young people nothing, and payroll treats them like any account.',
  keeper: 'denise',
} as const;

/** What Slack's reader looks for, and what they ask in the channel. */
export const asked = {
  searched: 'where do famlies get gun loks',
  said: 'How can we pay teens in summer jobs who have no bank account?',
} as const;

/** What the notes left open, and who answers it. */
export const solved = {
  question: notes.questions,
  asker: speakers.next,
  by: 'rafael',
  answer: 'In Newark the city does, from its opioid settlement. The council renewed it for three years.',
} as const;

/** Whose screens are drawn. */
export const readers = { slack: 'marcus', discord: 'hannah' } as const;
