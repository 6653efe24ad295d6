/** Any component, as it travels: the fields that the fake reads, whatever the type. */
export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string | null;
  readonly label?: string | null;
  readonly description?: string | null;
  readonly style?: number;
  readonly url?: string | null;
  readonly sku_id?: string | null;
  readonly emoji?: { readonly id?: string | null; readonly name?: string | null } | null;
  readonly disabled?: boolean | null;
  readonly content?: string;
  readonly placeholder?: string | null;
  readonly min_values?: number | null;
  readonly max_values?: number | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly required?: boolean | null;
  readonly value?: string | null;
  readonly options?: readonly SelectOption[];
  readonly components?: readonly Component[];
  readonly component?: Component;
  readonly accessory?: Component;
  readonly media?: Media;
  readonly file?: Media;
  readonly items?: readonly { readonly media: Media; readonly description?: string | null }[];
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string | null;
  readonly default?: boolean | null;
  readonly emoji?: Component['emoji'];
}

export interface Media {
  readonly url: string;
}

export interface Placed {
  readonly part: Component;
  readonly path: readonly (string | number)[];
}

/** Every component with its path, parents before children, in reading order. */
export function walk(parts: readonly Component[], path: readonly (string | number)[] = ['components']): Placed[] {
  return parts.flatMap((part, index) => branch(part, [...path, index]));
}

function branch(part: Component, path: readonly (string | number)[]): Placed[] {
  return [
    { part, path },
    ...walk(part.components ?? [], [...path, 'components']),
    ...(part.accessory ? branch(part.accessory, [...path, 'accessory']) : []),
    ...(part.component ? branch(part.component, [...path, 'component']) : []),
  ];
}

/** Components as Discord keeps them: each with an id (counted from 1, those given are kept), defaults spelled out. */
export function kept(parts: readonly Component[]): Component[] {
  const taken = new Set(walk(parts).flatMap(({ part }) => (part.id ? [part.id] : [])));
  let last = 0;
  const next = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const keep = (part: Component): Component => {
    const id = part.id || next();
    return {
      ...withDefaults(part),
      id,
      ...(part.components && { components: part.components.map(keep) }),
      ...(part.accessory && { accessory: keep(part.accessory) }),
      ...(part.component && { component: keep(part.component) }),
    };
  };
  return parts.map(keep);
}

const oneValue = { min_values: 1, max_values: 1 };

/** What Discord spells out in its answers when it was not said. */
const spelledOut: Readonly<Record<number, object>> = {
  3: oneValue,
  5: oneValue,
  6: oneValue,
  7: oneValue,
  8: oneValue,
  11: { description: null, spoiler: false },
  13: { name: null, size: null, spoiler: false },
  14: { spacing: 1, divider: true },
  17: { accent_color: null, spoiler: false },
};

const said = <T extends object>(part: T): T =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null && value !== undefined)) as T;

const withDefaults = (part: Component): Component => ({
  ...spelledOut[part.type],
  ...said(part),
  ...(part.options && { options: part.options.map(said) }),
  ...(part.items && { items: part.items.map((item) => ({ description: null, spoiler: false, ...said(item) })) }),
});
