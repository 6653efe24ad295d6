import { expect, it } from 'vitest';
import type { Form, FormField } from '../../src/surface/form.ts';
import { rich } from '../../src/surface/text.ts';
import { modalErrors } from '../../test/fake/discord/validate/modal.ts';
import { loadSpec } from '../../test/fake/discord/validate/spec.ts';
import { modal } from './forms.ts';
import { values } from './values.ts';

const spec = await loadSpec();
const form = (...fields: readonly FormField[]): Form => ({
  name: 'topics.suggest',
  title: 'Suggest a topic',
  submit: 'Suggest',
  cancel: 'Cancel',
  fields,
});
const line = { kind: 'line', name: 'title', label: 'Title', required: true, maxLength: 200 } as const;
const choice = {
  kind: 'choice',
  name: 'speak',
  label: 'Could you speak?',
  required: false,
  options: [
    { label: 'Yes', value: 'yes' },
    { label: 'No', value: 'no' },
  ],
  initial: ['no'],
  min: 1,
  max: 1,
} as const;
const many = (count: number) => Array.from({ length: count }, (_, i) => ({ label: `Topic ${i}`, value: `${i}` }));

function shown(of: Form) {
  const data = modal(of);
  expect(spec('ModalInteractionCallbackRequest', { type: 9, data })).toEqual([]);
  expect(modalErrors(data as never)).toEqual([]);
  return data;
}

it('a field is a label with its input, filled in with what is known', () => {
  const when = { kind: 'moment', name: 'closes', label: 'Closes', required: true, hint: 'next friday 15:00' } as const;
  const data = shown(
    form({ ...line, initial: 'Waste' }, { ...line, kind: 'lines', name: 'why', required: false }, when, choice),
  );
  expect(data).toMatchObject({ custom_id: 'topics.suggest', title: 'Suggest a topic' });
  expect(data.components).toMatchObject([
    { type: 18, label: 'Title', component: { type: 4, custom_id: 'title', style: 1, value: 'Waste', max_length: 200 } },
    { component: { custom_id: 'why', style: 2, required: false } },
    { description: 'next friday 15:00', component: { custom_id: 'closes', style: 1, required: true } },
    {
      component: {
        type: 3,
        required: false,
        min_values: 1,
        options: [{ value: 'yes' }, { value: 'no', default: true }],
      },
    },
  ]);
});

it('a menu of more options than Discord shows becomes several, and their picks are one answer', () => {
  const field = { ...choice, kind: 'choices', options: many(40), initial: ['3', '30'], min: 2, max: 30 } as const;
  const { components } = shown(form(line, field));
  expect(components.slice(1)).toMatchObject([
    {
      label: 'Could you speak? (1/2)',
      component: { custom_id: 'speak', required: false, min_values: 0, max_values: 25 },
    },
    { label: 'Could you speak? (2/2)', component: { custom_id: 'speak#1', min_values: 0, max_values: 15 } },
  ]);
  const picked = [
    { type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'title', value: '' } },
    { type: 18, id: 3, component: { type: 3, id: 4, custom_id: 'speak', values: ['3'] } },
    { type: 18, id: 5, component: { type: 3, id: 6, custom_id: 'speak#1', values: ['30', '31'] } },
    { type: 10, id: 7 },
  ];
  expect(values({ components: picked as never })).toEqual({ speak: ['3', '30', '31'] });
});

it('words over the limit come back whole, to be shortened by their writer', () => {
  const { components } = shown(form({ ...line, maxLength: 10, initial: 'much too long a title' }));
  expect(components).toMatchObject([{ component: { value: 'much too long a title', max_length: 21 } }]);
});

it('an introduction stands above the fields, or in the first hint where there are five', () => {
  const fields = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ ...line, name }));
  const intro = rich`Everybody will see it.`;
  expect(shown({ ...form(line), intro }).components).toMatchObject([
    { type: 10, content: 'Everybody will see it.' },
    {},
  ]);
  expect(shown({ ...form(...fields), intro }).components[0]).toMatchObject({ description: 'Everybody will see it.' });
});

it('titles, labels and hints too long for Discord are cut with a sign', () => {
  const long = 'long '.repeat(40);
  const { title, components } = shown({ ...form({ ...line, label: long, hint: long }), title: long });
  expect(title).toMatch(/^.{1,44}…$/);
  expect(components[0]).toMatchObject({
    label: expect.stringMatching(/^.{1,44}…$/),
    description: expect.stringMatching(/^.{1,99}…$/),
  });
});

it('more parts than a form can show are a bug', () => {
  expect(() => modal(form({ ...choice, options: many(126) }))).toThrow(RangeError);
});
