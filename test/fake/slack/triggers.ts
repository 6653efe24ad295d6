import { nextNumber, secret } from './ids.ts';
import { Refused } from './refused.ts';
import type { Trigger } from './types.ts';
import type { World } from './world.ts';

/** A trigger_id for what a person has just done: good once, for three seconds. */
export function issueTrigger(world: World, user: string, view?: string): string {
  const id = `${nextNumber(world)}.${nextNumber(world)}.${secret()}`;
  const trigger: Trigger = { id, user, issuedAt: world.settings.now(), exchanged: false, ...(view ? { view } : {}) };
  world.triggers.set(id, trigger);
  return id;
}

/** Spends a trigger. https://docs.slack.dev/reference/methods/views.open#errors */
export function spendTrigger(world: World, id: string): Trigger {
  const trigger = world.triggers.get(id);
  if (!trigger) throw new Refused('invalid_trigger_id');
  if (trigger.exchanged) throw new Refused('exchanged_trigger_id');
  if (world.settings.now() - trigger.issuedAt > world.settings.triggerMs) throw new Refused('expired_trigger_id');
  world.triggers.set(id, { ...trigger, exchanged: true });
  return trigger;
}
