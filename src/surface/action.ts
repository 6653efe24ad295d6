/** The tightest id any platform gives us: Discord's custom_id. */
export const ACTION_ID_LIMIT = 100;

/** What a control carries: an action and the names of rows, never state. */
export interface ActionRef {
  readonly name: string;
  readonly args: readonly string[];
  /** A menu too long for one platform is shown in parts; this one offered the options from `from` up to, not including, `to`. */
  readonly part?: Part;
}

export interface Part {
  readonly from: number;
  readonly to: number;
}

const ID = /^(?<name>[a-z][\w./-]*)(?<args>(?::[^:#]*)*)(?:#(?<from>\d{1,4})-(?<to>\d{1,4}))?$/;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
/** Begins a UUID written in 22 characters; percent encoding never leaves it bare. */
const SHORT = '=';

/** Throws RangeError above ACTION_ID_LIMIT and on a name or part of another form: a bug in a chore, never a person's input. */
export function encodeAction({ name, args, part }: ActionRef): string {
  const suffix = part ? `#${part.from}-${part.to}` : '';
  const id = [name, ...args.map(encodeArg)].join(':') + suffix;
  if (id.length > ACTION_ID_LIMIT) throw new RangeError(`action id is ${id.length} characters: ${id}`);
  if (!ID.test(id)) throw new RangeError(`not an action id: ${id}`);
  return id;
}

/** Reads what `encodeAction` wrote; undefined for anything else, since ids come back from outside. */
export function decodeAction(id: string): ActionRef | undefined {
  const { name, args = '', from, to } = (id.length <= ACTION_ID_LIMIT && ID.exec(id)?.groups) || {};
  if (name === undefined) return undefined;
  try {
    const read = { name, args: args.split(':').slice(1).map(decodeArg) };
    const action = from === undefined ? read : { ...read, part: { from: Number(from), to: Number(to) } };
    return encodeAction(action) === id ? action : undefined;
  } catch {
    return undefined; // a malformed percent escape, or bytes that are no text
  }
}

const encodeArg = (arg: string): string =>
  UUID.test(arg) ? SHORT + Buffer.from(arg.replaceAll('-', ''), 'hex').toString('base64url') : percent(arg);

function decodeArg(arg: string): string {
  if (!arg.startsWith(SHORT)) return decodeURIComponent(arg);
  const hex = Buffer.from(arg.slice(SHORT.length), 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function percent(arg: string): string {
  if (!arg.isWellFormed()) throw new RangeError('half a surrogate pair cannot be in an action id');
  return encodeURIComponent(arg);
}
