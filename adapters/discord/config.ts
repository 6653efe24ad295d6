import type { Env, Variable } from '../../src/surface/adapter.ts';

const DEFAULT_API = 'https://discord.com/api';

export const variables: readonly Variable[] = [
  { name: 'DISCORD_TOKEN', summary: 'The bot token of your Discord application; turns Discord on' },
  { name: 'DISCORD_API_URL', summary: 'Where the Discord API is, for a proxy', fallback: DEFAULT_API },
  {
    name: 'DISCORD_MESSAGE_CONTENT',
    summary:
      'on: what members write is read, as answers that do not ping the bot or stand in threads, and questions where suggestions are on; tick Message Content Intent in the portal first',
    fallback: 'off',
  },
];

export interface Settings {
  readonly token: string;
  /** Without version and without a slash at the end. */
  readonly api: string;
  /** Whether to ask for the privileged intent to read what people write. */
  readonly messageContent: boolean;
}

export type Read =
  | { readonly kind: 'off' }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] }
  | { readonly kind: 'on'; readonly settings: Settings };

/** What the environment says of Discord. The problems name a variable and what to do, never its value. */
export function configuration(env: Env): Read {
  const token = env['DISCORD_TOKEN']?.trim().replace(/^Bot\s+/i, '') ?? '';
  if (token === '') return { kind: 'off' };
  const api = (env['DISCORD_API_URL']?.trim() || DEFAULT_API).replace(/\/+$/, '');
  const content = env['DISCORD_MESSAGE_CONTENT']?.trim().toLowerCase() || 'off';
  const problems = [tokenProblem(token), apiProblem(api), contentProblem(content)].filter((each) => each !== undefined);
  if (problems.length > 0) return { kind: 'wrong', problems };
  return { kind: 'on', settings: { token, api, messageContent: content === 'on' } };
}

const tokenProblem = (token: string): string | undefined =>
  /^[\x21-\x7e]+$/.test(token)
    ? undefined
    : 'DISCORD_TOKEN has a space or another character that no token has: copy it again from your application, under Bot.';

const contentProblem = (content: string): string | undefined =>
  content === 'on' || content === 'off' ? undefined : 'DISCORD_MESSAGE_CONTENT must be on or off.';

function apiProblem(api: string): string | undefined {
  const example = `as in ${DEFAULT_API}`;
  if (!URL.canParse(api)) return `DISCORD_API_URL is not an address: give one ${example}.`;
  const { protocol, search, hash, pathname } = new URL(api);
  if (!/^https?:$/.test(protocol) || search || hash) {
    return `DISCORD_API_URL must begin with https:// or http:// and end with its path, ${example}.`;
  }
  if (/\/v\d+$/.test(pathname)) return `DISCORD_API_URL must not end with a version: leave it off, ${example}.`;
  return undefined;
}
