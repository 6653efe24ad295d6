import type { Platform } from '../../src/surface/platform.ts';

/** A button or menu on somebody's screen. */
export interface Control {
  readonly id: string;
  readonly label: string;
  /** The words between its row and the row above. */
  readonly above: string;
}

/** What somebody sees after they did something. */
export interface Seen<Message, Form> {
  readonly whispers: readonly Message[];
  readonly form: Form | undefined;
}

/** What is filled in, by field; the others stay as they are. */
export type Entries = Readonly<Record<string, string | readonly string[]>>;

/** A platform with its people, in front of their own screens. `Message` and `Form` are the platform's own. */
export interface Stage<Message, Form> {
  readonly platform: Platform;
  command(who: string, path: string, options?: Readonly<Record<string, string>>): Promise<Seen<Message, Form>>;
  press(who: string, message: Message, control: Control): Promise<Seen<Message, Form>>;
  submit(who: string, form: Form | undefined, values: Entries): Promise<Seen<Message, Form>>;
  /** What everyone sees, oldest first. */
  channel(): readonly Message[];
  controls(message: Message): readonly Control[];
  words(message: Message): string;
  stop(): Promise<void>;
}

/** Anything that a control's words and the words above it tell. */
export type Sought = (control: Control) => boolean;

export async function pressed<M, F>(
  stage: Stage<M, F>,
  { who, message, sought }: { readonly who: string; readonly message: M; readonly sought: Sought },
): Promise<M | undefined> {
  const control = stage.controls(message).find(sought);
  if (!control) throw new Error(`${who} finds nothing to press in:\n${stage.words(message)}`);
  return (await stage.press(who, message, control)).whispers.at(-1);
}
