import type { Body } from '../fake/discord/bodies.ts';
import { Part } from '../fake/discord/numbers.ts';
import { instant } from './instant.ts';

/** A message with its controls as words where they stand, and its moments as Discord's markup has them. */
export const asWritten = (body: Body): Body => deep(body) as Body;

function deep(of: unknown): unknown {
  if (Array.isArray(of)) return of.map(deep);
  if (typeof of !== 'object' || of === null) return of;
  if ('type' in of && of.type === Part.row && 'components' in of) return { type: Part.textDisplay, content: row(of) };
  return Object.fromEntries(
    Object.entries(of).map(([name, value]) => [
      name,
      name === 'content' && typeof value === 'string' ? undated(value) : deep(value),
    ]),
  );
}

interface Labelled {
  readonly label?: string;
  readonly placeholder?: string;
  readonly type: number;
}

const row = ({ components }: { readonly components: unknown }): string =>
  (components as readonly Labelled[])
    .map(({ label, placeholder = '…', type }) => (type === Part.button ? `[${label}]` : `[${placeholder} ▾]`))
    .map(literally)
    .join(' ');

/** So that reading it gives back the same. */
const literally = (words: string): string => words.replace(/[^0-9A-Za-z\s]/gu, '\\$&');

const undated = (text: string): string =>
  text.replace(/<t:(\d+)(?::(\w))?>/g, (_, at: string, how = 'f') =>
    literally(`<t:${at}:${how}|${instant(Number(at) * 1000)}>`),
  );
