import { newId, newTs, secret } from './ids.ts';
import { mapObjects, type Obj, obj, objects, str } from './json.ts';
import { filledText, kept } from './messages.ts';
import type { OpenView, View } from './types.ts';
import { initialValues, preserved } from './values.ts';
import { appear, type World } from './world.ts';

const DEFAULTS = {
  private_metadata: '',
  callback_id: '',
  external_id: '',
  clear_on_close: false,
  notify_on_close: false,
  close: null,
  submit: null,
  previous_view_id: null,
};

interface Place {
  readonly user: string;
  readonly id: string;
  readonly root: string;
  readonly previous: string | null;
}

const newHash = (world: World): string => `${newTs(world).split('.')[0]}.${secret(4)}`;

function complete(world: World, given: Obj, { id, root, previous }: Place): View {
  const blocks = kept(objects(given['blocks']));
  const app = {
    team_id: world.team.id,
    app_id: world.app.id,
    app_installed_team_id: world.team.id,
    bot_id: world.app.bot,
  };
  return {
    ...DEFAULTS,
    ...obj(mapObjects({ ...given, blocks: [] }, filledText)),
    ...app,
    id,
    type: str(given['type']),
    blocks,
    private_metadata: str(given['private_metadata']),
    callback_id: str(given['callback_id']),
    external_id: str(given['external_id']),
    hash: newHash(world),
    state: { values: initialValues(blocks) },
    root_view_id: root,
    previous_view_id: previous,
  };
}

/** Keeps the present state of a view where it belongs. */
export function keepView(world: World, open: OpenView): void {
  if (open.view.type === 'home') world.homes.set(open.user, open);
  else world.views.set(open.view.id, open);
}

function show(world: World, open: OpenView): View {
  keepView(world, open);
  appear(world, { what: 'view', user: open.user, view: open });
  return open.view;
}

/** Puts a modal on a person's screen, over the one below when `onto` says which. */
export function openView(world: World, given: Obj, { user, onto }: { user: string; onto?: View }): View {
  const id = newId('V');
  const stack = onto ? (world.stacks.get(user) ?? []) : [];
  world.stacks.set(user, [...stack, id]);
  const place = { user, id, root: onto?.root_view_id ?? id, previous: onto?.id ?? null };
  return show(world, { user, view: complete(world, given, place) });
}

/** Replaces a view where it stands; what was entered stays in inputs whose block_id and action_id stay. */
export function replaceView(world: World, { user, view }: OpenView, given: Obj): View {
  const place = { user, id: view.id, root: view.root_view_id, previous: view.previous_view_id };
  const next = complete(world, given, place);
  const values = preserved(next.state.values, view.state.values);
  return show(world, { user, view: { ...next, state: { values } } });
}

/** The Home tab of one person. */
export function publishHome(world: World, given: Obj, user: string): View {
  const id = world.homes.get(user)?.view.id ?? newId('V');
  return show(world, { user, view: complete(world, given, { user, id, root: id, previous: null }) });
}

/** Takes views off a person's screen: all of them, or only the top one. */
export function closeViews(world: World, user: string, all: boolean): void {
  const stack = world.stacks.get(user) ?? [];
  const closed = all ? stack : stack.slice(-1);
  for (const id of closed) world.views.delete(id);
  world.stacks.set(user, stack.slice(0, stack.length - closed.length));
  world.bell.ring();
}

/** The modal that a person looks at. */
export function topView(world: World, user: string): View | undefined {
  const id = world.stacks.get(user)?.at(-1);
  return id ? world.views.get(id)?.view : undefined;
}
