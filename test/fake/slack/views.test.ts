import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Obj } from './json.ts';
import { startFakeSlack } from './server.ts';
import type { FakeSlack } from './slack.ts';
import { type BareApp, bareApp, client, errorOf } from './trial/client.ts';

let slack: FakeSlack;
let app: BareApp;
let now: number;

const plain = (text: string) => ({ type: 'plain_text' as const, text });

const field = (id: string, element: Obj) => ({
  type: 'input',
  block_id: id,
  label: plain(id),
  element,
  optional: true,
});

const modal = (title: string, blocks: readonly Obj[] = [], more: Obj = {}): never =>
  ({ type: 'modal', title: plain(title), submit: plain('Go'), blocks, ...more }) as never;

const opens =
  (view: never) =>
  async ({ trigger_id: trigger }: Obj) =>
    void (await client(slack).views.open({ trigger_id: String(trigger), view }));

beforeEach(async () => {
  now = Date.parse('2026-03-30T12:00:00Z');
  slack = await startFakeSlack({ now: () => now, ackMs: 500, quietMs: 20 });
  slack.addUser({ id: 'U1' });
  slack.addChannel({ id: 'C1', members: ['U1'] });
  app = await bareApp(slack);
});

afterEach(async () => {
  await app.stop();
  await slack.stop();
});

async function trigger(): Promise<string> {
  await slack.person('U1').command('C1', '/topics');
  return String(app.received.at(-1)?.payload['trigger_id']);
}

test('a trigger opens one form, within three seconds', async () => {
  const web = client(slack);
  const first = await trigger();
  now += 2_900;
  expect(await errorOf(web.views.open({ trigger_id: first, view: modal('One') }))).toBe('no error');
  expect(await errorOf(web.views.open({ trigger_id: first, view: modal('Two') }))).toBe('exchanged_trigger_id');
  const second = await trigger();
  now += 3_100;
  expect(await errorOf(web.views.open({ trigger_id: second, view: modal('Two') }))).toBe('expired_trigger_id');
  expect(await errorOf(web.views.open({ trigger_id: '1.2.3', view: modal('Two') }))).toBe('invalid_trigger_id');
});

