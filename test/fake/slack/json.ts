/** A JSON object of unknown content, as it came over the wire. */
export type Obj = Readonly<Record<string, unknown>>;

export const isObj = (value: unknown): value is Obj =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const obj = (value: unknown): Obj => (isObj(value) ? value : {});

export const str = (value: unknown): string => (typeof value === 'string' ? value : '');

export const objects = (value: unknown): readonly Obj[] => (Array.isArray(value) ? value.filter(isObj) : []);

export const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** The value of a JSON text, or undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Calls `visit` on every object inside a value, outermost first. */
export function walk(value: unknown, visit: (found: Obj) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit);
  if (!isObj(value)) return;
  visit(value);
  for (const each of Object.values(value)) walk(each, visit);
}

/** Deep copy in which `change` may replace each object, innermost first. */
export function mapObjects(value: unknown, change: (found: Obj) => Obj): unknown {
  if (Array.isArray(value)) return value.map((each) => mapObjects(each, change));
  if (!isObj(value)) return value;
  const inner = Object.entries(value).map(([key, each]) => [key, mapObjects(each, change)]);
  return change(Object.fromEntries(inner));
}
