import type { Field, Named } from '../../../kernel/field.ts';
import { numbered } from '../../../kernel/numbered-field.ts';
import type { Look } from '../../../kernel/work.ts';
import { pollLabel } from '../naming.ts';
import { topicsVoice } from '../words.ts';
import type { Poll } from './polls.ts';

/** A poll by its number, offered from those that `which` finds. */
export const pollField = (of: Named, which: (look: Look) => Promise<readonly Poll[]>): Field<number> =>
  numbered({
    ...of,
    options: async (look) =>
      (await which(look)).map((each) => ({
        label: pollLabel(topicsVoice(look.language), each),
        value: String(each.number),
      })),
    unreadable: (language, typed) => topicsVoice(language).line('close.unreadable', { typed }),
  });
