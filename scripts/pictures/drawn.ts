import { readFileSync } from 'node:fs';
import { type Html, html } from '../../adapters/web/html.ts';

const sign = readFileSync(new URL('../../adapters/web/public/icon.svg', import.meta.url)).toString('base64');

/** The playground's own sign; on Slack and Discord whoever installs Convener gives it one. */
export const icon = html`<img src="data:image/svg+xml;base64,${sign}" alt="">`;

const COLOURS = ['#7a3b69', '#2f6690', '#3f7d3a', '#a4551e', '#4b5d8a', '#8c2f39'];

/** The picture of a member: their initials on a colour of their own. */
export function face(name: string): Html {
  const initials = name.split(' ').map(([first = '']) => first);
  const place = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % COLOURS.length;
  return html`<span class="face" style="background: ${COLOURS[place] ?? ''}">${initials.slice(0, 2).join('')}</span>`;
}

/** A PNG that came along with a message. */
export const pictured = (png: Uint8Array, alt: string): Html =>
  html`<img class="picture" src="data:image/png;base64,${Buffer.from(png).toString('base64')}" alt="${alt}">`;

const size = (bytes: number): string => (bytes < 1_000 ? `${bytes} bytes` : `${(bytes / 1_000).toFixed(1)} kB`);

const sheet = html`<svg viewBox="0 0 24 32" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round"
  d="M2 1.5h13l7 7v22H2zM15 1.5v7h7M7 16h10M7 21h10M7 26h6"/></svg>`;

/** A file as something to be opened; `about` says what it is. */
export const fileCard = (name: string, about: string | number): Html => html`
<div class="file">${sheet}<div><b>${name}</b><span>${typeof about === 'number' ? size(about) : about}</span></div></div>`;

/** Emoji by the names that Slack gives them; as many as Convener uses. */
export const emoji = (name: string): string => ({ white_check_mark: '✅' })[name] ?? `:${name}:`;

export const eye = html`<svg viewBox="0 0 20 20" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="1.5"
  d="M1.6 10S4.6 4.6 10 4.6 18.4 10 18.4 10 15.4 15.4 10 15.4 1.6 10 1.6 10Z"/><circle cx="10" cy="10" r="2.6" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>`;

export const chevron = html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path fill="none" stroke="currentColor"
  stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" d="m3.5 6 4.5 4.5L12.5 6"/></svg>`;

export const calendar = html`<svg viewBox="0 0 20 20" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="1.8"
  stroke-linejoin="round" d="M2.5 4.5h15v13h-15zM2.5 8.5h15M6.5 2v4M13.5 2v4"/></svg>`;

export const pin = html`<svg viewBox="0 0 20 20" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="1.8"
  stroke-linejoin="round" d="M10 18.5s6-5.6 6-10.2a6 6 0 0 0-12 0c0 4.6 6 10.2 6 10.2Z"/><circle cx="10" cy="8.3" r="2" fill="currentColor"/></svg>`;
