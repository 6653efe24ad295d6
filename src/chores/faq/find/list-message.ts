import type { Language } from '../../../surface/identity.ts';
import { isolated } from '../../../surface/isolate.ts';
import { type Block, controls, list, type Message, note, text } from '../../../surface/message.ts';
import type { Text } from '../../../surface/text.ts';
import { command } from '../naming.ts';
import { type FaqVoice, faqVoice } from '../words.ts';
import { pickTag, turnList } from './actions.ts';
import type { Listed, Page } from './entries-page.ts';
import { showButtons, titled } from './results.ts';
import { type Tag, tagLabel } from './tags.ts';
import { carried, type Way } from './way.ts';

interface Shown extends Page {
  readonly tag: Tag | undefined;
  /** The most used first. */
  readonly tags: readonly Tag[];
}

/** As many as one menu has on every platform. */
const OFFERED = 25;

export function listMessage(language: Language, shown: Shown): Message {
  const voice = faqVoice(language);
  const { entries, page, tag } = shown;
  if (entries.length === 0) return nothingYet(voice);
  const way: Way = { to: 'list', page, tag: tag?.key };
  return {
    headline: headlineOf(voice, shown),
    blocks: [
      list(entries.map((each) => item(voice, each))),
      ...showButtons(
        voice,
        entries.map(({ entry }) => entry),
        way,
      ),
      ...browsing(voice, shown),
      ...pager(voice, shown),
    ],
  };
}

const headlineOf = (voice: FaqVoice, { all, tag }: Shown): string =>
  tag
    ? voice.line('list.headline.tag', { count: all, tag: isolated(tag.name) })
    : voice.line('list.headline', { count: all });

/** `#12 How do cities price waste? · waste, prices · helped 3` */
function item(voice: FaqVoice, { entry, helped }: Listed): Text {
  const about = [
    ...(entry.tags.length > 0 ? [entry.tags.map(isolated).join(', ')] : []),
    ...(helped > 0 ? [voice.line('list.helped', { count: helped })] : []),
  ];
  return [...titled(voice, entry), ...about.map((each) => ({ kind: 'plain' as const, text: ` · ${each}` }))];
}

/** Tags to choose from, and the way back to all entries. */
function browsing(voice: FaqVoice, { tags, tag }: Shown): readonly Block[] {
  const options = tags.filter((each) => each !== tag).slice(0, OFFERED);
  const menu = options.map((each) => ({ label: tagLabel(voice.language, each), value: each.key }));
  return [
    ...(menu.length > 0
      ? [controls(pickTag.pick({ prompt: voice.line('list.by-tag'), options: menu, min: 1, max: 1 }, {}))]
      : []),
    ...(tag ? [controls(turnList.button(voice.line('list.all'), { from: '1' }))] : []),
  ];
}

function pager(voice: FaqVoice, { page, pages, tag }: Shown): readonly Block[] {
  if (pages === 1) return [];
  const to = (other: number) => ({ from: carried({ to: 'list', page: other, tag: tag?.key }) });
  const back = page > 1 ? [turnList.button(voice.line('page.previous'), to(page - 1))] : [];
  const on = page < pages ? [turnList.button(voice.line('page.next'), to(page + 1))] : [];
  return [note(voice.text('page.of', { page, pages })), controls(...back, ...on)];
}

function nothingYet(voice: FaqVoice): Message {
  const how = voice.text('list.empty.text', {
    capture: calledOnAnyPlatform(voice),
    add: command('add'),
    ask: command('ask'),
  });
  return { headline: voice.line('list.empty'), blocks: [text(how)] };
}

/** Some platforms show one name of it to everybody, the English one. */
function calledOnAnyPlatform(voice: FaqVoice): string {
  const [own, english] = [voice.line('capture.label'), faqVoice('en').line('capture.label')];
  return own === english ? own : `${own} (${english})`;
}
