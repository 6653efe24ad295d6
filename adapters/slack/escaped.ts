import { mentioned } from '../../src/surface/mentioned.ts';
import { withEmoji } from './emoji.ts';
import { personIn } from './identity.ts';

/** `<@U1|ana>`, `<#C1|general>`, `<!here>`, `<https://x|y>`: what Slack made of words that it understood. */
const MARK = /<(?<kind>[@#!]?)(?<of>[^<>|]+)(?:\|(?<label>[^<>]*))?>/gu;

/**
 * Words as they were typed, from the way Slack sends them; people mentioned as the port writes them.
 * https://docs.slack.dev/messaging/formatting-message-text#how-to-retrieve-formatted-text
 */
export const unescaped = (text: string, team: string): string =>
  withEmoji(text)
    .replace(MARK, (_all, kind: string, of: string, label: string | undefined) => meant({ kind, of, label }, team))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

interface Mark {
  readonly kind: string;
  readonly of: string;
  readonly label: string | undefined;
}

function meant({ kind, of, label }: Mark, team: string): string {
  if (kind === '@') return mentioned({ person: personIn(team, of), name: label });
  if (kind === '#') return `#${label || of}`;
  if (kind === '!') return label || `@${of}`;
  return of.replace(/^mailto:/, '');
}

const TYPED_MENTION = /<@(?<user>[UW][A-Z0-9]{1,20})(?:\|(?<name>[^<>|]*))?>/gu;

/** A form's text comes as it was typed, but for people mentioned in it. */
export const withMentions = (typed: string, team: string): string =>
  withEmoji(typed).replace(TYPED_MENTION, (_all, user: string, name: string | undefined) =>
    mentioned({ person: personIn(team, user), name }),
  );
