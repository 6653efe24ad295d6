import { describe, expect, it } from 'vitest';
import { fit as fitted } from '../../surface/fit.ts';
import { type CommunityId, languages, type MemberId } from '../../surface/identity.ts';
import type { Limits } from '../../surface/limits.ts';
import type { Message } from '../../surface/message.ts';
import { learnedMessage } from './after/learned-card.ts';
import { notesMessage } from './after/notes-card.ts';
import { callMessage } from './announce/message.ts';
import { whoMessage } from './announce/views.ts';
import { AGENDA_LIMIT, answers, type Call, TITLE_LIMIT } from './model.ts';

/** The tightest of what the platforms allow (adapters/discord/limits.ts, adapters/slack/limits.ts). */
const narrow: Limits = {
  headline: 200,
  total: 3_900,
  block: 2_900,
  parts: { total: 38, words: 1, row: 1, control: 1 },
  row: 5,
  options: 25,
  buttonLabel: 75,
  optionLabel: 75,
  prompt: 150,
  cost: (part) => (part.kind === 'moment' ? 60 : 'text' in part ? part.text.length : 30),
};

const id = '0b9f6a53-4d9c-4d53-9a06-6c1c0f7d2f11';
const now = new Date('2026-03-02T15:00:00Z');
const long = (length: number) => 'Word '.repeat(length / 5);
const call: Call = {
  ...{ id, community: 'c' as CommunityId, number: 12, series: null, seriesTitle: null, occurrence: null },
  ...{ title: long(TITLE_LIMIT).trim(), topic: null, suggestedBy: null, volunteers: [], startsAt: now, minutes: 90 },
  ...{ link: 'https://meet.example', agenda: long(AGENDA_LIMIT), state: 'planned' },
  ...{ revision: 0, announcedAt: now, changedAt: now },
};
const people = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ member: `m${i}` as MemberId, name: `Maria Hernández Number ${i}` }));

const controlsIn = ({ blocks }: Message) =>
  blocks.flatMap((block) => (block.kind === 'controls' ? block.controls : []));
const expectWhole = (message: Message) => {
  expect(JSON.stringify(fitted(message, narrow))).not.toContain('…');
  expect(controlsIn(fitted(message, narrow))).toEqual(controlsIn(message));
};

describe.each(languages)('in %s, on the narrowest platform nothing is cut of', (language) => {
  it('an announcement with the longest title and agenda', () => {
    const speakers = people(3).map((each) => ({ ...each, role: 'speaker' as const, confirmed: false }));
    const counts = { yes: 1_999, maybe: 1_999, no: 1_999, notes: 1_999 };
    expectWhole(callMessage(language, { call, speakers, counts, came: 0, calendar: [] }));
  });

  it('the longest notes', () => {
    const sheet = {
      insights: long(1_400),
      decisions: long(500),
      questions: long(500),
      shows: long(400),
      links: long(600),
    };
    const by = { id, call: id, member: id as MemberId, name: 'Maria', at: now };
    expectWhole(notesMessage(language, call, { ...sheet, ...by }));
  });

  it('what two thousand members learned, of which the latest are shown', () => {
    const each = { learned: long(400), tries: long(400), consent: 'named' as const, name: 'Maria' };
    const message = learnedMessage(language, call, { shown: Array(10).fill(each), shareable: 2_000, all: 2_000 });
    expectWhole({ ...message, blocks: message.blocks.filter((block) => block.kind !== 'controls') });
  });

  it('who comes, of two thousand', () => {
    const all = people(2_000).map((each, i) => ({ ...each, answer: answers[i % 4] ?? 'yes' }));
    expectWhole(whoMessage(language, call, all));
  });
});
