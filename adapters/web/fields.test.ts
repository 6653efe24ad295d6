import { expect, it } from 'vitest';
import type { FormField } from '../../src/surface/form.ts';
import { field, fieldValues } from './fields.ts';
import { wordsIn } from './words.ts';

const stand = { words: wordsIn('en'), id: 'a-field-x', given: [] as string[], problem: undefined };
const shown = (of: FormField, more: Partial<Parameters<typeof field>[1]> = {}) =>
  String(field(of, { ...stand, ...more })).replace(/\s+/g, ' ');

const title: FormField = { name: 'title', label: 'Topic', required: true, kind: 'line', maxLength: 120 };
const options = (count: number) => Array.from({ length: count }, (_, i) => ({ label: `Option ${i}`, value: `${i}` }));

it('ties a field to its label, its hint and what is wrong with it', () => {
  const said = shown({ ...title, hint: 'In one line' }, { problem: 'Please fill this in.', given: ['"<b>"'] });
  expect(said).toContain('<label for="a-field-x" class="label">Topic</label>');
  expect(said).toContain('<p class="hint" id="a-field-x-hint">In one line</p>');
  expect(said).toContain('<p class="problem" id="a-field-x-problem">Please fill this in.</p>');
  expect(said).toContain('aria-describedby="a-field-x-hint a-field-x-problem" aria-invalid="true"');
  expect(said).toContain('value="&quot;&lt;b&gt;&quot;"');
});

it('says what may be left out, and marks nothing wrong that is not', () => {
  const said = shown({ ...title, required: false });
  expect(said).toContain('Topic <span class="muted">(optional)</span>');
  expect(said).not.toContain('aria-');
});

it('lets one of a few be chosen in sight, and one of many from a menu', () => {
  const choice = { name: 'language', label: 'Language', required: true, kind: 'choice', min: 1, max: 1 } as const;
  expect(shown({ ...choice, options: options(5) }, { given: ['3'] })).toContain('value="3" checked');
  expect(shown({ ...choice, options: options(6) }, { given: ['3'] })).toContain('<option value="3" selected>');
});

it('says how many may be chosen, and never more than there are', () => {
  const choices = { name: 'c', label: 'Topics', required: true, kind: 'choices', min: 2, max: 40 } as const;
  expect(shown({ ...choices, options: options(7) })).toContain('Choose 2 to 7.');
  expect(shown({ ...choices, min: 0, max: 3, options: options(7) })).toContain('Choose up to 3.');
});

it('reads what came back, several for one name, and leaves out what is empty and what is not a field', () => {
  const body = new URLSearchParams([
    ['view', 'as=karen'],
    ['field-why', 'one\r\ntwo'],
    ['field-c', '1'],
    ['field-c', '2'],
    ['field-title', ''],
  ]);
  expect(fieldValues(body)).toEqual({ why: ['one\ntwo'], c: ['1', '2'] });
});