test('a form that Slack does not take is refused as invalid_arguments', async () => {
  const call = client(slack).views.open({ trigger_id: await trigger(), view: modal('x'.repeat(25)) });
  const refusal = await call.catch((error: { data: object }) => error.data);
  expect(refusal).toMatchObject({
    error: 'invalid_arguments',
    response_metadata: { messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'] },
  });
});

test('a submission carries every field, filled or not', async () => {
  const options = ['a', 'b'].map((value) => ({ text: plain(value.toUpperCase()), value }));
  const view = modal('All', [
    field('text', { type: 'plain_text_input', action_id: 'x' }),
    field('one', { type: 'static_select', action_id: 'x', options }),
    field('some', { type: 'multi_static_select', action_id: 'x', options }),
    field('boxes', { type: 'checkboxes', action_id: 'x', options, initial_options: [options[0]] }),
    field('when', { type: 'datetimepicker', action_id: 'x' }),
    field('who', { type: 'users_select', action_id: 'x' }),
  ]);
  app.answer(opens(view));
  const ana = slack.person('U1');
  await ana.command('C1', '/topics');
  const at = new Date('2026-04-01T15:00:00Z');
  await ana.submit(undefined, { text: 'Waste', one: 'b', some: ['A', 'b'], when: at, who: 'U1' });
  const chosen = (value: string) => expect.objectContaining({ value });
  expect(app.received.at(-1)?.payload).toMatchObject({
    type: 'view_submission',
    view: {
      state: {
        values: {
          text: { x: { type: 'plain_text_input', value: 'Waste' } },
          one: { x: { type: 'static_select', selected_option: chosen('b') } },
          some: { x: { selected_options: [chosen('a'), chosen('b')] } },
          boxes: { x: { selected_options: [chosen('a')] } },
          when: { x: { selected_date_time: at.getTime() / 1000 } },
          who: { x: { selected_user: 'U1' } },
        },
      },
    },
  });
});

test('fields left empty are told as null or as an empty list', async () => {
  const options = [{ text: plain('A'), value: 'a' }];
  const view = modal('Empty', [
    field('text', { type: 'plain_text_input', action_id: 'x' }),
    field('one', { type: 'static_select', action_id: 'x', options }),
    field('some', { type: 'multi_users_select', action_id: 'x' }),
  ]);
  app.answer(opens(view));
  const ana = slack.person('U1');
  await ana.command('C1', '/topics');
  await ana.submit(undefined);
  expect(app.received.at(-1)?.payload).toMatchObject({
    view: {
      state: {
        values: {
          text: { x: { type: 'plain_text_input', value: null } },
          one: { x: { type: 'static_select', selected_option: null } },
          some: { x: { type: 'multi_users_select', selected_users: [] } },
        },
      },
    },
  });
});

test('an answer to a submission may replace the form, add another, or close them all', async () => {
  app.answer(
    opens(modal('One')),
    () => ({ response_action: 'update', view: modal('Two') }),
    () => ({ response_action: 'push', view: modal('Three') }),
    () => undefined,
    () => ({ response_action: 'push', view: modal('Four') }),
    () => ({ response_action: 'clear' }),
  );
  const ana = slack.person('U1');
  await ana.command('C1', '/topics');
  const titles: unknown[] = [];
  for (let step = 0; step < 5; step += 1) {
    const { modal: view } = await ana.submit(undefined);
    titles.push((view?.['title'] as Obj | undefined)?.['text']);
  }
  expect(titles).toEqual(['Two', 'Three', 'Two', 'Four', undefined]);
});

test.each([
  ['late', () => new Promise((resolve) => setTimeout(resolve, 700))],
  ['an HTTP error', () => 500],
  ['about a field that is not there', () => ({ response_action: 'errors', errors: { nowhere: 'x' } })],
  ['a view that Slack does not take', () => ({ response_action: 'update', view: { type: 'modal' } })],
  ['of an unknown kind', () => ({ response_action: 'dance' })],
])('an answer that is %s leaves the form with an apology', async (_, answer) => {
  app.answer(opens(modal('One')), answer);
  const ana = slack.person('U1');
  await ana.command('C1', '/topics');
  const { trouble, modal: left } = await ana.submit(undefined);
  expect(trouble).toBe('We had some trouble connecting. Try again?');
  expect(left).toBeDefined();
});

test('an update keeps what was entered where the field stays, and an old hash loses', async () => {
  const text = field('text', { type: 'plain_text_input', action_id: 'x' });
  const pick = {
    type: 'actions',
    block_id: 'more',
    elements: [{ type: 'button', action_id: 'add', text: plain('Add') }],
  };
  const web = client(slack);
  app.answer(opens(modal('One', [text, pick])), async ({ view }: Obj) => {
    const { id, hash } = view as { id: string; hash: string };
    const old = await errorOf(web.views.update({ view_id: id, hash: 'old', view: modal('Two') }));
    expect(old).toBe('hash_conflict');
    await web.views.update({ view_id: id, hash, view: modal('Two', [text, pick]) });
  });
  const ana = slack.person('U1');
  const { modal: first } = await ana.command('C1', '/topics');
  if (!first) throw new Error('no form');
  await ana.press(first, 'x', 'Waste');
  expect(app.received).toHaveLength(1);
  const { modal: second } = await ana.press(first, 'add');
  expect(second?.state.values['text']?.['x']).toEqual({ type: 'plain_text_input', value: 'Waste' });
});

test('closing a form is told when the app asked for it', async () => {
  app.answer(opens(modal('One', [], { notify_on_close: true })));
  const ana = slack.person('U1');
  await ana.command('C1', '/topics');
  const { modal: left } = await ana.close(undefined);
  expect(left).toBeUndefined();
  expect(app.received.at(-1)?.payload).toMatchObject({ type: 'view_closed', is_cleared: false });
});

test('a menu with an external source shows what the app offers', async () => {
  const menu = field('topic', { type: 'external_select', action_id: 'topic' });
  app.answer(opens(modal('One', [menu])), () => ({ options: [{ text: plain('Waste'), value: '7' }] }));
  const ana = slack.person('U1');
  const { modal: view } = await ana.command('C1', '/topics');
  if (!view) throw new Error('no form');
  expect(await ana.suggest(view, 'topic', 'wa')).toEqual([{ value: '7', label: 'Waste' }]);
  expect(app.received.at(-1)?.payload).toMatchObject({ type: 'block_suggestion', value: 'wa', action_id: 'topic' });
});

test('a Home tab is published for one person and shown when they open it', async () => {
  const view = { type: 'home' as const, blocks: [{ type: 'divider' as const }] };
  await client(slack).views.publish({ user_id: 'U1', view });
  await slack.person('U1').openHome();
  expect(slack.home('U1')?.blocks).toHaveLength(1);
  expect(app.received.at(-1)?.payload).toMatchObject({ event: { type: 'app_home_opened', tab: 'home', user: 'U1' } });
});
