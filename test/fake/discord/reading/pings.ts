import type { AllowedMentions, Body } from '../bodies.ts';

/** Whom a message notifies, by id. */
export interface Pings {
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

const CODE = /```[\s\S]*?```|(`+)[\s\S]*?[^`]\1(?!`)/g;

/**
 * Who would be pinged by these texts (https://docs.discord.com/developers/resources/message#allowed-mentions-object).
 * Mentions inside code do not ping. A backslash before one is counted as pinging: Discord reads mentions before escapes.
 */
export function pingsOf(texts: readonly string[], allowed: AllowedMentions | undefined, replied?: string): Pings {
  const text = texts.join('\n').replace(CODE, ' ');
  const users = found(text, /<@!?(\d+)>/g);
  const answered = replied !== undefined && (allowed ? allowed.replied_user === true : true) ? [replied] : [];
  const roles = found(text, /<@&(\d+)>/g);
  const parse = allowed ? (allowed.parse ?? []) : (['users', 'roles', 'everyone'] as const);
  return {
    everyone: parse.includes('everyone') && /@(everyone|here)\b/.test(text),
    users: [
      ...new Set([
        ...answered,
        ...(parse.includes('users') ? users : users.filter((id) => allowed?.users?.includes(id))),
      ]),
    ],
    roles: parse.includes('roles') ? roles : roles.filter((id) => allowed?.roles?.includes(id)),
  };
}

/** Who wrote what this message is a reply to. */
export const repliedTo = (body: Body): string | undefined =>
  body.type === 19 ? (body['referenced_message'] as Body | null | undefined)?.author.id : undefined;

const found = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap((match) => match[1] ?? [])),
];

export const nobody = (pings: Pings): boolean =>
  !pings.everyone && pings.users.length === 0 && pings.roles.length === 0;

/** All that any of several texts pings. */
export const allPings = (several: readonly Pings[]): Pings => ({
  everyone: several.some((pings) => pings.everyone),
  users: [...new Set(several.flatMap((pings) => pings.users))],
  roles: [...new Set(several.flatMap((pings) => pings.roles))],
});
