import type { Reply } from '../../src/surface/platform.ts';
import { isLaden, unladen } from './direct.ts';
import { codeOf } from './errors.ts';
import { errorsOf, modalOf } from './forms.ts';
import { render } from './render.ts';
import type { Where } from './rich.ts';
import type { Source } from './source.ts';
import { type Means, whisper } from './whisper.ts';

/** Slack waits 3 s for an acknowledgement; a reply that is ready by then may travel in it. */
const ANSWER_WITHIN = 2_000;

export type Ack = (body?: AckBody) => Promise<void>;
type AckBody = Readonly<Record<string, unknown>>;

/** One thing done by one person, to be acknowledged and answered. */
export interface Call {
  readonly source: Source;
  readonly workspace: string;
  readonly ack: Ack;
}

/** Acknowledges in time, with the answer in it where it can be, and shows the answer otherwise. Never rejects. */
export async function settle(means: Means, call: Call, pending: Promise<Reply>): Promise<void> {
  const early = await within(means.answerWithin ?? ANSWER_WITHIN, pending);
  const body = early && bodyOf(early, call);
  const taken = await acknowledge(means, call, body);
  if (body === undefined || !taken) await show(means, call, early ?? (await pending));
}

function within<T>(milliseconds: number, pending: Promise<T>): Promise<T | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, milliseconds, undefined);
  return Promise.race([pending, promise]).finally(() => clearTimeout(timer));
}

/** False where the socket that asked is gone, so that what was in the acknowledgement is lost. */
async function acknowledge({ log }: Means, { ack, source }: Call, body: AckBody | undefined): Promise<boolean> {
  try {
    await ack(body);
    return true;
  } catch (error) {
    log.warn({ err: error, kind: source.kind }, 'an acknowledgement did not get through');
    return false;
  }
}

/** What an acknowledgement can say: words to a slash command, refusals or another form to a form, nothing to anything else. */
function bodyOf(reply: Reply, { source, workspace }: Call): AckBody | undefined {
  if (source.kind === 'typed' && isWhisper(reply) && !isLaden(reply.message)) {
    return { response_type: 'ephemeral', ...render(reply.message, { workspace, language: reply.language }) };
  }
  if (source.kind !== 'submit') return undefined;
  if (reply.kind === 'problems') return errorsOf(reply.problems, source.inputs ?? []);
  return reply.kind === 'form'
    ? { response_action: 'update', view: modalOf(reply.form, source, anyWhere(workspace)) }
    : undefined;
}

const isWhisper = (reply: Reply): reply is Reply & { readonly kind: 'whisper' | 'replace' } =>
  reply.kind === 'whisper' || reply.kind === 'replace';

async function show(means: Means, call: Call, reply: Reply): Promise<void> {
  const { source, workspace } = call;
  switch (reply.kind) {
    case 'whisper':
    case 'replace': {
      const said = render(await unladen(means, source.user, reply), { workspace, language: reply.language });
      return whisper(means, source, { ...said, replace: reply.kind === 'replace' && source.isPrivate });
    }
    case 'form':
      return open(means, call, reply);
    case 'problems':
      return whisper(means, source, { ...late(reply.problems, workspace), replace: false });
    case 'done':
    case 'noted':
      return undefined;
  }
}

/** A trigger dies after 3 s. There are no words for that here: who asked asks again, and the log tells how often. */
async function open(
  { client, log }: Means,
  { source, workspace }: Call,
  { form }: Reply & { kind: 'form' },
): Promise<void> {
  try {
    await client.views.open({ trigger_id: source.trigger ?? '', view: modalOf(form, source, anyWhere(workspace)) });
  } catch (error) {
    log.warn({ err: error, code: codeOf(error), form: form.name }, 'a form could not be opened');
  }
}

/** A form has no language of its own here; it only matters to the fallback of a date in its introduction. */
const anyWhere = (workspace: string): Where => ({ workspace, language: 'en' });

/** The form is closed by now, so its refusals are told one below the other. */
function late(problems: Readonly<Record<string, string>>, workspace: string) {
  const [headline = '…', ...others] = Object.values(problems);
  const blocks = others.map((text) => ({ kind: 'text', text: [{ kind: 'plain', text }] }) as const);
  return render({ headline, blocks }, anyWhere(workspace));
}
