import type { FieldError } from './validate/fields.ts';

/** An answer that refuses, as Discord words it. Codes: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
export interface Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly fields: readonly FieldError[];
}

export function refusal(status: number, code: number, message: string, fields: readonly FieldError[] = []): Refusal {
  return Object.assign(new Error(message), { status, code, fields });
}

export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && 'status' in error && 'fields' in error;

export const invalid = (fields: readonly FieldError[]): Refusal => refusal(400, 50035, 'Invalid Form Body', fields);

export const notFound = (): Refusal => refusal(404, 0, '404: Not Found');
export const unauthorized = (): Refusal => refusal(401, 0, '401: Unauthorized');
export const unknownChannel = (): Refusal => refusal(404, 10003, 'Unknown Channel');
export const unknownGuild = (): Refusal => refusal(404, 10004, 'Unknown Guild');
export const unknownMember = (): Refusal => refusal(404, 10007, 'Unknown Member');
export const unknownMessage = (): Refusal => refusal(404, 10008, 'Unknown Message');
export const unknownUser = (): Refusal => refusal(404, 10013, 'Unknown User');
export const unknownWebhook = (): Refusal => refusal(404, 10015, 'Unknown Webhook');
export const unknownInteraction = (): Refusal => refusal(404, 10062, 'Unknown interaction');
export const alreadyAcknowledged = (): Refusal => refusal(400, 40060, 'Interaction has already been acknowledged.');
export const directMessagesTooFast = (): Refusal => refusal(400, 40003, 'You are opening direct messages too fast');
export const missingAccess = (): Refusal => refusal(403, 50001, 'Missing Access');
export const notYourMessage = (): Refusal => refusal(403, 50005, 'Cannot edit a message authored by another user');
export const emptyMessage = (): Refusal => refusal(400, 50006, 'Cannot send an empty message');
export const closedDirectMessages = (): Refusal => refusal(403, 50007, 'Cannot send messages to this user');
export const missingPermissions = (): Refusal => refusal(403, 50013, 'Missing Permissions');
export const invalidWebhookToken = (): Refusal => refusal(401, 50027, 'Invalid Webhook Token');
export const invalidJson = (): Refusal => refusal(400, 50109, 'The request body contains invalid JSON.');
export const tooManyCommands = (most: number): Refusal =>
  refusal(400, 30032, `Maximum number of application commands reached (${most})`);
export const tooManyEvents = (): Refusal =>
  refusal(400, 30038, 'Maximum number of uncompleted guild scheduled events reached (100)');
export const tooLarge = (): Refusal => refusal(413, 40005, 'Request entity too large');
export const emptyFile = (): Refusal => refusal(400, 50046, 'Invalid file uploaded');
export const unknownEvent = (): Refusal => refusal(404, 10070, 'Unknown Guild Scheduled Event');
export const unknownEmoji = (): Refusal => refusal(400, 10014, 'Unknown Emoji');
export const replyWithoutHistory = (): Refusal =>
  refusal(403, 160002, 'Cannot reply without permission to read message history');
export const finishedEvent = (): Refusal => refusal(400, 180000, 'Cannot update a finished event');
export const internalError = (): Refusal => refusal(500, 0, '500: Internal Server Error');
