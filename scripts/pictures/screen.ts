/** Whose screen is drawn, when they look, and what is known there. */
export interface Screen {
  readonly zone: string;
  readonly locale: string;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** What somebody is called, by the platform's id. */
  readonly nameOf: (id: string) => string;
  /** A picture that came along, by what is said of it for those who do not see it. */
  readonly pictureOf: (alt: string) => Uint8Array;
}

/** Throws where a platform shows something that we draw nowhere yet. */
export function undrawn(what: string): never {
  throw new Error(`no drawing yet for ${what}`);
}
