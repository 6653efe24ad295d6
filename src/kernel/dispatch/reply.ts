import type { RawValues } from '../../surface/form.ts';
import type { Platform, Reply } from '../../surface/platform.ts';
import type { Answer } from '../answer.ts';
import type { Command } from '../command.ts';
import { fieldsShown, formOf } from '../forms.ts';
import { withAccounts } from '../mentions.ts';
import { problemsMessage } from './says.ts';
import type { Scene } from './scene.ts';

interface Answered {
  readonly answer: Answer;
  readonly command?: Command;
  readonly raw?: RawValues;
  readonly submitted?: boolean;
}

/** A handler's answer as the person's platform can show it. */
export async function asReply(
  scene: Scene,
  { answer, command, raw = {}, submitted = false }: Answered,
): Promise<Reply> {
  const { visit, platform } = scene;
  const { language } = visit;
  switch (answer.kind) {
    case 'whisper':
    case 'replace':
      return { ...answer, language, message: await withAccounts(visit.tx, platform.name, answer.message) };
    case 'open': {
      const instead = await answer.command.form?.instead?.(visit, answer.filled);
      if (instead) return { kind: 'whisper', language, message: instead };
      const { formFields: most } = platform.can;
      return { kind: 'form', form: await formOf(visit, answer.command, { said: answer.filled, most }) };
    }
    case 'problems': {
      if (submitted && command && marksFields(platform, { command, raw }, answer.problems)) {
        return { kind: 'problems', problems: answer.problems };
      }
      if (!command) throw new Error('a press may not answer with problems: it has no fields');
      const draft = command.form ? await visit.keep(raw) : undefined;
      return {
        kind: 'whisper',
        language,
        message: problemsMessage(visit, { command, problems: answer.problems, draft }),
      };
    }
    case 'done':
    case 'noted':
      return { kind: answer.kind };
  }
}

/** A field that the form does not show cannot be marked in it. */
function marksFields(
  { can }: Platform,
  { command, raw }: { readonly command: Command; readonly raw: RawValues },
  problems: Readonly<Record<string, string>>,
): boolean {
  const shown = fieldsShown(command, { said: raw, most: can.formFields }).map(([name]) => name);
  return can.formProblems === 'inline' && Object.keys(problems).every((name) => shown.includes(name));
}
