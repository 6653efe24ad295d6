import type { Language } from '../../../surface/identity.ts';
import { isolated, named } from '../../../surface/isolate.ts';
import { type Block, type Control, controls, type Message, note, text } from '../../../surface/message.ts';
import { shorten } from '../../../surface/plain.ts';
import { bold, moment, rich, type Text } from '../../../surface/text.ts';
import type { Revision } from '../entries/history.ts';
import { entryBlocks } from '../entries/message.ts';
import type { Entry } from '../model.ts';
import { tag, titleOf } from '../naming.ts';
import { goBack, lookBack, putBack, turnHistory } from '../review/actions.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { type Difference, differences } from './changes.ts';
import { isOpen } from './changing.ts';
import { languageName } from './language-names.ts';

/** With five changes of a question in each of five revisions it stays a message. */
const QUESTION = 120;
const WHY = 300;

interface Page {
  readonly entry: Entry;
  /** The newest first; one more than is shown, to tell what changed. */
  readonly revisions: readonly Revision[];
  readonly shown: number;
  readonly page: number;
  readonly pages: number;
}

export function historyMessage(language: Language, of: Page): Message {
  const voice = faqVoice(language);
  const { entry, revisions, shown, page, pages } = of;
  const blocks = revisions.slice(0, shown).flatMap((each, i) => revisionBlocks(voice, each, revisions[i + 1]));
  return {
    headline: voice.line('history.headline', { number: tag(entry.number) }),
    blocks: [
      text(named(titleOf(voice, entry))),
      ...stateNotes(voice, entry),
      ...blocks,
      ...(pages > 1 ? [note(voice.text('page.of', { page, pages }))] : []),
      controls(...backButtons(voice, of), ...pageButtons(voice, of)),
    ],
  };
}

function stateNotes(voice: FaqVoice, { state, mergedInto }: Entry): readonly Block[] {
  if (state === 'draft' || state === 'published') return [];
  const said =
    state === 'merged'
      ? voice.text('history.state.merged', { into: tag(mergedInto ?? 0) })
      : voice.text(`history.state.${state}`);
  return [note(said)];
}

function revisionBlocks(
  voice: FaqVoice,
  { number, act, by, at, why, ...after }: Revision,
  before: Revision | undefined,
): readonly Block[] {
  const name = isolated(by ?? voice.line('history.somebody'));
  const what = rich`${bold(String(number))} ${voice.text(`history.${act}`, { name, at: moment(at) })}`;
  const changed = before ? differences(before, after).map((each) => difference(voice, each)) : [];
  const more = changed.flatMap((each, i) => (i === 0 ? each : rich` · ${each}`));
  const told =
    why === null
      ? []
      : [note(voice.text(act === 'took-over' ? 'history.from' : 'history.why', { why: isolated(shorten(why, WHY)) }))];
  return [text(what), ...told, ...(more.length > 0 ? [note(more)] : [])];
}

function difference(voice: FaqVoice, each: Difference): Text {
  switch (each.kind) {
    case 'question': {
      const [before, after] = [each.before, each.after].map((one) => isolated(shorten(one, QUESTION)));
      return voice.text('diff.question', { before: before || '–', after: after || '–' });
    }
    case 'place':
    case 'place-new':
    case 'place-gone':
      return voice.text(`diff.${each.kind}`, { place: isolated(each.place) });
    case 'translation':
    case 'translation-new':
    case 'translation-gone':
      return voice.text(`diff.${each.kind}`, { language: languageName(voice.language, each.language) });
    case 'tags':
    case 'links': {
      const marked = [...each.added.map((one) => `+${isolated(one)}`), ...each.gone.map((one) => `−${isolated(one)}`)];
      return voice.text(`diff.${each.kind}`, { changes: shorten(marked.join(' '), QUESTION) });
    }
    case 'answer':
    case 'answer-new':
    case 'answer-gone':
      return voice.text(`diff.${each.kind}`);
  }
}

/** To every revision but the one that holds; of what is no entry any more, only back to being one. */
function backButtons(voice: FaqVoice, { entry, revisions, shown }: Page): readonly Control[] {
  if (entry.state === 'rejected' || entry.state === 'removed') {
    return [putBack.button(voice.line('removed.back'), { entry: entry.id })];
  }
  if (!isOpen(entry)) return [];
  return revisions
    .slice(0, shown)
    .filter((each) => each.number !== entry.revision)
    .map(({ number }) =>
      lookBack.button(voice.line('history.back', { number }), { entry: entry.id, revision: number }),
    );
}

function pageButtons(voice: FaqVoice, { entry: { id }, page, pages }: Page): readonly Control[] {
  return [
    ...(page > 1 ? [turnHistory.button(voice.line('page.previous'), { entry: id, page: page - 1 })] : []),
    ...(page < pages ? [turnHistory.button(voice.line('page.next'), { entry: id, page: page + 1 })] : []),
  ];
}

interface Again {
  readonly entry: Entry;
  readonly revision: Revision;
  readonly now: Date;
}

/** What an entry would say again, before it does. */
export function backMessage(language: Language, { entry, revision, now }: Again): Message {
  const voice = faqVoice(language);
  const { pieces, tags, links } = revision;
  const at = { number: tag(entry.number), revision: revision.number };
  const of = { entry: entry.id, revision: revision.number, now: entry.revision };
  return {
    headline: voice.line('back.ask', at),
    blocks: [
      ...entryBlocks(language, { ...entry, pieces, tags, links }, now),
      controls(goBack.button(voice.line('back.do'), of, 'primary')),
    ],
  };
}
