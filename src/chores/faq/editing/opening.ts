import { sql } from 'drizzle-orm';
import type { Turn, Visit } from '../../../kernel/work.ts';
import type { RawValues } from '../../../surface/form.ts';
import { controls, type Message, said, text } from '../../../surface/message.ts';
import { entriesWhere } from '../entries/reading.ts';
import { shownTo, viewerOf } from '../entries/visible.ts';
import { theEntry } from '../entry-field.ts';
import { answerOf, type Entry, questionOf } from '../model.ts';
import { command, entryLabel, tag } from '../naming.ts';
import { pickEdit } from '../review/actions.ts';
import { faqVoice } from '../words.ts';
import { notChangeable } from './changing.ts';

const OFFERED = 25;
const LABEL = 75;

/** The number of the entry for which a form is to open. */
export const numberIn = (said: RawValues): number | undefined => {
  const digits = /^#?(\d{1,9})/.exec((said['entry'] ?? []).join(' ').trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** The edit form as the entry stands, with the revision that it is. */
export async function filledFor({ turn }: Visit, said: RawValues): Promise<RawValues> {
  const number = numberIn(said);
  const found = turn && number !== undefined ? await theEntry(turn, number) : undefined;
  return found?.ok ? asFilled(found.entry) : {};
}

function asFilled(entry: Entry): RawValues {
  const [question, answer] = [questionOf(entry)?.text, answerOf(entry)?.text];
  return {
    revision: [String(entry.revision)],
    ...(question !== undefined && { question: [question] }),
    ...(answer !== undefined && { answer: [answer] }),
    ...(entry.tags.length > 0 && { tags: [entry.tags.join(', ')] }),
    ...(entry.links.length > 0 && { links: [entry.links.join('\n')] }),
  };
}

/** Instead of a form that could not be filled in: which entry is meant, or why it may not be changed. */
export async function whichEntry({ turn }: Visit, given: RawValues): Promise<Message | undefined> {
  if (!turn) return undefined;
  const voice = faqVoice(turn.language);
  const number = numberIn(given);
  if (number === undefined)
    return given['entry']
      ? said(voice.line('entry.unreadable', { typed: given['entry'].join(' ').slice(0, LABEL) }))
      : choose(turn);
  const found = await theEntry(turn, number);
  if (!found.ok) return said(found.problem);
  const refused = notChangeable(voice, found.entry);
  return refused === undefined ? undefined : said(refused);
}

async function choose(turn: Turn): Promise<Message> {
  const voice = faqVoice(turn.language);
  const newest = await entriesWhere(
    turn.tx,
    sql`faq_entry.id in (select e.id from faq_entry e where e.community_id = ${turn.community.id}
      and e.state in ('draft', 'published') and ${shownTo(viewerOf(turn))} order by e.number desc limit ${OFFERED})`,
  );
  if (newest.length === 0) return said(voice.line('edit.none'));
  const options = newest
    .toReversed()
    .map((each) => ({ label: entryLabel(voice, each, LABEL), value: String(each.number) }));
  const menu = { prompt: voice.line('edit.which'), options, min: 1, max: 1 };
  return {
    headline: voice.line('edit.which'),
    blocks: [
      text(voice.text('edit.which.how', { edit: command(`edit entry: ${tag(12)}`) })),
      controls(pickEdit.pick(menu, {})),
    ],
  };
}
