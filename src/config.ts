import { z } from 'zod';
import type { EmbeddingSettings } from './embedding/embedder.ts';
import type { Adapter, Around, Env, Variable } from './surface/adapter.ts';
import type { Platform } from './surface/platform.ts';

export const variables: readonly Variable[] = [
  {
    name: 'DATABASE_URL',
    summary: 'PostgreSQL 15 or later, as `postgres://user:password@host:5432/name`.',
    fallback: 'a PostgreSQL of its own in `.convener/`',
  },
  { name: 'PORT', summary: 'Port of the one HTTP server.', fallback: '3000' },
  {
    name: 'HOST',
    summary: 'Address it listens on.',
    fallback: '`127.0.0.1` with the playground, else every address',
  },
  {
    name: 'PUBLIC_URL',
    summary:
      'Where that server is reached from outside, as `https://convener.example.org`: for calendars to subscribe to.',
    fallback: 'with the playground its own address, else no calendar to subscribe to',
  },
  {
    name: 'PLAYGROUND',
    summary:
      '`on`, `off` or `auto`: on while no platform is configured. Answers this machine alone, whatever `HOST` says.',
    fallback: 'auto',
  },
  {
    name: 'EMBEDDINGS_URL',
    summary:
      'A server that knows what words mean, for the search in the FAQ: one that answers as OpenAI’s, as `https://api.openai.com/v1`. It is sent the questions.',
    fallback: 'the search goes by the words alone',
  },
  { name: 'EMBEDDINGS_MODEL', summary: 'The model to ask it for.', fallback: 'needed with `EMBEDDINGS_URL`' },
  { name: 'EMBEDDINGS_KEY', summary: 'What that server wants as a key.', fallback: 'none is sent' },
  {
    name: 'LOG_LEVEL',
    summary: '`debug`, `info`, `warn` or `error`.',
    fallback: '`warn` with the playground, else `info`',
  },
];

const logLevels = ['debug', 'info', 'warn', 'error'] as const;
const oneOf = <const V extends readonly [string, ...string[]]>(name: string, values: V) =>
  z.enum(values, { error: `${name} has to be one of ${values.join(', ')}.` });

const shape = z.object({
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'DATABASE_URL has to look like postgres://user:password@host:5432/name.',
    })
    .optional(),
  PORT: z.coerce
    .number({ error: 'PORT has to be a number.' })
    .int('PORT has to be a whole number.')
    .min(0, 'PORT has to be from 0 to 65535.')
    .max(65_535, 'PORT has to be from 0 to 65535.')
    .default(3000),
  HOST: z.string().optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'PUBLIC_URL has to look like https://convener.example.org.' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  PLAYGROUND: oneOf('PLAYGROUND', ['on', 'off', 'auto']).default('auto'),
  EMBEDDINGS_URL: z
    .url({ protocol: /^https?$/, error: 'EMBEDDINGS_URL has to look like https://api.openai.com/v1.' })
    .optional(),
  EMBEDDINGS_MODEL: z.string().optional(),
  EMBEDDINGS_KEY: z.string().optional(),
  LOG_LEVEL: oneOf('LOG_LEVEL', logLevels).optional(),
});

/** Half of it would leave somebody waiting for what never comes. */
const whole = shape.refine((read) => (read.EMBEDDINGS_URL === undefined) === (read.EMBEDDINGS_MODEL === undefined), {
  error: 'EMBEDDINGS_URL and EMBEDDINGS_MODEL have to be set together.',
});

export interface Config {
  readonly databaseUrl: string | undefined;
  readonly port: number;
  readonly host: string;
  /** Without a slash at its end. */
  readonly publicUrl: string | undefined;
  readonly playground: boolean;
  /** Undefined: the search goes by the words alone. */
  readonly embeddings: EmbeddingSettings | undefined;
  readonly logLevel: (typeof logLevels)[number];
  /** The platforms that are configured, to be made once there is something to give them. */
  readonly platforms: readonly ((around: Around) => Platform)[];
}

export type Read =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The only reader of the environment. Everything wrong is said at once, a sentence each; no value is ever repeated. */
export function readConfig(adapters: readonly Adapter[], env: Env = process.env): Read {
  // An empty variable is one that is not set: `SLACK_BOT_TOKEN=` in a file means "none".
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const read = whole.safeParse(given);
  const configured = adapters.map((adapter) => adapter.configure(given));
  const problems = [
    ...(read.success ? [] : read.error.issues.map((issue) => issue.message)),
    ...configured.flatMap((each) => (each.kind === 'wrong' ? each.problems : [])),
  ];
  if (!read.success || problems.length > 0) return { ok: false, problems };
  const platforms = configured.flatMap((each) => (each.kind === 'on' ? [each.create] : []));
  return { ok: true, config: configOf(read.data, platforms) };
}

function configOf(read: z.infer<typeof shape>, platforms: Config['platforms']): Config {
  const playground = read.PLAYGROUND === 'on' || (read.PLAYGROUND === 'auto' && platforms.length === 0);
  return {
    databaseUrl: read.DATABASE_URL,
    port: read.PORT,
    host: read.HOST ?? (playground ? '127.0.0.1' : '::'),
    publicUrl: read.PUBLIC_URL,
    playground,
    embeddings: embeddingsIn(read),
    logLevel: read.LOG_LEVEL ?? (playground ? 'warn' : 'info'),
    platforms,
  };
}

function embeddingsIn(read: z.infer<typeof shape>): EmbeddingSettings | undefined {
  const { EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model, EMBEDDINGS_KEY: key } = read;
  return url === undefined || model === undefined ? undefined : { url, model, key };
}
