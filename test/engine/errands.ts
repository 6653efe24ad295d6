import { done, noted, open, problems, whisper } from '../../src/kernel/answer.ts';
import { card } from '../../src/kernel/card.ts';
import { defineChore } from '../../src/kernel/chore.ts';
import { command } from '../../src/kernel/command.ts';
import { aside, line, lines, optional } from '../../src/kernel/field.ts';
import { gatherings } from '../../src/kernel/gathering.ts';
import { hears } from '../../src/kernel/hearing.ts';
import { memberField, whoIs } from '../../src/kernel/member-field.ts';
import { type Quoted, shortcut } from '../../src/kernel/shortcut.ts';
import { coordinators, everyone, under } from '../../src/kernel/work.ts';
import type { Gathering } from '../../src/surface/gathering.ts';

const both = (words: string) => ({ en: words, es: words });
const say = (headline: string) => ({ headline, blocks: [] });

/** What stands in the calendars, by id: put one in or take it out, then say `errands gather`. */
export const planned = new Map<string, Gathering>();
export const heard: string[] = [];
export const looked: Quoted[] = [];

export const question = card('errands.question', async (_look, id) => say(`Question ${id}`));
const trip = gatherings('errands.trip', async (_look, id) => planned.get(id));

const note = command({
  path: 'errands note',
  summary: both('Note'),
  fields: {
    title: line({ label: both('Title'), max: 50 }),
    why: optional(lines({ label: both('Why'), max: 200 })),
    where: { ...optional(line({ label: both('Where'), max: 50 })), unlessSaid: true },
    author: aside,
  },
  form: { title: both('Note'), submit: both('Keep') },
  run: async (_turn, { title, why, where, author }) => whisper(say([title, why, where, author].join(' / '))),
});

/** A chore that asks the engine for what the bell does not. */
export const errands = defineChore({
  name: 'errands',
  summary: both('Errands'),
  commands: [
    note,
    command({
      path: 'errands tell',
      summary: both('Tell somebody'),
      fields: { whom: memberField({ label: both('Whom') }), words: line({ label: both('Words'), max: 50 }) },
      run: async (turn, { whom, words }) => {
        const found = await whoIs(turn, whom);
        if (!found.ok) return problems({ whom: found.problem });
        await turn.post({ to: 'member', member: found.member.id, otherwise: 'coordinators' }, say(words));
        return whisper(say(`Told ${found.member.name}`));
      },
    }),
    command({
      path: 'errands hand',
      summary: both('Hand somebody the question'),
      fields: { whom: memberField({ label: both('Whom') }) },
      run: async (turn, { whom }) => {
        const found = await whoIs(turn, whom);
        if (found.ok) {
          await turn.show({ to: 'member', member: found.member.id, otherwise: 'coordinators' }, question, 'q');
        }
        return done;
      },
    }),
    command({
      path: 'errands alarm',
      summary: both('Tell the coordinators'),
      fields: { words: line({ label: both('Words'), max: 50 }) },
      run: async (turn, { words }) => {
        await turn.post(coordinators, say(words));
        return done;
      },
    }),
    command({
      path: 'errands ask',
      summary: both('Ask everyone'),
      fields: { id: line({ label: both('Id'), max: 5 }) },
      run: async (turn, { id }) => {
        await turn.show(everyone, question, id);
        return done;
      },
    }),
    command({
      path: 'errands add',
      summary: both('Say something under the question'),
      fields: { id: line({ label: both('Id'), max: 5 }), words: line({ label: both('Words'), max: 50 }) },
      run: async (turn, { id, words }) => {
        await turn.post(under(question, id), say(words));
        return done;
      },
    }),
    command({
      path: 'errands gather',
      summary: both('Bring the calendars up to date'),
      fields: { id: line({ label: both('Id'), max: 5 }) },
      run: async (turn, { id }) => {
        await turn.gather(trip, id);
        return done;
      },
    }),
  ],
  cards: [question],
  gatherings: [trip],
  shortcuts: [
    shortcut({
      name: 'errands.note-this',
      label: both('Note this'),
      opensForm: true,
      run: async (_turn, { text, author }) =>
        open(note, { title: [text], author: [author?.member ?? author?.name ?? ''] }),
    }),
    shortcut({
      name: 'errands.look',
      label: both('Look'),
      run: async (_turn, quoted) => {
        looked.push(quoted);
        return done;
      },
    }),
  ],
  hears: [
    hears(question, async (_turn, { id, text }) => {
      if (text === 'never mind') return done;
      heard.push(`${id}: ${text}`);
      return noted;
    }),
  ],
});
