import type { FaqVoice } from '../words.ts';
import type { Exported } from './exported.ts';
import {
  type Answer,
  anchorOf,
  answersOf,
  dayIn,
  isAddress,
  languageName,
  namesIn,
  type Paper,
  questionsOf,
  shelves,
} from './paper.ts';

/** What means something in the middle of a line (https://spec.commonmark.org/0.31.2/), and `|` and `~` in what others add to it. */
const MARKUP = /[\\`*_[\]<>&~|#]/g;
/** What makes a line a list, a rule or the underline of a heading when it begins with it. */
const OPENING = /^(?:[+=-]|\d{1,9}[.)])/;

/** Words on one line, as they were typed. */
export const escaped = (typed: string): string =>
  typed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(OPENING, (opening) => `${opening.slice(0, -1)}\\${opening.slice(-1)}`);

/** Words over several lines: breaks stay, and paragraphs with them. */
export const escapedLines = (typed: string): string =>
  typed
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').map(escaped).filter(Boolean).join('\\\n'))
    .filter(Boolean)
    .join('\n\n');

export function markdownOf(voice: FaqVoice, paper: Paper): string {
  const { community, entries, now, part, parts } = paper;
  const about = voice.line('paper.about', { count: entries.length, day: dayIn(paper, now) });
  return [
    `# ${escaped(voice.line('paper.title', { community }))}`,
    parts > 1 ? `${about} ${voice.line('paper.part', { part, parts })}` : about,
    `## ${voice.line('paper.by-tag')}`,
    ...shelves(entries).map(({ tag, entries: on }) => contents(tag ?? voice.line('paper.untagged'), on)),
    `## ${voice.line('paper.entries')}`,
    ...entries.map((each) => section(voice, paper, each)),
  ]
    .join('\n\n')
    .concat('\n');
}

const contents = (tag: string, entries: readonly Exported[]): string =>
  [`### ${escaped(tag)}`, '', ...entries.map((each) => `- [${escaped(titleOf(each))}](#${anchorOf(each)})`)].join('\n');

const titleOf = (of: Exported): string => `#${of.entry.number} ${questionsOf(of).said}`;

function section(voice: FaqVoice, paper: Paper, of: Exported): string {
  return [
    `<a id="${anchorOf(of)}"></a>`,
    `### ${escaped(titleOf(of))}`,
    ...answersOf(of).map((each) => answer(voice, paper, each)),
    ...questionsOf(of).translations.map((each) => {
      const asked = voice.line('paper.asked-in', { language: languageName(paper, each.language ?? '') });
      return `*${asked}* ${escaped(each.text)}`;
    }),
    about(voice, paper, of),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function answer(voice: FaqVoice, paper: Paper, { place, said, translations }: Answer): string {
  const where = place === '' ? [] : [`**${escaped(voice.line('entry.in-place', { place }))}**`];
  return [
    ...where,
    ...(said.language === null ? [] : [`*${escaped(languageName(paper, said.language))}*`]),
    escapedLines(said.text),
    ...translations.flatMap((each) => [
      `*${escaped(languageName(paper, each.language ?? ''))}*`,
      escapedLines(each.text),
    ]),
  ].join('\n\n');
}

/** What is known of an entry, a line each. */
function about(voice: FaqVoice, paper: Paper, of: Exported): string {
  const { entry, phrasings } = of;
  const names = namesIn(of).map(escaped).join(', ');
  return [
    ...(names ? [voice.line('entry.by', { names })] : []),
    ...(entry.tags.length > 0 ? [voice.line('entry.tags', { tags: entry.tags.map(escaped).join(', ') })] : []),
    ...(phrasings.length > 0 ? [voice.line('paper.phrasings', { phrasings: phrasings.map(escaped).join(' · ') })] : []),
    ...entry.links.map((url) => linked(url)),
    ...(entry.link === null ? [] : [linked(entry.link, voice.line('entry.source'))]),
    ...(entry.verifiedUntil ? [voice.line('entry.verified', { day: dayIn(paper, entry.verifiedUntil) })] : []),
  ]
    .map((line) => `- ${line}`)
    .join('\n');
}

/** An address in angle brackets ends at nothing but a bracket or a line's end. */
const linked = (url: string, label = url): string =>
  isAddress(url) ? `[${escaped(label)}](<${new URL(url).href.replace(/[<>]/g, encodeURIComponent)}>)` : escaped(url);
