import { controls, list, type Message, text } from '../../surface/message.ts';
import { code } from '../../surface/text.ts';
import { engineVoice } from '../../words/engine.ts';
import { again } from '../again.ts';
import type { Command } from '../command.ts';
import { formName } from '../registry.ts';
import type { Visit } from '../work.ts';
import type { Scene } from './scene.ts';

type Reader = Pick<Visit, 'language'>;

const slash = (path: string): string => `/${path}`;

/** Says what was typed, and the commands that it may have been meant for. */
export function notUnderstood({ visit }: Scene, typed: string): Message {
  const voice = engineVoice(visit.language);
  const first = typed.split(/\s+/)[0]?.toLowerCase() ?? '';
  const all = visit.commands.filter((spec) => mayUse(visit, spec.who));
  const meant = all.filter((spec) => spec.path[0] === first);
  const shown = meant.length > 0 ? meant : all;
  return {
    headline: voice.line('command.unknown', { typed: slash(typed) }),
    blocks: [
      text(voice.text(meant.length > 0 ? 'command.meant' : 'command.here')),
      list(
        shown.map((spec) => [
          code(slash(spec.path.join(' '))),
          { kind: 'plain', text: ` ${spec.summary[visit.language]}` },
        ]),
      ),
    ],
  };
}

export const mayUse = (visit: Visit, who: Command['who']): boolean =>
  who === 'anyone' || (who === 'admin' ? visit.admin : visit.turn?.actor.coordinator === true);

export function optionUnknown(
  { language }: Reader,
  { command, name }: { readonly command: Command; readonly name: string },
): Message {
  const voice = engineVoice(language);
  const known = Object.entries(command.fields)
    .flatMap(([option, field]) => (field.aside ? [] : [option]))
    .join(', ');
  const said = { command: slash(command.path), name };
  const headline =
    known === '' ? voice.line('command.no-options', said) : voice.line('command.option-unknown', { ...said, known });
  return { headline, blocks: [] };
}

export function optionMissing({ language }: Reader, command: Command, names: readonly string[]): Message {
  const voice = engineVoice(language);
  return {
    headline: voice.line('command.option-missing', { command: slash(command.path), names: names.join(', ') }),
    blocks: [],
  };
}

export const staleControl = ({ language }: Reader, key: 'control.stale' | 'draft.gone' = 'control.stale'): Message => ({
  headline: engineVoice(language).line(key),
  blocks: [],
});

/** What is wrong with which field, and, where there is a form, a way back to it. */
export function problemsMessage(
  { language }: Reader,
  {
    command,
    problems,
    draft,
  }: {
    readonly command: Command;
    readonly problems: Readonly<Record<string, string>>;
    readonly draft: string | undefined;
  },
): Message {
  const voice = engineVoice(language);
  const rows = Object.entries(problems).map(([name, value]) => ({
    label: command.fields[name]?.label[language] ?? name,
    value: [{ kind: 'plain', text: value } as const],
  }));
  return {
    headline: voice.line('command.problems'),
    blocks: [
      { kind: 'facts', rows },
      ...(draft === undefined
        ? []
        : [controls(again.button(voice.line('form.again'), { draft, form: formName(command) }, 'primary'))]),
    ],
  };
}
