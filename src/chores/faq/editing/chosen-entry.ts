import { sql } from 'drizzle-orm';
import type { Field } from '../../../kernel/field.ts';
import { numbered } from '../../../kernel/numbered-field.ts';
import type { Look } from '../../../kernel/work.ts';
import { entriesWhere } from '../entries/reading.ts';
import { shownToAll } from '../entries/visible.ts';
import { entryField } from '../entry-field.ts';
import { entryLabel } from '../naming.ts';
import { faqVoice, localized } from '../words.ts';

/** An entry; a form that was opened for one does not ask for it again. */
export const chosenEntry: Field<number> = {
  ...entryField({ label: localized('entry.field'), hint: localized('entry.field.hint') }),
  unlessSaid: true,
};

const OFFERED = 25;

/** A draft that waits. */
export const chosenDraft: Field<number> = {
  ...numbered({
    label: localized('reject.entry'),
    hint: localized('reject.entry.hint'),
    options: async ({ tx, community, language }: Look) => {
      const waiting = sql`faq_entry.id in (select e.id from faq_entry e where e.community_id = ${community.id}
        and e.state = 'draft' and e.waits_since is not null and ${shownToAll} order by e.waits_since limit ${OFFERED})`;
      const voice = faqVoice(language);
      const found = await entriesWhere(tx, waiting);
      return found.map((each) => ({ label: entryLabel(voice, each), value: String(each.number) }));
    },
    unreadable: (language, typed) => faqVoice(language).line('entry.unreadable', { typed }),
  }),
  unlessSaid: true,
};
