import { describe, expect, it } from 'vitest';
import type { Form, FormField } from '../../src/surface/form.ts';
import { rich } from '../../src/surface/text.ts';
import { modalView } from '../../test/fake/slack/validate/view.ts';
import { errorsOf, modalOf } from './forms.ts';
import { readOpened } from './opened.ts';
import { valuesOf } from './values.ts';

const where = { workspace: 'T1', language: 'en' } as const;
const form = (...fields: FormField[]): Form => ({
  name: 'topics.suggest',
  title: 'Suggest a topic',
  submit: 'Suggest',
  cancel: 'Cancel',
  fields,
});
const shown = (of: Form) => {
  const view = modalOf(of, { channel: 'C1' }, where);
  expect(modalView(view, '/view')).toEqual([]);
  return view;
};
const blocksOf = (...fields: FormField[]) => shown(form(...fields)).blocks;
const common = { name: 'closes', label: 'Closes', required: true } as const;
const options = (count: number) => Array.from({ length: count }, (_, i) => ({ label: `Topic ${i}`, value: String(i) }));

describe('a form on Slack', () => {
  it('is a modal that brings back its name and where it was opened', () => {
    const view = modalOf(
      form({ ...common, kind: 'line', maxLength: 80 }),
      { channel: 'C1', responseUrl: 'http://r' },
      where,
    );
    expect(view).toMatchObject({ callback_id: 'topics.suggest', title: { text: 'Suggest a topic' } });
    expect(readOpened(view.private_metadata)).toEqual({ channel: 'C1', responseUrl: 'http://r' });
    expect(readOpened('no JSON')).toEqual({});
    expect(readOpened('[1]')).toEqual({});
  });

  it('shortens a title that Slack has no room for', () => {
    const { title } = shown({
      ...form({ ...common, kind: 'line', maxLength: 80 }),
      title: 'Proponer un tema para la llamada',
    });
    expect(title.text).toBe('Proponer un tema para l…');
  });

  it('gives back whole what is longer than the field allows, to be shortened by its writer', () => {
    const [block] = blocksOf({ ...common, kind: 'lines', maxLength: 10, initial: 'longer than ten' });
    expect(block).toMatchObject({ element: { multiline: true, initial_value: 'longer than ten', max_length: 15 } });
  });

  it('asks for a time with a calendar when it knows one, and otherwise with a line', () => {
    const moment = { ...common, kind: 'moment', hint: 'next tuesday 15:00' } as const;
    expect(blocksOf(moment)[0]).toMatchObject({ element: { type: 'plain_text_input' }, hint: { text: moment.hint } });
    expect(blocksOf({ ...moment, initial: 'friday 15:00' })[0]).toMatchObject({
      element: { initial_value: 'friday 15:00' },
    });
    expect(blocksOf({ ...moment, initial: '2026-03-31T13:00:00Z' })[0]).toMatchObject({
      element: { type: 'datetimepicker', initial_date_time: 1_774_962_000 },
    });
  });

  it('shows a few choices at once, many in a menu, and what may be left empty in a menu too', () => {
    const choice = { ...common, kind: 'choice', min: 1, max: 1 } as const;
    expect(blocksOf({ ...choice, options: options(5), initial: ['3'] })[0]).toMatchObject({
      element: { type: 'radio_buttons', initial_option: { value: '3' } },
    });
    expect(blocksOf({ ...choice, options: options(6) })[0]).toMatchObject({ element: { type: 'static_select' } });
    expect(blocksOf({ ...choice, required: false, options: options(2), initial: ['gone'] })[0]).toMatchObject({
      optional: true,
      element: { type: 'static_select' },
    });
  });

  it('puts more choices than a menu holds into several, of which a reader may leave any empty', () => {
    const blocks = blocksOf({
      ...common,
      kind: 'choices',
      min: 2,
      max: 150,
      options: options(250),
      initial: ['7', '240'],
    });
    expect(blocks.map((each) => 'block_id' in each && each.block_id)).toEqual(['closes', 'closes~1', 'closes~2']);
    expect(blocks).toMatchObject([
      { optional: true, element: { max_selected_items: 100, initial_options: [{ value: '7' }] } },
      { optional: true, label: { text: 'Closes (2/3)' } },
      { optional: true, element: { max_selected_items: 50, initial_options: [{ value: '240' }] } },
    ]);
  });

  it('says its introduction in rich text', () => {
    const view = shown({ ...form({ ...common, kind: 'line', maxLength: 80 }), intro: rich`*Waste* is much like it.` });
    expect(view.blocks[0]).toMatchObject({ type: 'rich_text' });
  });

  it('is refused field by field, and what is no field’s is said with the first', () => {
    const errors = (problems: Record<string, string>) => errorsOf(problems, ['title', 'closes']).errors;
    expect(errors({ closes: 'That time has passed.' })).toEqual({ closes: 'That time has passed.' });
    expect(errors({ title: 'Too long.', poll: 'A poll is open.' })).toEqual({ title: 'Too long. A poll is open.' });
  });
});

it('a submitted form’s menus of one field are taken together, times become instants, and what is empty is left out', () => {
  const option = (value: string) => ({ value });
  expect(
    valuesOf(
      {
        state: {
          values: {
            title: { title: { type: 'plain_text_input', value: 'Waste & <b> from <@U7> and <@W8|Bo>' } },
            why: { why: { type: 'plain_text_input', value: null } },
            closes: { closes: { type: 'datetimepicker', selected_date_time: 1_774_962_000 } },
            length: { length: { type: 'radio_buttons', selected_option: option('short') } },
            none: { none: { type: 'static_select', selected_option: null } },
            topics: { topics: { type: 'multi_static_select', selected_options: [option('7')] } },
            'topics~1': { topics: { type: 'multi_static_select', selected_options: [option('140'), option('141')] } },
          },
        },
      },
      'T1',
    ),
  ).toEqual({
    title: ['Waste & <b> from <@T1:U7> and <@T1:W8|Bo>'],
    closes: ['2026-03-31T13:00:00.000Z'],
    length: ['short'],
    topics: ['7', '140', '141'],
  });
});
