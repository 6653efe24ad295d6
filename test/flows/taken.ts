import { expect } from 'vitest';
import { render as discord } from '../../adapters/discord/render.ts';
import { render as slack } from '../../adapters/slack/render.ts';
import type { Message } from '../../src/surface/message.ts';
import type { Sent } from '../fake/discord/bodies.ts';
import { checkMessage } from '../fake/discord/validate/message.ts';
import { loadSpec } from '../fake/discord/validate/spec.ts';
import { messageBlocks } from '../fake/slack/validate/blocks.ts';
import { weigh } from '../fake/slack/validate/weight.ts';

const spec = await loadSpec();

/** Both platforms would take this message. Answers what each would get, as JSON. */
export function expectTaken(message: Message): readonly string[] {
  const { blocks } = slack(message, { workspace: 'T1', language: 'en' });
  expect(messageBlocks(blocks, '/blocks')).toEqual([]);
  expect(weigh(blocks as never[])).toBeLessThanOrEqual(13_200);
  const body = discord(message);
  expect(spec('MessageCreateRequest', body)).toEqual([]);
  checkMessage({ sent: body as unknown as Sent, files: [] });
  return [JSON.stringify(blocks), JSON.stringify(body)];
}
