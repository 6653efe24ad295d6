import { describe, expect, it } from 'vitest';
import { fit as fitted } from '../../../surface/fit.ts';
import type { CommunityId } from '../../../surface/identity.ts';
import { languages, timeZone } from '../../../surface/identity.ts';
import type { Limits } from '../../../surface/limits.ts';
import type { Control, Message } from '../../../surface/message.ts';
import type { Call, SlotAnswer } from '../model.ts';
import type { Dating } from './datings.ts';
import { timesMessage } from './message.ts';
import { paperMessage } from './paper.ts';
import { MOST_SLOTS } from './slots-field.ts';

/** The tightest of what the platforms allow (adapters/discord/limits.ts, adapters/slack/limits.ts). */
const narrow: Limits = {
  headline: 150,
  total: 3_900,
  block: 2_900,
  parts: { total: 38, words: 1, row: 1, control: 1 },
  row: 5,
  options: 25,
  buttonLabel: 75,
  optionLabel: 75,
  prompt: 150,
  cost: (part) => (part.kind === 'moment' ? 60 : 'text' in part ? part.text.length * 2 : 30),
};

const now = new Date('2026-03-02T15:00:00Z');
const call: Call = {
  ...{ id: '0b9f6a53-4d9c-4d53-9a06-6c1c0f7d2f11', community: 'c' as CommunityId, number: 12 },
  ...{ series: null, seriesTitle: null, occurrence: null, title: 'x'.repeat(120), topic: null, suggestedBy: null },
  ...{ volunteers: [], startsAt: null, minutes: 60, link: null, agenda: null, state: 'dating' },
  ...{ revision: 0, announcedAt: null, changedAt: now },
};
const dating: Dating = {
  ...{ id: '1b9f6a53-4d9c-4d53-9a06-6c1c0f7d2f11', community: call.community, call: call.id },
  ...{ closesAt: new Date('2026-03-05T15:00:00Z'), closedAt: null, renewed: false, chosen: null, decidedBy: null },
};
const slotsOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...{ position: i + 1, startsAt: new Date(Date.UTC(2026, 2, 10 + i, 1)), why: null },
    ...{ yes: 1_999, ifNeedBe: 1_999, no: 1_999 },
  }));
const controlsOf = ({ blocks }: Message): readonly Control[] =>
  blocks.flatMap((block) => (block.kind === 'controls' ? block.controls : []));

describe.each(languages)('in %s', (language) => {
  const paper = (count: number, answers: ReadonlyMap<number, SlotAnswer> = new Map()) =>
    paperMessage({
      call,
      dating,
      slots: slotsOf(count),
      answers,
      reader: { language, zone: timeZone('Asia/Manila'), zoneFrom: 'platform', coordinator: true },
      community: { zone: timeZone('America/Chicago') },
    });

  it('a paper of as many slots as there may be fits the narrowest platform with all its buttons', () => {
    for (let count = 1; count <= MOST_SLOTS; count++) {
      const message = paper(count);
      expect(controlsOf(message)).toHaveLength(3 * count + 1);
      expect(controlsOf(fitted(message, narrow))).toEqual(controlsOf(message));
    }
  });

  it('the card of as many slots fits it without a word being cut', () => {
    const message = timesMessage(language, {
      call: { ...call, title: 'Curfews' },
      dating,
      slots: slotsOf(8),
      voters: 1_999,
      speaking: true,
    });
    expect(JSON.stringify(fitted(message, narrow))).not.toContain('…');
    expect(controlsOf(fitted(message, narrow))).toHaveLength(1);
  });

  it('what was said is marked on its button, and can be said again', () => {
    const labels = controlsOf(paper(2, new Map([[2, 'no']]))).map(({ kind, ...each }) => [
      kind,
      'label' in each && each.label,
    ]);
    expect(labels.filter(([, label]) => String(label).includes('✓'))).toHaveLength(1);
    expect(labels[5]?.[1]).toMatch(/✓/);
  });
});

it('of somebody whose zone nobody told us the hours are left to their platform', () => {
  const message = paperMessage({
    call,
    dating,
    slots: slotsOf(1),
    answers: new Map(),
    reader: { language: 'en', zone: timeZone('America/Chicago'), zoneFrom: 'community', coordinator: false },
    community: { zone: timeZone('America/Chicago') },
  });
  expect(message.blocks.flatMap((block) => (block.kind === 'text' ? block.text : []))).toContainEqual({
    kind: 'moment',
    at: new Date('2026-03-10T01:00:00Z'),
    style: 'full',
  });
});
