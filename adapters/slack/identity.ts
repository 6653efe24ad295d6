import type { Author, Profile } from '../../src/surface/platform.ts';
import type { Spoken } from './payloads.ts';

/** The workspace that the bot's token belongs to. */
export interface Home {
  readonly team: string;
  readonly name: string;
  /** Ours in that workspace. */
  readonly botUser: string;
  /** Set where the app is installed for a whole organisation: then its workspaces are all home. */
  readonly organisation?: string;
  /** Where its messages are in a browser: `https://safecities.slack.com/`. */
  readonly url?: string;
  /** What our token may do, as far as Slack says. */
  readonly scopes?: readonly string[];
}

/** Slack numbers people per workspace, so the workspace goes in front: `T012:U345`. */
export const personIn = (workspace: string, user: string): string => `${workspace}:${user}`;

/** Slack's user id in what `personIn` made. */
export const userOf = (person: string): string => person.slice(person.indexOf(':') + 1);

/** Slack's user id, where the person is known in that workspace. */
export const userIn = (workspace: string, person: string): string | undefined =>
  person.startsWith(`${workspace}:`) ? userOf(person) : undefined;

/** Who wrote a message, still without a name; nobody, where an app did. */
export const authorOf = ({ user, bot_id }: Spoken, home: Home): Author | undefined =>
  typeof user !== 'string' || bot_id || user === home.botUser
    ? undefined
    : { person: personIn(home.team, user), name: '' };

/**
 * Slack's user id of who wrote the message that begins the thread. What is shown in the channel as well tells it with that
 * message. https://docs.slack.dev/reference/events/message/thread_broadcast
 */
export const answeredUser = ({ parent_user_id: user, root }: Spoken): unknown => user ?? root?.user;

/** Whether an event comes from the workspace whose token we hold; one app may be installed in others too. */
export const isHome = (home: Home, team: string | undefined, organisation: string | undefined): boolean =>
  team === undefined || team === home.team || (home.organisation !== undefined && organisation === home.organisation);

/** What `users.info` answers, as far as it is read. https://docs.slack.dev/reference/objects/user-object */
export interface SlackUser {
  readonly team_id?: string | undefined;
  readonly name?: string | undefined;
  readonly real_name?: string | undefined;
  readonly tz?: string | undefined;
  readonly locale?: string | undefined;
  readonly is_admin?: boolean | undefined;
  readonly is_owner?: boolean | undefined;
  readonly is_primary_owner?: boolean | undefined;
  readonly is_stranger?: boolean | undefined;
  readonly profile?:
    | { readonly display_name?: string | undefined; readonly real_name?: string | undefined }
    | undefined;
  readonly enterprise_user?: { readonly teams?: readonly string[] | undefined } | undefined;
}

export function profileOf(user: SlackUser, workspace: string): Profile {
  const name = user.profile?.display_name || user.profile?.real_name || user.real_name || user.name || '';
  return {
    name,
    ...(user.tz && { zone: user.tz }),
    ...(user.locale && { locale: user.locale }),
    admin: belongs(user, workspace) && [user.is_admin, user.is_owner, user.is_primary_owner].includes(true),
  };
}

/** In a channel shared by two organisations, an administrator of the other one has no rights here. */
const belongs = (user: SlackUser, workspace: string): boolean =>
  user.is_stranger !== true &&
  (user.team_id === undefined ||
    user.team_id === workspace ||
    (user.enterprise_user?.teams?.includes(workspace) ?? false));
