import type { Gathering } from '../../src/surface/gathering.ts';
import { beginning, cutOff, shorten } from '../../src/surface/plain.ts';
import { GATHERING } from './limits.ts';
import { asTyped } from './markdown.ts';

/** What a scheduled event says; times in ISO 8601. */
export interface Entry {
  readonly name: string;
  readonly description: string | null;
  readonly entity_metadata: { readonly location: string };
  readonly scheduled_start_time: string;
  readonly scheduled_end_time: string;
}

/** A gathering within Discord's limits. An address too long for the place stands in the description, whole. */
export function entry({ name, description, place, startsAt, endsAt }: Gathering): Entry {
  const where = place.trim();
  const told = where.length > GATHERING.place ? `${where}\n\n${description}` : description;
  return {
    name: shorten(oneLine(name), GATHERING.name),
    description: escaped(told.trim(), GATHERING.description) || null,
    entity_metadata: { location: where.length > GATHERING.place ? hostOf(where) : oneLine(where) },
    scheduled_start_time: startsAt.toISOString(),
    scheduled_end_time: endsAt.toISOString(),
  };
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim() || '…';

const hostOf = (place: string): string =>
  shorten(URL.canParse(place) ? new URL(place).host : oneLine(place), GATHERING.place);

/** Descriptions are Markdown, names and places are not. */
function escaped(words: string, limit: number): string {
  const whole = asTyped(words);
  if (whole.length <= limit) return whole;
  return asTyped(cutOff(beginning(words, (kept) => asTyped(kept).length < limit)));
}
