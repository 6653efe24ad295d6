import type { Body } from './bodies.ts';
import type { Closing } from './closing.ts';
import type { SeenEvent } from './events.ts';
import type { Fault } from './faults.ts';
import type { Channel, Denied, Guild, Message, User } from './nouns.ts';
import type { Person } from './people/person.ts';
import type { Seen } from './people/seen.ts';
import type { SeenFile } from './reading/files.ts';
import type { Reader } from './reading/moments.ts';
import type { Pings } from './reading/pings.ts';
import type { Control } from './reading/shown.ts';
import type { NewChannel, NewGuild, NewUser } from './setup.ts';
import type { Call, Violation } from './world.ts';

export interface FakeOptions {
  readonly token?: string;
  /** Also the bot's user id. */
  readonly applicationId?: string;
  readonly botName?: string;
  /** Milliseconds since 1970: ids, deadlines, nonces and rates go by it. */
  readonly now?: () => number;
  /** The privileged intents ticked in the developer portal, as bits; none by default. */
  readonly privilegedIntents?: number;
  /** `real` refuses as Discord does (5 messages in 5 s per channel, 50 requests a second); `roomy`, the default, hardly ever. */
  readonly rates?: 'roomy' | 'real';
  readonly heartbeatMs?: number;
  /** Milliseconds without a request after which a person takes everything to be said; 40 by default. */
  readonly quietMs?: number;
  /** The longest wait for what follows an answer; 5,000 real milliseconds by default. */
  readonly patienceMs?: number;
}

export interface FakeChannel {
  readonly id: string;
  /** What is there now, oldest first, ephemeral messages left out. */
  readonly messages: readonly Message[];
  /** All that ever was, with ephemeral and deleted messages. */
  readonly all: readonly Message[];
}

/** Who and where: what a test sets up, and changes under the bot's feet. */
export interface Places {
  readonly addGuild: (guild?: NewGuild) => Guild;
  readonly addUser: (user: NewUser) => User;
  readonly addChannel: (guild: Guild | string, channel: NewChannel) => Channel;
  /** A channel, or a thread. */
  readonly deleteChannel: (channelId: string) => void;
  /** Somebody changes who may view a channel: these people alone or, without them, whoever may by their roles. */
  readonly closeChannel: (channelId: string, how?: Closing) => void;
  /** Somebody changes what the role allows that everybody has. */
  readonly allowEveryone: (guild: Guild | string, change: (permissions: bigint) => bigint) => void;
  readonly removeBot: (guild: Guild | string) => void;
  readonly inviteBot: (guild: Guild | string) => void;
  readonly leave: (guild: Guild | string, who: string) => void;
  /** From now on the bot may not see a channel (50001), write or attach there (50013), reply (160002) or react; `undefined` lets it again. */
  readonly deny: (channelId: string, what?: Denied) => void;
  /** Somebody who moderates takes messages of one channel away at once. */
  readonly purge: (messages: readonly Message[]) => void;
  /** Discord adds the preview of an address to a message. */
  readonly unfurl: (message: Message, url: string) => void;
  /** Somebody who may takes an event away, begins it, ends it or calls it off by hand. */
  readonly handleEvent: (eventId: string, how: 'remove' | 'begin' | 'end' | 'cancel') => void;
}

/** What people do and see. */
export interface Eyes {
  /** Somebody by id or by name. */
  readonly person: (who: string) => Person;
  readonly channel: (channelId: string) => FakeChannel;
  /** The registered commands, global ones unless a guild is named. */
  readonly commands: (guildId?: string) => readonly object[];
  /** Everybody whom a message could ping. */
  readonly pings: (message: Message) => Pings;
  /** A message's words as a reader sees them. */
  readonly shown: (message: Message, reader?: Partial<Reader>) => string;
  readonly controls: (message: Message) => readonly Control[];
  /** The pictures and files of a message, in the order in which it shows them. */
  readonly files: (message: Message) => readonly SeenFile[];
  /** The emoji beside a message. */
  readonly reactions: (message: Message) => readonly string[];
  /** All events of a guild that nobody has taken away. */
  readonly events: (guildId: string) => readonly SeenEvent[];
}

/** Bad luck, and recorded luck. */
export interface Luck {
  /** Orders bad luck for requests that fit, for example, `POST /channels/:channel/messages` or `* /webhooks/**`. */
  readonly fail: (pattern: string, fault: Fault) => void;
  readonly dropSockets: (how?: { readonly resumable?: boolean }) => void;
  readonly askToReconnect: () => void;
  readonly invalidateSession: (how?: { readonly resumable?: boolean }) => void;
  /** The next interaction is delivered this many times more. */
  readonly repeatNext: (times?: number) => void;
  /** Sends any event over the gateway, for recorded payloads. */
  readonly dispatch: (t: string, d: object) => void;
  /** Puts a recorded message where it was, and tells nobody; without an author it is the bot's own. */
  readonly adopt: (channelId: string, recorded: Partial<Body>) => Message;
  /** Replays a recorded INTERACTION_CREATE, and waits for the bot's answer; its people and places must have been added. */
  readonly replay: (payload: Recorded) => Promise<Seen>;
}

/** What there is to assert. */
export interface Records {
  /** Every request, in order of arrival. */
  readonly calls: readonly Call[];
  /** What the bot sent that Discord would refuse on sight: assert that there is none. */
  readonly violations: readonly Violation[];
  /** Answers of the fake itself that do not fit Discord's published description, and its own errors: there should be none. */
  readonly flaws: readonly string[];
  /** How many bots hold a live connection. */
  readonly connections: () => number;
  /** Waits until no request has been under way for a while. */
  readonly quiet: (ms?: number) => Promise<void>;
  /** Waits until something is so; fails after 5 s, or as long as said. */
  readonly until: (holds: () => boolean, withinMs?: number) => Promise<void>;
}

export interface FakeDiscord extends Places, Eyes, Luck, Records {
  /** For discord.js: `new Client({ rest: { api: discord.apiUrl } })`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly stop: () => Promise<void>;
}

/** The fields of a recorded interaction that the fake itself needs. */
export interface Recorded {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly channel_id: string;
  readonly member?: { readonly user: { readonly id: string } };
  readonly user?: { readonly id: string };
  readonly message?: { readonly id: string };
}
