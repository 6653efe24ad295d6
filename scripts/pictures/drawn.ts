import { readFileSync } from 'node:fs';
import { html } from '../../adapters/web/html.ts';

const sign = readFileSync(new URL('../../adapters/web/public/icon.svg', import.meta.url)).toString('base64');

/** The playground's own sign; on Slack and Discord whoever installs Convener gives it one. */
export const icon = html`<img src="data:image/svg+xml;base64,${sign}" alt="">`;

export const eye = html`<svg viewBox="0 0 20 20" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="1.5"
  d="M1.6 10S4.6 4.6 10 4.6 18.4 10 18.4 10 15.4 15.4 10 15.4 1.6 10 1.6 10Z"/><circle cx="10" cy="10" r="2.6" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>`;

export const chevron = html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path fill="none" stroke="currentColor"
  stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" d="m3.5 6 4.5 4.5L12.5 6"/></svg>`;
