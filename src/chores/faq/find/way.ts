/** Where somebody came from to an entry, so that they get back. */
export type Way =
  | { readonly to: 'search'; readonly memory: string }
  | { readonly to: 'list'; readonly page: number; readonly tag: string | undefined }
  | undefined;

const MEMORY = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const LIST = /^(?<page>[1-9]\d{0,3})(?:~(?<tag>[\w-]{1,16}))?$/;

/** As a control carries it: the name of what is held, or a page and the key of its tag. */
export function carried(way: Way): string {
  if (way === undefined) return '';
  if (way.to === 'search') return way.memory;
  return way.tag === undefined ? String(way.page) : `${way.page}~${way.tag}`;
}

/** Reads what `carried` wrote; undefined for anything else. */
export function wayIn(typed: string): Way {
  if (MEMORY.test(typed)) return { to: 'search', memory: typed };
  const { page, tag } = LIST.exec(typed)?.groups ?? {};
  return page === undefined ? undefined : { to: 'list', page: Number(page), tag };
}
