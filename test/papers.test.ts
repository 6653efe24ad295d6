import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { adapters } from '../adapters/index.ts';
import { scopes } from '../adapters/slack/manifest.ts';
import { chores } from '../src/chores/index.ts';
import { topics } from '../src/chores/topics/chore.ts';
import { variables } from '../src/config.ts';
import { community, testHouse } from './support/house.ts';
import { root } from './support/imports.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const decisions = readdirSync(join(root, 'docs/decisions')).filter((name) => /^\d{4}-/.test(name));
const papers = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/decisions/README.md'];
const all = [...papers, ...decisions.map((name) => `docs/decisions/${name}`)];

/** The rows of the table under a heading, as they are written. */
function rowsUnder(file: string, head: string): readonly string[] {
  const lines = read(file).split('\n');
  const start = lines.indexOf(head);
  if (start < 0) throw new Error(`${file} has no table ${head}`);
  const rest = lines.slice(start + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(0, end);
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

describe('README', () => {
  it('lists every variable there is, with what it means and what holds without it', () => {
    const known = [...variables, ...adapters.flatMap((each) => each.variables)];
    const wanted = known.map(({ name, summary, fallback = '' }) => row(`\`${name}\``, summary, fallback));
    expect(rowsUnder('README.md', '| variable | meaning | if not set |')).toEqual(wanted);
  });

  it('lists every command there is, with its options and who may use it', () => {
    const who = { anyone: 'everybody', coordinator: 'coordinators', admin: 'who manages the workspace' } as const;
    const wanted = chores
      .flatMap((chore) => chore.commands)
      .map((each) => {
        const shown = Object.entries(each.fields).filter(([, field]) => !field.aside);
        const options = shown.map(([name]) => `\`${name}\``);
        return row(`\`/${each.path}\``, options.join(' '), who[each.who], each.summary.en);
      });
    expect(rowsUnder('README.md', '| command | options | who | what it does |')).toEqual(wanted);
  });

  it('lists the scopes that the Slack manifest asks for', () => {
    const wanted = Object.entries(scopes).map(([scope, why]) => row(`\`${scope}\``, why));
    expect(rowsUnder('README.md', '| scope | what for |')).toEqual(wanted);
  });

  it('invites the Discord bot with the permissions it names', () => {
    const { ViewChannel, SendMessages, ReadMessageHistory, AttachFiles, AddReactions, CreateEvents } =
      PermissionFlagsBits;
    const wanted = [ViewChannel, SendMessages, ReadMessageHistory, AttachFiles, AddReactions, CreateEvents];
    const named = /permissions=(\d+)/.exec(read('README.md'))?.[1];
    expect(named).toBe(String(wanted.reduce((all, each) => all | each)));
  });

  it('lists the metrics that are there', () => {
    const metrics = [...read('src/server/metrics.ts').matchAll(/name: '(\w+)'/g)].map(([, name]) => `\`${name}\``);
    const told = rowsUnder('README.md', '| metric | what it counts |').map((line) => line.split(' ')[1]);
    expect(told).toEqual(metrics);
  });

  it('says the two commands that a newcomer needs', () => {
    const { scripts } = JSON.parse(read('package.json'));
    expect(read('README.md')).toMatch(/^npm ci && npm start$[\s\S]*^npm ci && npm test$/m);
    expect(scripts).toMatchObject({ start: expect.anything(), test: expect.anything() });
  });

  it('names only scripts that exist, as do the other papers', () => {
    const known = [...Object.keys(JSON.parse(read('package.json')).scripts), 'start', 'test'];
    const named = all.flatMap((file) => [...read(file).matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name));
    expect(named.filter((name) => name !== undefined && !known.includes(name))).toEqual([]);
  });

  it('deletes a person by the statement it gives, and leaves what they suggested', async () => {
    const house = await testHouse({ chores: [topics] });
    await community(house.db);
    for (const who of ['ada', 'ben']) await house.person(who).say(`topics suggest What ${who} knows`);
    const [, statement = ''] = /```sql\n([\s\S]+?)```/.exec(read('README.md')) ?? [];
    const theirs = statement.replace("'discord'", "'paper'").replace('<their user id>', 'ben');
    await house.db.execute(sql.raw(theirs));
    const left = await house.db.execute(sql`select (select array_agg(name) from person) as people,
      (select count(*)::int from account) as accounts, (select count(*)::int from topics_interest) as interests,
      (select count(*)::int from topics_topic) as topics`);
    expect(left.rows).toEqual([{ people: ['ada'], accounts: 1, interests: 1, topics: 2 }]);
  });
});

/** Targets of Markdown links and sources of pictures, without those on the web and within a page. */
const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)]
    .map(([, link, picture]) => link ?? picture ?? '')
    .filter((target) => !/^(?:https?:|#)/.test(target));

/** What stands in backticks and is a path of ours: it begins with a folder of the project, or is a file with its ending. */
function pathsIn(text: string): readonly string[] {
  const folders = 'src|adapters|test|scripts|docs|migrations|bench|\\.ci';
  const named = [...text.matchAll(/`([^`\s]+)`/g)].map(([, name = '']) => name);
  return named.filter((name) => new RegExp(`^(?:${folders})(?:/|$)`).test(name) && !/[A-Z…*]{2,}|[*…]/.test(name));
}

describe.each(all)('%s', (file) => {
  it('leads only to what is there', () => {
    const missing = linksIn(read(file)).filter((target) => !existsSync(join(root, dirname(file), target)));
    expect(missing).toEqual([]);
  });

  it('names only files that are there', () => {
    expect(pathsIn(read(file)).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

it('looks at links, pictures and paths', () => {
  expect(linksIn(read('README.md'))).toContain('docs/pictures/slack-poll.png');
  expect(linksIn(read('README.md'))).toContain('ARCHITECTURE.md');
  expect(pathsIn(read('ARCHITECTURE.md')).length).toBeGreaterThan(30);
});

it('shows every picture there is', () => {
  const shown = papers.flatMap((file) => linksIn(read(file)));
  const there = readdirSync(join(root, 'docs/pictures')).map((name) => `docs/pictures/${name}`);
  expect(there.filter((name) => !shown.includes(name))).toEqual([]);
});

it('has the rooms of the architecture test in the table of ARCHITECTURE', () => {
  const rooms = [...read('test/architecture.test.ts').matchAll(/^ {2}'([\w/]+)': \{ ours/gm)].map(([, name]) => name);
  const told = rowsUnder('ARCHITECTURE.md', '| room | what it is | may import of ours | packages |');
  expect(rooms.length).toBeGreaterThan(5);
  expect(told.map((line) => line.split('`')[1]).toSorted()).toEqual(rooms.toSorted());
});

it('has every table of the database in ARCHITECTURE, and no other', () => {
  const made = readdirSync(join(root, 'migrations'))
    .filter((name) => name.endsWith('.sql'))
    .flatMap((name) => [...read(`migrations/${name}`).matchAll(/create table "(\w+)"/gi)].map(([, table]) => table));
  const told = rowsUnder('ARCHITECTURE.md', '| table | holds |').flatMap((line) => {
    const [, first = ''] = line.split('|');
    return [...first.matchAll(/`(\w+)`/g)].map(([, name]) => name);
  });
  expect(told.toSorted()).toEqual(made.toSorted());
});

it('has every decision in the index, under its own title', () => {
  const titles = decisions.map((name) => {
    const [, title] = /^# (.+)$/m.exec(read(`docs/decisions/${name}`)) ?? [];
    return `- [${title}](${name})`;
  });
  const index = read('docs/decisions/README.md').match(/^- .+$/gm);
  expect(index).toEqual(titles);
});
