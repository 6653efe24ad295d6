import { isObj, type Obj, str } from '../json.ts';
import { Refused, refusedFor } from '../refused.ts';
import { spendTrigger } from '../triggers.ts';
import type { OpenView, View } from '../types.ts';
import type { Check } from '../validate/check.ts';
import { homeView, modalView, VIEW_BYTES } from '../validate/view.ts';
import { openView, publishHome, replaceView, topView } from '../views.ts';
import type { World } from '../world.ts';
import { decoded } from './content.ts';
import { type Method, type Request, TIER } from './method.ts';

const STACK_MAX = 3;

/** A view that Slack would show, or a refusal with what is wrong in it. */
export function checkedView(value: unknown, check: Check = modalView): Obj {
  const view = decoded(value);
  if (!isObj(view)) throw refusedFor('invalid_arguments', ['must provide an object [json-pointer:/view]']);
  const problems = check(view, '/view');
  if (problems.length > 0) throw refusedFor('invalid_arguments', problems);
  if (JSON.stringify(view).length > VIEW_BYTES) throw new Refused('view_too_large');
  return view;
}

function refuseTakenId(world: World, view: Obj, own?: string): void {
  const wanted = str(view['external_id']);
  const taken = [...world.views.values()].some((open) => open.view.external_id === wanted && open.view.id !== own);
  if (wanted && taken) throw new Refused('duplicate_external_id');
}

function refuseNoTrigger(args: Obj): void {
  if (!str(args['trigger_id'])) {
    throw refusedFor('invalid_arguments', ['missing required field: trigger_id [json-pointer:/trigger_id]']);
  }
}

/** https://docs.slack.dev/reference/methods/views.open */
function open({ world, args }: Request) {
  refuseNoTrigger(args);
  const view = checkedView(args['view']);
  const { user } = spendTrigger(world, str(args['trigger_id']));
  refuseTakenId(world, view);
  return { ok: true, view: openView(world, view, { user }) };
}

/** A view on top of the one in which the interaction was. https://docs.slack.dev/reference/methods/views.push */
function push({ world, args }: Request) {
  refuseNoTrigger(args);
  const view = checkedView(args['view']);
  const { user } = spendTrigger(world, str(args['trigger_id']));
  const below = topView(world, user);
  if (!below) throw new Refused('not_found');
  if ((world.stacks.get(user) ?? []).length >= STACK_MAX) throw new Refused('push_limit_reached');
  refuseTakenId(world, view);
  return { ok: true, view: openView(world, view, { user, onto: below }) };
}

function namedView({ world, args }: Request): OpenView {
  const { view_id: id, external_id: external } = args;
  if (id && external) throw refusedFor('invalid_arguments', ['Cannot provide both `view_id` and `external_id`']);
  const found = [...world.views.values()].find((each) =>
    id ? each.view.id === id : external !== undefined && each.view.external_id === external,
  );
  if (!found) throw new Refused('not_found');
  return found;
}

const refuseOldHash = (args: Obj, view: View | undefined): void => {
  if (args['hash'] !== undefined && view && args['hash'] !== view.hash) throw new Refused('hash_conflict');
};

/** https://docs.slack.dev/reference/methods/views.update */
function update(request: Request) {
  const { world, args } = request;
  const view = checkedView(args['view']);
  const shown = namedView(request);
  refuseOldHash(args, shown.view);
  refuseTakenId(world, view, shown.view.id);
  return { ok: true, view: replaceView(world, shown, view) };
}

/** The Home tab. https://docs.slack.dev/reference/methods/views.publish */
function publish({ world, args }: Request) {
  const user = str(args['user_id']);
  if (!world.users.has(user)) throw refusedFor('invalid_arguments', ['user_not_found [json-pointer:/user_id]']);
  const view = checkedView(args['view'], homeView);
  refuseOldHash(args, world.homes.get(user)?.view);
  return { ok: true, view: publishHome(world, view, user) };
}

const bot = { token: 'bot', scope: () => undefined, rate: TIER.four } as const;

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': { ...bot, run: open },
  'views.push': { ...bot, run: push },
  'views.update': { ...bot, run: update },
  'views.publish': { ...bot, run: publish },
};
