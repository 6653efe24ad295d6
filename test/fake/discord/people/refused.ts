/** Something that Discord's own client would not let a person do: the bot never hears of it. */
export interface CannotDo extends Error {
  readonly name: 'CannotDo';
}

export const cannot = (why: string): CannotDo => Object.assign(new Error(why), { name: 'CannotDo' as const });
