import type { FaqVoice } from '../words.ts';
import { articleOf } from './article.ts';
import type { Exported } from './exported.ts';
import { html, type Markup, nothing } from './markup.ts';
import { anchorOf, dayIn, type Paper, questionsOf, type Shelf, shelves } from './paper.ts';
import { policy, style } from './style.ts';

/** All entries as one page that stands alone: no scripts, nothing loaded, and nothing that was typed is markup. */
export function pageOf(voice: FaqVoice, paper: Paper): string {
  const { community, language, entries } = paper;
  const title = voice.line('paper.title', { community });
  const tags = shelves(entries);
  return html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<div class="frame">
<header>
<h1 dir="auto">${title}</h1>
<p>${aboutOf(voice, paper)}</p>
</header>
<div class="columns">
<nav aria-label="${voice.line('paper.by-tag')}">
<h2>${voice.line('paper.by-tag')}</h2>
${tags.map((shelf) => shelfOf(voice, shelf, tags.length === 1))}
</nav>
<main>
${entries.map((each) => articleOf(voice, paper, each))}
</main>
</div>
</div>
</body>
</html>
`.html;
}

function aboutOf(voice: FaqVoice, paper: Paper): Markup {
  const { entries, now, part, parts } = paper;
  const about = voice.line('paper.about', { count: entries.length, day: dayIn(paper, now) });
  return html`${about}${parts > 1 ? html` ${voice.line('paper.part', { part, parts })}` : nothing}`;
}

const shelfOf = (voice: FaqVoice, { tag, entries }: Shelf, alone: boolean): Markup =>
  html`<details${alone ? html` open` : nothing}><summary><bdi>${tag ?? voice.line('paper.untagged')}</bdi> <small>${entries.length}</small></summary>
<ul>${entries.map(linkOf)}</ul></details>
`;

const linkOf = (of: Exported): Markup =>
  html`<li><a href="#${anchorOf(of)}"><bdi lang="">${questionsOf(of).said}</bdi></a></li>`;
