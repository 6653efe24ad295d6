import type { Piece } from '../model.ts';
import { tag } from '../naming.ts';
import type { FaqVoice } from '../words.ts';
import type { Exported } from './exported.ts';
import { html, type Markup, nothing } from './markup.ts';
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
} from './paper.ts';

/** One entry in the page. */
export function articleOf(voice: FaqVoice, paper: Paper, of: Exported): Markup {
  const { said, translations } = questionsOf(of);
  return html`<article id="${anchorOf(of)}">
<h2 dir="auto"><a href="#${anchorOf(of)}">${tag(of.entry.number)}</a><bdi lang="">${said}</bdi></h2>
${translations.map(
  ({ text, language }) => html`<p class="asked" dir="auto" lang="${language ?? ''}">${text}</p>
`,
)}${answersOf(of).map((each) => answerOf(voice, paper, each))}${aboutOf(voice, paper, of)}</article>
`;
}

function answerOf(voice: FaqVoice, paper: Paper, { place, said, translations }: Answer): Markup {
  const where =
    place === ''
      ? nothing
      : html`<h3 dir="auto">${voice.line('entry.in-place', { place })}</h3>
`;
  const first = said.language === null ? words(said) : other(languageName(paper, said.language), words(said));
  return html`${where}${first}${translations.map((each) => other(languageName(paper, each.language ?? ''), words(each)))}`;
}

/** Paragraphs; the breaks within one are kept by the style. */
const words = ({ text, language }: Piece): Markup => html`<div class="words" lang="${language ?? ''}">${text
  .split(/\n{2,}/)
  .map((each) => html`<p dir="auto">${each}</p>`)}</div>
`;

const other = (label: string, said: Markup): Markup => html`<div class="other"><h3>${label}</h3>
${said}</div>
`;

function aboutOf(voice: FaqVoice, paper: Paper, of: Exported): Markup {
  const { entry, phrasings } = of;
  const names = new Intl.ListFormat(paper.language, { type: 'conjunction' }).format(namesIn(of));
  const lines = [
    ...(names ? [html`<li dir="auto">${voice.line('entry.by', { names })}</li>`] : []),
    ...(entry.tags.length > 0
      ? [html`<li dir="auto">${voice.line('entry.tags', { tags: entry.tags.join(', ') })}</li>`]
      : []),
    ...(phrasings.length > 0
      ? [html`<li dir="auto">${voice.line('paper.phrasings', { phrasings: phrasings.join(' · ') })}</li>`]
      : []),
    ...entry.links.map((url) => html`<li>${linked(url)}</li>`),
    ...(entry.link === null ? [] : [html`<li>${linked(entry.link, voice.line('entry.source'))}</li>`]),
    ...verified(voice, paper, entry.verifiedUntil),
  ];
  return lines.length === 0
    ? nothing
    : html`<ul class="about">${lines}</ul>
`;
}

function verified(voice: FaqVoice, paper: Paper, until: Date | null): readonly Markup[] {
  if (until === null) return [];
  const day = dayIn(paper, until);
  if (until < paper.now) return [html`<li class="stale">${voice.line('entry.stale', { day })}</li>`];
  return [html`<li>${voice.line('entry.verified', { day })}</li>`];
}

function linked(url: string, label?: string): Markup {
  if (!isAddress(url)) return html`<bdi>${url}</bdi>`;
  const bare = label === undefined ? html` class="bare"` : nothing;
  return html`<a href="${new URL(url).href}" rel="noopener noreferrer nofollow"${bare}>${label ?? url}</a>`;
}
