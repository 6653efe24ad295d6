/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway */
export const Op = {
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voice: 4,
  resume: 6,
  reconnect: 7,
  members: 8,
  invalid: 9,
  hello: 10,
  ack: 11,
} as const;

/** A code and a reason with which the gateway closes a socket. */
export type Closing = readonly [code: number, reason: string];

export const Close = {
  opcode: [4001, 'Unknown opcode.'],
  decode: [4002, 'Error while decoding payload.'],
  early: [4003, 'Not authenticated.'],
  token: [4004, 'Authentication failed.'],
  twice: [4005, 'Already authenticated.'],
  sequence: [4007, 'Invalid seq.'],
  rate: [4008, 'Rate limited.'],
  shard: [4010, 'Invalid shard.'],
  version: [4012, 'Invalid API version.'],
  intents: [4013, 'Invalid intent(s).'],
  disallowed: [4014, 'Disallowed intent(s).'],
} as const satisfies Record<string, Closing>;
