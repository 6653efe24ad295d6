/** One control as a person finds it on the page. */
export type Found =
  | { readonly kind: 'button'; readonly label: string; readonly action: string }
  | { readonly kind: 'menu'; readonly label: string; readonly action: string; readonly options: readonly Option[] };
export interface Option {
  readonly label: string;
  readonly value: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

export const unescaped = (words: string): string =>
  words.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');

const flat = (markup: string): string =>
  unescaped(markup.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

/** The words of a piece of our own markup, a line for each paragraph and item, numbers and all. */
export function wordsIn(markup: string): string {
  let number: number | undefined;
  const lines = markup
    .replace(/<form[\s\S]*?<\/form>|<button type="button"[\s\S]*?<\/button>/g, '')
    .replace(/<details class="(?:answer|thread)"[\s\S]*?<\/details>/g, '')
    .replace(/<img[^>]* alt="([^"]*)"[^>]*>/g, '<p>$1</p>')
    .replace(/<(\/?\w+)([^>]*)>/g, (_, tag: string, rest: string) => {
      if (tag === 'ol') number = Number(/start="(\d+)"/.exec(rest)?.[1] ?? 1);
      if (tag === 'ul') number = undefined;
      if (tag === 'li') return number === undefined ? '\n• ' : `\n${number++}. `;
      return /^\/?(?:p|h\d|div|dt|dd|ol|ul)$/.test(tag) ? '\n' : '';
    });
  return unescaped(lines)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

export function controlsIn(markup: string): readonly Found[] {
  const forms = [...markup.matchAll(/<form class="(?:buttons|menu)"[^>]*action="\/press"[\s\S]*?<\/form>/g)];
  return forms.flatMap(([form]) => (form.startsWith('<form class="menu"') ? [menuIn(form)] : buttonsIn(form)));
}

const buttonsIn = (form: string): readonly Found[] =>
  [...form.matchAll(/<button[^>]*name="action" value="([^"]*)"[^>]*>([\s\S]*?)<\/button>/g)].map(
    ([, action = '', label = '']) => ({ kind: 'button', label: flat(label), action: unescaped(action) }),
  );

function menuIn(form: string): Found {
  const action = /name="action" value="([^"]*)"/.exec(form)?.[1] ?? '';
  const label = /<(?:legend|span class="label")[^>]*>([\s\S]*?)<\//.exec(form)?.[1] ?? '';
  const boxes = [...form.matchAll(/name="picked" value="([^"]*)"[^>]*>\s*<span>([\s\S]*?)<\/span>/g)];
  const lines = [...form.matchAll(/<option value="([^"]*)"[^>]*>([\s\S]*?)<\/option>/g)];
  const options = [...boxes, ...lines].map(([, value = '', words = '']) => ({
    value: unescaped(value),
    label: flat(words),
  }));
  return { kind: 'menu', label: flat(label), action: unescaped(action), options };
}

/** A form as it is filled in: field name to what it holds, several joined by commas. */
export function formIn(markup: string): {
  readonly title: string;
  readonly id: string;
  readonly filled: Readonly<Record<string, string>>;
  /** The same, each thing that a field holds by itself. */
  readonly held: Readonly<Record<string, readonly string[]>>;
  readonly problems: Readonly<Record<string, string>>;
} {
  const held: Record<string, readonly string[]> = {};
  const add = (name: string, value: string) => {
    held[name] = [...(held[name] ?? []), value].filter(Boolean);
  };
  for (const [tag, name = ''] of markup.matchAll(/<(?:input|textarea|select)[^>]*name="field-([^"]*)"[^>]*>/g)) {
    const value = unescaped(/ value="([^"]*)"/.exec(tag)?.[1] ?? '');
    if (/type="(?:checkbox|radio)"/.test(tag)) add(name, / checked/.test(tag) ? value : '');
    else add(name, value);
  }
  for (const [, name = '', value = ''] of markup.matchAll(
    /<textarea[^>]*name="field-([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g,
  )) {
    held[name] = [unescaped(value)].filter(Boolean);
  }
  const filled = Object.entries(held).map(([name, all]) => [name, all.join(',')] as const);
  const problems = [...markup.matchAll(/id="\w-field-([^"]*)-problem">([\s\S]*?)<\/p>/g)];
  return {
    title: flat(/<h2[^>]*>([\s\S]*?)<\/h2>/.exec(markup)?.[1] ?? ''),
    id: /name="open" value="([^"]*)"/.exec(markup)?.[1] ?? '',
    filled: Object.fromEntries(filled),
    held,
    problems: Object.fromEntries(problems.map(([, name = '', said = '']) => [name, flat(said)])),
  };
}
