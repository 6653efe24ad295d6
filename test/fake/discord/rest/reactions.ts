import { noContent } from '../http.ts';
import { amend } from '../messages.ts';
import type { Message } from '../nouns.ts';
import { Intent, Permission } from '../numbers.ts';
import { permissionsOf } from '../payloads.ts';
import { missingPermissions, unknownEmoji } from '../refusals.ts';
import type { Route } from '../router.ts';
import { publish, type World } from '../world.ts';
import { reachChannel, reachMessage } from './reach.ts';

export interface Reaction {
  readonly emoji: { readonly id: null; readonly name: string };
  readonly count: number;
  readonly me: boolean;
}

export const reactionsOf = (message: Message): readonly Reaction[] => (message.body['reactions'] as Reaction[]) ?? [];

/** https://docs.discord.com/developers/resources/message#create-reaction */
const react: Route = {
  method: 'PUT',
  path: '/channels/:channel/messages/:message/reactions/:emoji/@me',
  answer: (world, { params }) => {
    const channel = reachChannel(world, params['channel']);
    const message = reachMessage(channel, params['message']);
    const emoji = params['emoji'] ?? '';
    if (!/^\p{RGI_Emoji}$/v.test(emoji)) throw unknownEmoji();
    const guild = world.guilds.get(channel.guildId ?? '');
    const may = !guild || (permissionsOf(guild, world.applicationId) & Permission.addReactions) !== 0n;
    if (!may || channel.denied) throw missingPermissions();
    put(world, message, emoji);
    return noContent;
  },
};

function put(world: World, message: Message, name: string): void {
  const there = reactionsOf(message);
  if (there.some((each) => each.emoji.name === name && each.me)) return;
  const emoji = { id: null, name };
  const counted = { count: 1, count_details: { burst: 0, normal: 1 }, burst_colors: [], me_burst: false, me: true };
  amend(message, { reactions: [...there, { emoji, ...counted }] });
  const where = { channel_id: message.channelId, message_id: message.id };
  publish(world, 'MESSAGE_REACTION_ADD', { ...where, user_id: world.applicationId, emoji }, Intent.reactions);
}

export const reactionRoutes: readonly Route[] = [react];
