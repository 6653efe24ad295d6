import { checkedView } from '../api/views.ts';
import type { Ack } from '../delivery.ts';
import { type Answers, clientProblems, filled } from '../form.ts';
import { isObj, type Obj, obj } from '../json.ts';
import { closedPayload, submissionPayload } from '../payloads/views.ts';
import { Refused } from '../refused.ts';
import { issueTrigger } from '../triggers.ts';
import type { View } from '../types.ts';
import { closeViews, keepView, openView, replaceView } from '../views.ts';
import type { World } from '../world.ts';
import type { Hands } from './command.ts';
import { openViewOf } from './press.ts';
import type { Outcome } from './screen.ts';

const TROUBLE = 'We had some trouble connecting. Try again?';

/** Messages under fields: for input blocks that are there, or Slack shows only that something went wrong. */
function problemsOf(view: View, errors: unknown): Readonly<Record<string, string>> | undefined {
  const inputs = new Set(view.blocks.filter(({ type }) => type === 'input').map((block) => block['block_id']));
  const entries = Object.entries(obj(errors));
  const sound = entries.every(([block, message]) => inputs.has(block) && typeof message === 'string' && message !== '');
  return sound && entries.length > 0
    ? Object.fromEntries(entries.map(([block, message]) => [block, String(message)]))
    : undefined;
}

/** https://docs.slack.dev/surfaces/modals#updating_response */
const REACTIONS: Readonly<Record<string, (world: World, user: string, view: View, body: Obj) => Partial<Outcome>>> = {
  errors: (_world, _user, view, body) => {
    const problems = problemsOf(view, body['errors']);
    return problems ? { problems } : { trouble: TROUBLE };
  },
  update: (world, user, view, body) => {
    replaceView(world, { user, view }, checkedView(body['view']));
    return {};
  },
  push: (world, user, view, body) => {
    openView(world, checkedView(body['view']), { user, onto: view });
    return {};
  },
  clear: (world, user) => {
    closeViews(world, user, true);
    return {};
  },
};

function react(world: World, user: string, view: View, ack: Ack): Partial<Outcome> {
  if (!ack.ok) return { trouble: TROUBLE };
  if (!ack.body) {
    closeViews(world, user, false);
    return {};
  }
  try {
    const reaction = REACTIONS[String(ack.body['response_action'])];
    return reaction ? reaction(world, user, view, ack.body) : { trouble: TROUBLE };
  } catch (error) {
    if (error instanceof Refused) return { trouble: TROUBLE };
    throw error;
  }
}

/** Fills in a form and sends it off; `unchecked` skips what Slack's own client would object to. */
export async function submit(
  hands: Hands,
  seen: View,
  { answers, unchecked }: { answers: Answers; unchecked: boolean },
): Promise<Outcome> {
  const { world, wire, user } = hands;
  const open = openViewOf(world, user.id, seen.id);
  const view = { ...open, state: { values: filled(open, answers) } };
  keepView(world, { user: user.id, view });
  const problems = unchecked ? {} : clientProblems(view, view.state.values);
  if (Object.keys(problems).length > 0) return { ack: undefined, problems };
  const trigger = issueTrigger(world, user.id, view.id);
  const ack = await wire.send({ kind: 'interactive', payload: submissionPayload(world, { user, trigger, view }) });
  return { ack, ...react(world, user.id, view, ack) };
}

/** Presses the form's cancel button, or with `all` the cross that closes the whole stack. */
export async function close({ world, wire, user }: Hands, seen: View, all: boolean): Promise<Outcome> {
  const view = openViewOf(world, user.id, seen.id);
  closeViews(world, user.id, all || view['clear_on_close'] === true);
  if (view['notify_on_close'] !== true) return { ack: undefined };
  const payload = closedPayload(world, { user, view, cleared: all });
  return { ack: await wire.send({ kind: 'interactive', payload }) };
}

export const isView = (target: unknown): target is View => isObj(target) && 'root_view_id' in target;
