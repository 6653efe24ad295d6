import { DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';

const PORTAL = 'https://discord.com/developers/applications';

/** A connection that Discord will never grant (https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway). */
const SENTENCES: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: `Discord does not accept DISCORD_TOKEN. Open ${PORTAL}, choose your application, then Bot, press Reset Token, and set DISCORD_TOKEN to the new token.`,
  [GatewayCloseCodes.DisallowedIntents]: `Discord refuses the intents of this bot: DISCORD_MESSAGE_CONTENT is on. Open ${PORTAL}, choose your application, then Bot, and tick Message Content Intent under Privileged Gateway Intents; or turn DISCORD_MESSAGE_CONTENT off.`,
  [GatewayCloseCodes.ShardingRequired]:
    'This bot is in more Discord servers than one connection may serve; Convener makes only one.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer serves the API version that this Convener speaks: update it.',
  [GatewayCloseCodes.InvalidIntents]: 'Discord does not know the intents that this Convener asks for: update it.',
  [GatewayCloseCodes.InvalidShard]:
    'Discord refuses the shard that this Convener asks for: unset SHARDS and SHARD_COUNT.',
};

export const tokenRefused = SENTENCES[GatewayCloseCodes.AuthenticationFailed] ?? '';

/** What to tell the operator when Discord closes the gateway with this code for good. */
export const sentenceFor = (code: number): string | undefined => SENTENCES[code];

/** The same, where the connection never came to be. */
export const isTokenInvalid = (error: unknown): boolean =>
  error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
