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

/** A channel on a platform; the coordinators have theirs on Slack. */
export type Room = 'everyone' | 'coordinators';

/** A platform with its people, in front of their own screens. `Message` and `Form` are the platform's own. */
export interface Stage<Message, Form> {
  readonly platform: Platform;
  command(
    who: string,
    path: string,
    options?: Readonly<Record<string, string>>,
    room?: Room,
  ): Promise<Seen<Message, Form>>;
  press(who: string, message: Message, control: Control): Promise<Seen<Message, Form>>;
  submit(who: string, form: Form | undefined, values: Entries): Promise<Seen<Message, Form>>;
  /** What everyone sees, oldest first. */
  channel(): readonly Message[];
  /** What stands in somebody's messages with us, oldest first. */
  direct(who: string): readonly Message[];
  controls(message: Message): readonly Control[];
  words(message: Message): string;
  nameOf(id: string): string;
  stop(): Promise<void>;
}

/** Anything that a control's words and the words above it tell. */
export type Sought = (control: Control) => boolean;

export const called =
  (name: string): Sought =>
  ({ label }) =>
    label === name;

interface Press<M> {
  readonly who: string;
  readonly message: M;
  readonly sought: Sought;
}

async function see<M, F>(stage: Stage<M, F>, { who, message, sought }: Press<M>): Promise<Seen<M, F>> {
  const control = stage.controls(message).find(sought);
  if (!control) throw new Error(`${who} finds nothing to press in:\n${stage.words(message)}`);
  return stage.press(who, message, control);
}

/** Presses what is sought, and answers what is then said to whoever pressed it. */
export async function pressed<M, F>(stage: Stage<M, F>, press: Press<M>): Promise<M> {
  const answer = (await see(stage, press)).whispers.at(-1);
  if (!answer) throw new Error(`${press.who} was told nothing after:\n${stage.words(press.message)}`);
  return answer;
}

/** Presses what opens a form, and sends it filled in. */
export async function filledIn<M, F>(stage: Stage<M, F>, press: Press<M>, values: Entries): Promise<void> {
  const { form } = await see(stage, press);
  if (!form) throw new Error(`no form was opened for ${press.who}`);
  await stage.submit(press.who, form, values);
}

/** Presses what changes a message that is there. */
export async function answered<M, F>(stage: Stage<M, F>, press: Press<M>): Promise<void> {
  await see(stage, press);
}
