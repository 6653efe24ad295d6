import type { Obj } from './json.ts';

/** A Web API call that Slack answers with `ok: false` and this error code. */
export class Refused extends Error {
  readonly answer: Obj;

  constructor(error: string, extra: Obj = {}) {
    super(error);
    this.answer = { ok: false, error, ...extra };
  }
}

/** A refusal with the validator's findings, in the two places where Slack puts them. */
export function refusedFor(error: string, problems: readonly string[]): Refused {
  const messages = problems.map((each) => `[ERROR] ${each}`);
  const listed = error === 'invalid_blocks' ? { errors: problems } : {};
  return new Refused(error, { ...listed, response_metadata: { messages } });
}
