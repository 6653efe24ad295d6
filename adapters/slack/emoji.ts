import { nameToEmoji } from 'gemoji';

const NAMED = /:(?<name>[a-z0-9_+-]{1,40}):/gu;

/**
 * Emoji as characters, from the names by which Slack hands over those chosen as one types; a name we do not know, as of a
 * workspace's own, stays. https://docs.slack.dev/messaging/formatting-message-text#emoji
 */
export const withEmoji = (text: string): string => text.replace(NAMED, (all, name: string) => nameToEmoji[name] ?? all);
