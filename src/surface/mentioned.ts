/**
 * Somebody named in what a person typed, as adapters hand it over: `<@person|name>`, `person` as in `From`, the name where
 * the platform gives one.
 */
export interface Mentioned {
  readonly person: string;
  readonly name: string | undefined;
}

const MENTION = /<@(?<person>[^<>|\s]{1,64})(?:\|(?<name>[^<>|]{0,80}))?>/u;

/** For adapters: writes a mention so that `mentionIn` reads it. */
export const mentioned = ({ person, name }: Mentioned): string => `<@${person}${name ? `|${name}` : ''}>`;

/** The only thing that was typed is somebody's mention. */
export function mentionIn(typed: string): Mentioned | undefined {
  const found = MENTION.exec(typed.trim());
  if (found?.[0] !== typed.trim()) return undefined;
  return { person: found.groups?.['person'] ?? '', name: found.groups?.['name'] || undefined };
}

/** The same words with names in place of mentions, as far as the names are known: for everything that is only to be shown. */
export const withoutMentions = (typed: string): string =>
  typed.replace(new RegExp(MENTION, 'gu'), (all, _person: string, name: string | undefined) =>
    name ? `@${name}` : all,
  );
