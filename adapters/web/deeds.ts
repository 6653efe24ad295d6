import { show } from './answers.ts';
import { ask, DONE, type Doing, entryIn, handle } from './asking.ts';
import { steps } from './clock.ts';
import { fieldValues } from './fields.ts';
import { originOf, readForm, readPress } from './inbound.ts';
import { pickKey } from './room.ts';
import { saidIn } from './said.ts';

/** Only what this person sees can be pressed by them. */
export const press: Doing = async (room, deed, body) => {
  const entry = entryIn(room, deed, body);
  const incoming = entry && readPress(deed, body);
  if (!entry || !incoming) return undefined;
  room.picks.put(deed.pane.person.id, pickKey(entry.id, body.get('action') ?? ''), incoming.picked);
  return ask(room, deed, { incoming, pressed: entry });
};

/** Something to do with what everyone sees, chosen from its menu. */
export const shortcut: Doing = async (room, deed, body) => {
  const entry = entryIn(room, deed, body);
  const name = room.inbox?.shortcuts.find((each) => each.name === body.get('shortcut'))?.name;
  const said = entry?.to === undefined ? entry && saidIn(entry, { ...room, origin: deed.origin }) : undefined;
  if (!entry || !said || name === undefined) return undefined;
  return ask(room, deed, {
    incoming: { kind: 'shortcut', from: originOf(deed), shortcut: name, said },
    pressed: entry,
  });
};

/** A form refused stays open, as it was filled in, with what is wrong beside each field. */
export const submit: Doing = async (room, deed, body) => {
  const { person, words, reader } = deed.pane;
  const id = body.get('open') ?? '';
  const kept = room.forms.get(person.id, id);
  if (!kept) {
    const message = { headline: words.formGone, blocks: [] };
    return show(room, deed, { reply: { kind: 'whisper', message, language: reader.language } });
  }
  const { form, from } = kept;
  const incoming = readForm(deed, body, form.name);
  const reply = await handle(room, incoming);
  if (reply.kind === 'problems') {
    return { kind: 'form', open: { form, id, values: fieldValues(body), problems: reply.problems } };
  }
  room.forms.take(person.id, id);
  const pressed = from === undefined ? undefined : room.board.get(from);
  const isHere = pressed?.channel === deed.pane.place.channel;
  return show(room, deed, { reply, ...(isHere && { pressed }) });
};

export const cancel: Doing = async (room, { pane }, body) => {
  room.forms.take(pane.person.id, body.get('open') ?? '');
  return DONE;
};

/** What is private is gone from the page of its reader; nobody else had it. */
export const dismiss: Doing = async (room, deed, body) => {
  const entry = entryIn(room, deed, body);
  if (entry?.to !== deed.pane.person.id) return undefined;
  room.board.change(entry.id, { cause: deed.event, body: { kind: 'gone' } });
  return DONE;
};

export const move: Doing = async ({ clock }, _deed, body) => {
  const step = steps.find((each) => each === body.get('to'));
  if (!step) return undefined;
  await clock.move(step);
  return DONE;
};
