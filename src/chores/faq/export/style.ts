import { createHash } from 'node:crypto';

/** Of the page, which asks nobody for anything: it looks the same in ten years and without a network. */
export const style = `
:root{color-scheme:light dark;--paper:light-dark(#fff,#16191d);--ink:light-dark(#1d2329,#e4e7ea);--soft:light-dark(#59636e,#a3adb8);
--line:light-dark(#dfe3e8,#343b43);--link:light-dark(#0b57a4,#8ec1ff);--wash:light-dark(#f4f6f8,#1f242a)}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;
overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
.frame{max-width:76rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
header{padding-bottom:1.5rem;margin-bottom:1.5rem;border-bottom:1px solid var(--line)}
h1{margin:0 0 .25rem;font-size:1.9rem;line-height:1.2;letter-spacing:-.01em}
header p{margin:0;color:var(--soft)}
.columns{display:grid;grid-template-columns:minmax(0,1fr);gap:2rem}
nav h2{margin:0 0 .5rem;font-size:.875rem;font-weight:600;color:var(--soft)}
nav details{border-bottom:1px solid var(--line)}
nav summary{padding:.45rem 0;cursor:pointer;font-weight:600}
nav summary small{font-weight:400;color:var(--soft)}
nav ul{margin:0 0 .75rem;padding:0;list-style:none;font-size:.9375rem;line-height:1.4}
nav li a{display:block;padding:.3rem 0;text-decoration:none}
nav li a:hover{text-decoration:underline}
article{padding-bottom:2rem;margin-bottom:2rem;border-bottom:1px solid var(--line)}
article:last-child{margin-bottom:0;border:0}
article h2{margin:0 0 .75rem;font-size:1.3rem;line-height:1.35}
article h2 a{margin-inline-end:.35em;color:var(--soft);font-weight:400;text-decoration:none}
article h2 a:hover{text-decoration:underline}
article:target{scroll-margin-top:1rem}
article:target h2{background:var(--wash);box-shadow:0 0 0 .4rem var(--wash);border-radius:.1rem}
article .asked{margin:-.5rem 0 .75rem;color:var(--soft)}
article h3{margin:1.25rem 0 .35rem;font-size:1rem}
.words p{margin:0 0 .75rem;white-space:pre-line}
.other{margin:1rem 0;padding:.1rem 0 .1rem 1rem;border-inline-start:3px solid var(--line)}
.other h3{margin:0 0 .35rem;font-size:.875rem;font-weight:600;color:var(--soft)}
.other p:last-child{margin-bottom:0}
.about{margin:1rem 0 0;padding:0;list-style:none;font-size:.9375rem;color:var(--soft)}
.about li{margin:.1rem 0}
.about a{display:inline-block;padding:.1rem 0}
.stale{color:light-dark(#8a4b00,#f2b45c)}
@media (min-width:60rem){
.columns{grid-template-columns:18rem minmax(0,44rem);gap:3.5rem}
nav{position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow-y:auto;padding-inline-end:.5rem}
}
@media print{
:root{color-scheme:light}
body{font-size:10.5pt}
.frame{max-width:none;padding:0}
.columns{display:block}
nav{display:none}
article{break-inside:avoid-page}
a{color:inherit;text-decoration:none}
.about a[href^="http"]::after{content:" (" attr(href) ")"}
.about a.bare::after{content:""}
}
`;

/** The page may do nothing but look as we say (https://www.w3.org/TR/CSP3/). */
export const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;
