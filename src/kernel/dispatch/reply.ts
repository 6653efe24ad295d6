import type { RawValues } from '../../surface/form.ts';
import type { Reply } from '../../surface/platform.ts';
import type { Answer } from '../answer.ts';
import type { Command } from '../command.ts';
import { formOf } from '../forms.ts';
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
      return { kind: answer.kind, language, message: await withAccounts(visit.tx, platform.name, answer.message) };
    case 'open': {
      const instead = await answer.command.form?.instead?.(visit);
      if (instead) return { kind: 'whisper', language, message: instead };
      return { kind: 'form', form: await formOf(visit, answer.command, answer.filled) };
    }
    case 'problems': {
      if (submitted && platform.can.formProblems === 'inline') return { kind: 'problems', problems: answer.problems };
      if (!command) throw new Error('a press may not answer with problems: it has no fields');
      const draft = command.form ? await visit.keep(raw) : undefined;
      return {
        kind: 'whisper',
        language,
        message: problemsMessage(visit, { command, problems: answer.problems, draft }),
      };
    }
    case 'done':
      return { kind: 'done' };
  }
}
