import { instant } from './instant.ts';
import type { Screen, Shown } from './stage.ts';

/** A place that people look at, named as they would. */
export interface Room {
  readonly name: string;
  readonly shown: () => readonly Shown[];
}

/** Writes down what people do and what then stands on their screens. */
export interface Transcript {
  /** A line over what follows. */
  chapter(title: string): void;
  /** Somebody did something, and saw this alone. */
  did(who: string, what: string, screen?: Screen): void;
  /** What has come into the rooms since the last look, and what has changed there. */
  look(): void;
  /** All that stands in the rooms now. */
  stand(): void;
  text(): string;
}

export function transcript(rooms: readonly Room[], now: () => Date): Transcript {
  const page = pageOf(now);
  return {
    chapter: (title) => page.add('', '', `════ ${title} ════`),
    did: (who, what, screen) => {
      page.add('', `${page.stamp()}  ${who}: ${what}`);
      for (const each of screen?.whispers ?? []) page.add(...came('', `only ${who} sees`, wordsOf(each)));
      if (screen?.form) page.add(`       a form opens: ${screen.form.title}`, ...filled(screen.form.filled));
      page.add(...Object.entries(screen?.problems ?? {}).map(([name, said]) => `       ${name}: ${said}`));
    },
    look: looking(rooms, page),
    stand: () => {
      for (const { name, shown } of rooms) {
        const all = shown();
        if (all.length > 0) page.add('', `──── ${name} ────`);
        for (const each of all) page.add('', ...standing(all, each));
      }
    },
    text: page.text,
  };
}

interface Page {
  add(...lines: readonly string[]): void;
  /** The time of day; the day above it where it is another than before. */
  stamp(): string;
  text(): string;
}

function pageOf(now: () => Date): Page {
  const lines: string[] = [];
  let day = '';
  return {
    add: (...more) => void lines.push(...more),
    stamp: () => {
      const at = instant(now().getTime());
      if (at.slice(0, 10) !== day) lines.push('', `──── ${at.slice(0, 10)} ────`);
      day = at.slice(0, 10);
      return at.slice(11);
    },
    text: () => `${lines.join('\n').trim()}\n`,
  };
}

type Stood = ReadonlyMap<string, string>;

/** Writes down, each time, what is not as it was the time before. */
function looking(rooms: readonly Room[], page: Page): () => void {
  const before = new Map<string, Stood>();
  return () => {
    for (const { name, shown } of rooms) {
      const all = shown();
      const then = before.get(name) ?? new Map<string, string>();
      before.set(name, new Map(all.map((each) => [each.id, wordsOf(each)])));
      missed(page, name, { all, then });
      for (const each of all) noticed(page, whereIn(name, all, each), { was: then.get(each.id), is: wordsOf(each) });
    }
  };
}

const whereIn = (name: string, all: readonly Shown[], { under }: Shown): string =>
  under === undefined ? name : `${name}, under “${headOf(all, under)}”`;

function missed(page: Page, name: string, { all, then }: { readonly all: readonly Shown[]; readonly then: Stood }) {
  const there = new Set(all.map(({ id }) => id));
  for (const [id, was] of then) {
    if (!there.has(id)) page.add('', `${page.stamp()}  ${name}, gone: “${was.split('\n')[0]}”`);
  }
}

function noticed(page: Page, where: string, { was, is }: { readonly was: string | undefined; readonly is: string }) {
  if (was === is) return;
  const at = page.stamp();
  page.add('', ...(was === undefined ? came(at, where, is) : changed(at, where, { was, is })));
}

/** All that a message shows, a line each; what goes along with it below, unless its words tell of it. */
function wordsOf({ written, files, marks }: Shown): string {
  const along = files.filter((each) => !written.includes(each.replace(/^\w+: /, ''))).map((each) => `[${each}]`);
  return [...written.split('\n'), ...along, marks.join(' ')].filter(Boolean).join('\n');
}

const standing = (all: readonly Shown[], each: Shown): readonly string[] => [
  ...(each.under === undefined ? [] : [`       under “${headOf(all, each.under)}”`]),
  ...indented(wordsOf(each)),
];

const headOf = (all: readonly Shown[], id: string): string =>
  all.find((each) => each.id === id)?.written.split('\n')[0] ?? 'something that is gone';

const indented = (words: string): readonly string[] => words.split('\n').map((line) => `           ${line}`);

const came = (at: string, where: string, words: string): readonly string[] => [
  `${at.padEnd(5)}  ${where}`,
  ...indented(words),
];

function changed(at: string, where: string, { was, is }: { readonly was: string; readonly is: string }) {
  const [old, fresh] = [was.split('\n'), is.split('\n')];
  const gone = old.filter((line) => !fresh.includes(line)).map((line) => `         - ${line}`);
  const added = fresh.filter((line) => !old.includes(line)).map((line) => `         + ${line}`);
  return [`${at}  ${where}, changed: “${fresh[0]}”`, ...gone, ...added];
}

const filled = (of: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(of).flatMap(([name, value]) => (value === '' ? [] : [`           ${name}: ${value}`]));
