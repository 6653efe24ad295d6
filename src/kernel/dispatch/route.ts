import type { RawValues } from '../../surface/form.ts';
import { withoutMentions } from '../../surface/mentioned.ts';
import type { Incoming, Reply } from '../../surface/platform.ts';
import { again } from '../again.ts';
import { type Answer, open, problems, whisper } from '../answer.ts';
import type { Command } from '../command.ts';
import { missing, parseFields } from '../field.ts';
import { readFormName } from '../forms.ts';
import type { House } from '../house.ts';
import type { Overhearer } from '../overhearing.ts';
import { cardShown } from './hearing.ts';
import { type Heard, siteOf } from './overhearing.ts';
import { refusal } from './permits.ts';
import { quote } from './quoting.ts';
import { asReply } from './reply.ts';
import { wantsForm } from './requested.ts';
import { notUnderstood, optionMissing, optionUnknown, staleControl } from './says.ts';
import type { Scene } from './scene.ts';
import { readTyped } from './typed.ts';

interface Event {
  readonly incoming: Incoming;
  readonly overhearer?: Overhearer;
}

/** Finds who answers an event, asks them, and makes what they say a platform's reply. */
export async function route(house: House, scene: Scene, { incoming, overhearer }: Event): Promise<Reply> {
  switch (incoming.kind) {
    case 'command': {
      const command = house.registry.commands.get(incoming.path.join(' '));
      if (!command) return say(scene, whisper(notUnderstood(scene, incoming.path.join(' '))));
      return given(scene, { command, raw: incoming.options });
    }
    case 'typed':
      return typed(house, scene, incoming.text);
    case 'submit':
      return submitted(house, scene, incoming);
    case 'press':
      return pressed(house, scene, incoming);
    case 'shortcut':
      return chosen(house, scene, incoming);
    case 'heard':
      return overhearer ? overheard(scene, overhearer, incoming) : heard(house, scene, incoming);
  }
}

const say = (scene: Scene, of: Answer): Promise<Reply> => asReply(scene, { answer: of });

async function typed(house: House, scene: Scene, text: string): Promise<Reply> {
  const read = readTyped(text, house.registry);
  switch (read.kind) {
    case 'command':
      return given(scene, read);
    case 'unknown-option':
      return say(scene, whisper(optionUnknown(scene.visit, read)));
    case 'unknown-command':
      return say(scene, whisper(notUnderstood(scene, read.path)));
  }
}

interface Given {
  readonly command: Command;
  readonly raw: RawValues;
  /** Through its form, which is not opened a second time for what is still missing. */
  readonly submitted?: boolean;
}

async function given(scene: Scene, { command, raw, submitted = false }: Given): Promise<Reply> {
  const refused = refusal(scene, command);
  if (refused) return say(scene, whisper(refused));
  const stray = Object.keys(raw).find(
    (name) => !(name in command.fields) || (command.fields[name]?.aside && !submitted),
  );
  if (stray !== undefined) return say(scene, whisper(optionUnknown(scene.visit, { command, name: stray })));
  if (!submitted && wantsForm(command, raw)) return asReply(scene, { answer: open(command, raw), command, raw });
  return asReply(scene, { answer: await run(scene, command, { raw, submitted }), command, raw, submitted });
}

async function run(
  scene: Scene,
  command: Command,
  { raw, submitted }: { readonly raw: RawValues; readonly submitted: boolean },
): Promise<Answer> {
  const { visit } = scene;
  const absent = missing(command.fields, raw);
  if (absent.length > 0 && !submitted) return whisper(optionMissing(visit, command, absent));
  const read = parseFields(command.fields, raw, { now: visit.now, zone: visit.zone, language: visit.language });
  if (!read.ok) return problems(read.problems);
  if (command.run.in === 'anywhere') return command.run.handle(visit, read.values as never);
  if (!visit.turn) throw new Error('a command was let in without a community');
  return command.run.handle(visit.turn, read.values as never);
}

async function submitted(house: House, scene: Scene, incoming: Incoming & { readonly kind: 'submit' }): Promise<Reply> {
  const { form, draft } = readFormName(incoming.form);
  const command = house.registry.forms.get(form);
  if (!command) return say(scene, whisper(staleControl(scene.visit)));
  const unseen = draft === undefined ? {} : await scene.visit.kept(draft);
  if (!unseen) return say(scene, whisper(staleControl(scene.visit, 'draft.gone')));
  return given(scene, { command, raw: { ...unseen, ...incoming.values }, submitted: true });
}

async function chosen(house: House, scene: Scene, incoming: Incoming & { readonly kind: 'shortcut' }): Promise<Reply> {
  const { turn } = scene.visit;
  const shortcut = house.registry.shortcuts.get(incoming.shortcut);
  if (!shortcut) return say(scene, whisper(staleControl(scene.visit)));
  const refused = refusal(scene, { who: shortcut.who, run: { in: 'community' } });
  if (refused || !turn) return say(scene, whisper(refused ?? staleControl(scene.visit)));
  return say(scene, await shortcut.run(turn, await quote(turn, incoming.said)));
}

/** Only the chore whose card was answered hears it; what nobody takes is as if it had not been read. */
async function heard(house: House, scene: Scene, { from, under, text }: Heard): Promise<Reply> {
  const { turn } = scene.visit;
  const site = siteOf(scene.platform, { from });
  const shown = site && under !== undefined && (await cardShown(scene.visit.tx, { ...site, message: under }));
  const ear = shown && house.registry.ears.get(shown.card);
  if (!turn || !ear) return { kind: 'done' };
  return say(scene, await ear.run(turn, { id: shown.id, text: withoutMentions(text) }));
}

async function overheard(scene: Scene, { run }: Overhearer, { from, id, text, link }: Heard): Promise<Reply> {
  const { turn } = scene.visit;
  const spot = siteOf(scene.platform, { from });
  if (!turn || !spot) return { kind: 'done' };
  return say(scene, await run(turn, { id, text: withoutMentions(text), spot, ...(link !== undefined && { link }) }));
}

async function pressed(house: House, scene: Scene, incoming: Incoming & { readonly kind: 'press' }): Promise<Reply> {
  const { action, picked } = incoming;
  if (action.name === again.name) return reopen(house, scene, action.args);
  const press = house.registry.presses.get(action.name);
  if (!press) return say(scene, whisper(staleControl(scene.visit)));
  const refused = refusal(scene, { who: press.who, run: { in: 'community' } });
  if (refused || !scene.visit.turn) return say(scene, whisper(refused ?? staleControl(scene.visit)));
  const answering = press.run(scene.visit.turn, action, picked);
  return say(scene, answering ? await answering : whisper(staleControl(scene.visit)));
}

/** The form that was refused, as it was filled in. */
async function reopen(house: House, scene: Scene, [draft = '', form = '']: readonly string[]): Promise<Reply> {
  const command = house.registry.forms.get(form);
  const raw = await scene.visit.kept(draft);
  if (!command || !raw) return say(scene, whisper(staleControl(scene.visit, 'draft.gone')));
  const refused = refusal(scene, command);
  return refused ? say(scene, whisper(refused)) : asReply(scene, { answer: open(command, raw), command, raw });
}
