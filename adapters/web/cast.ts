import { randomUUID } from 'node:crypto';
import type { ActionRef } from '../../src/surface/action.ts';
import type { RawValues } from '../../src/surface/form.ts';
import type { Button, Control, Message } from '../../src/surface/message.ts';
import type { Inbox, Reply } from '../../src/surface/platform.ts';
import { personById, profileOf } from './identity.ts';
import { channels, WORKSPACE } from './sample.ts';

/** One of the sample's people, doing things as a newcomer would. */
export interface Actor {
  say(text: string): Promise<Reply>;
  press(action: ActionRef, picked?: readonly string[]): Promise<Reply>;
  submit(form: string, values: RawValues): Promise<Reply>;
}

/** By their id, in the channel of everyone where no other is named. Throws for nobody's id. */
export type Cast = (id: string, channel?: string) => Actor;

export const castOf =
  (inbox: Inbox): Cast =>
  (id, channel = channels[0].id) => {
    const person = personById(id);
    if (!person) throw new Error(`nobody in the sample is ${id}`);
    const from = () => ({
      event: `${id}-${randomUUID()}`,
      workspace: WORKSPACE,
      channel,
      person: id,
      profile: profileOf(person),
    });
    return {
      say: (text) => inbox.handle({ kind: 'typed', from: from(), text }),
      press: (action, picked = []) => inbox.handle({ kind: 'press', from: from(), action, picked }),
      submit: (form, values) => inbox.handle({ kind: 'submit', from: from(), form, values }),
    };
  };

export const buttonsNamed = (name: string, controls: readonly Control[]): readonly Button[] =>
  controls.flatMap((each) => (each.kind === 'button' && each.action.name === name ? [each] : []));

/** The buttons of a message that press an action of this name, in order. */
export const buttonsIn = ({ blocks }: Message, name: string): readonly Button[] =>
  buttonsNamed(
    name,
    blocks.flatMap((each) => (each.kind === 'controls' ? each.controls : [])),
  );
