import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { author, exported, paper, piece } from '../../../../test/support/faq-paper.ts';
import { faqVoice } from '../words.ts';
import { escaped, html } from './markup.ts';
import { pageOf } from './page.ts';

const read = (written: string): string =>
  written.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
  );

const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '&lt;b&gt;',
    '</style>',
    '<!--',
    ']]>',
    '$&',
  ),
);

describe('what somebody typed, in a page', () => {
  it('is the same words when the page is read, and never markup', () => {
    fc.assert(
      fc.property(typed, (words) => {
        const written = escaped(words);
        expect(written).not.toMatch(/[<>"']/);
        expect(written.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
        expect(read(written)).toBe(words);
      }),
    );
  });

  it('is escaped wherever it stands: only our own tags are in the page', () => {
    const voice = faqVoice('en');
    const tagsIn = (page: string) => page.match(/<[^>]*>/g)?.map((each) => each.replace(/"[^"]*"/g, '""')) ?? [];
    const pageWith = (w: string) =>
      pageOf(
        voice,
        paper(
          [
            exported(
              1,
              {
                tags: [`t${w}`],
                links: [`javascript:${w}`],
                link: `vbscript:${w}`,
                authors: [author(`a${w}`, 'named')],
                pieces: [
                  piece('question', `q${w}`),
                  piece('question', `p${w}`, { language: 'es' }),
                  piece('answer', `r${w}`),
                  piece('answer', `s${w}`, { place: `l${w}`, language: 'es' }),
                ],
              },
              { phrasings: [`f${w}`] },
            ),
          ],
          { community: `c${w}` },
        ),
      );
    const plainest = tagsIn(pageWith('x'));
    fc.assert(
      fc.property(typed, (words) => {
        const flat = words.replaceAll('\n', ' ');
        const page = pageWith(flat);
        expect(tagsIn(page)).toEqual(plainest);
        for (const part of 'tcaqprslf') expect(page).toContain(part + escaped(flat));
      }),
    );
  });
});

describe('a page of entries', () => {
  const voice = faqVoice('en');

  it('has nothing that runs, and loads nothing', () => {
    const page = pageOf(voice, paper([exported(1)]));
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<form|\son\w+=|\sstyle=|url\(|@import/i);
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-[\w+/]+=&#39;;/,
    );
  });

  it('links to addresses on the web alone', () => {
    const links = ['https://example.org/a?b=1&c=2', 'javascript:alert(1)', 'data:text/html,x', 'http://example.org/"x'];
    const page = pageOf(voice, paper([exported(1, { links, link: 'https://chat.example/p/1' })]));
    expect(page.match(/href="[^#"]*"/g)).toEqual([
      'href="https://example.org/a?b=1&amp;c=2"',
      'href="http://example.org/%22x"',
      'href="https://chat.example/p/1"',
    ]);
    expect(page).toContain('<bdi>javascript:alert(1)</bdi>');
  });

  it('names only those who agreed', () => {
    const page = pageOf(
      voice,
      paper([exported(1, { authors: [author('Ana', 'named'), author('Hidden Hans', 'unnamed')] })]),
    );
    expect(page).toContain('Answered by Ana');
    expect(page).not.toContain('Hans');
  });

  it('says in which language its own words are, and lets each text run its own way', () => {
    const page = pageOf(
      faqVoice('es'),
      paper([exported(1, { pieces: [piece('question', 'كيف؟'), piece('answer', 'Hi', { language: 'en' })] })], {
        language: 'es',
      }),
    );
    expect(page).toContain('<html lang="es" dir="ltr">');
    expect(page).toContain('<bdi lang="">كيف؟</bdi>');
    expect(page).toContain('<h3>inglés</h3>\n<div class="words" lang="en"><p dir="auto">Hi</p></div>');
  });

  it('finds each entry under each of its tags, by an anchor that is there once', () => {
    const page = pageOf(voice, paper([exported(1, { tags: ['a', 'b'] }), exported(2, { tags: ['b'] }), exported(3)]));
    expect(page.match(/id="faq-\d"/g)).toEqual(['id="faq-1"', 'id="faq-2"', 'id="faq-3"']);
    expect(page.match(/<li><a href="#faq-\d"/g)?.map((each) => each.at(-2))).toEqual(['1', '1', '2', '3']);
    expect(page).toContain('<bdi>b</bdi> <small>2</small>');
    expect(page).toContain('<bdi>Without a tag</bdi> <small>1</small>');
  });

  it('keeps paragraphs and lines', () => {
    const page = pageOf(
      voice,
      paper([exported(1, { pieces: [piece('question', 'q'), piece('answer', 'One\ntwo\n\nthree')] })]),
    );
    expect(page).toContain('<p dir="auto">One\ntwo</p><p dir="auto">three</p>');
  });

  it('says until when an entry counts as right, or that it has to be looked at', () => {
    const until = (day: string) => pageOf(voice, paper([exported(1, { verifiedUntil: new Date(day) })]));
    expect(until('2026-09-02T12:00:00Z')).toContain('<li>Counts as right until September 2, 2026</li>');
    expect(until('2026-01-02T12:00:00Z')).toContain('<li class="stale">Was to be checked again by January 2, 2026');
  });
});

it('a value is escaped without being asked for', () => {
  expect(html`<p>${'<b>'}${1}${[html`<i>${'&'}</i>`]}</p>`.html).toBe('<p>&lt;b&gt;1<i>&amp;</i></p>');
});
