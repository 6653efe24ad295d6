import { changeFile, mimeOf } from '../files.ts';
import { isObj, type Obj, obj, objects, parsed, str } from '../json.ts';
import type { Content } from '../messages.ts';
import { Refused, refusedFor } from '../refused.ts';
import { messageBlocks } from '../validate/blocks.ts';
import { metadataProblem } from '../validate/metadata.ts';
import { weigh } from '../validate/weight.ts';
import type { World } from '../world.ts';

/** An argument that may come as JSON or, in a form, as the text of it. */
export const decoded = (value: unknown): unknown => (typeof value === 'string' ? parsed(value) : value);

function checkedBlocks(world: World, value: unknown, at: string): readonly Obj[] {
  const blocks = decoded(value);
  if (!Array.isArray(blocks) || !blocks.every(isObj)) throw new Refused('invalid_blocks_format');
  const problems = messageBlocks(blocks, at);
  if (problems.length > 0) throw refusedFor('invalid_blocks', problems);
  refuseStrangeFiles(world, blocks, at);
  return blocks;
}

/**
 * Slack says the same of a file that it does not know, that is no picture, and that it has not looked through yet.
 * https://github.com/slackapi/python-slack-sdk/issues/1658
 */
function refuseStrangeFiles(world: World, blocks: readonly Obj[], at: string): void {
  const problems: string[] = [];
  blocks.forEach((block, index) => {
    const wanted = obj(block['slack_file'])['id'];
    if (block['type'] !== 'image' || wanted === undefined) return;
    const file = world.files.get(str(wanted));
    if (file?.completed && file.unready <= 0 && mimeOf(file).startsWith('image/')) return;
    if (file?.completed) changeFile(world, file, { unready: file.unready - 1 });
    problems.push(`invalid slack file [json-pointer:${at}/${index}/slack_file]`);
  });
  if (problems.length > 0) throw refusedFor('invalid_blocks', problems);
}

function checkedAttachments(world: World, value: unknown): readonly Obj[] {
  const attachments = decoded(value);
  if (!Array.isArray(attachments)) throw new Refused('invalid_attachments');
  if (attachments.length > 100) throw new Refused('too_many_attachments');
  attachments.forEach((each, index) => {
    if (isObj(each) && each['blocks'] !== undefined)
      checkedBlocks(world, each['blocks'], `/attachments/${index}/blocks`);
  });
  return objects(attachments);
}

function checkedMetadata(value: unknown): Obj {
  const metadata = decoded(value);
  const problem = metadataProblem(metadata);
  if (problem || !isObj(metadata)) throw new Refused(problem ?? 'invalid_metadata_format');
  return metadata;
}

/** What an app sent to be shown, refused as Slack refuses it. Absent parts stay absent. */
export function readContent(world: World, args: Obj): Partial<Content> {
  const { text, blocks, attachments, metadata } = args;
  return {
    ...(text === undefined ? {} : { text: str(text) }),
    ...(blocks === undefined ? {} : { blocks: checkedBlocks(world, blocks, '/blocks') }),
    ...(attachments === undefined ? {} : { attachments: checkedAttachments(world, attachments) }),
    ...(metadata === undefined ? {} : { metadata: checkedMetadata(metadata) }),
  };
}

/** Past 40,000 Slack truncates a post; refusing it here makes the loss visible. chat.update refuses 4,000. */
export function refuseTooLong(world: World, content: Partial<Content>, textMax: number): void {
  if ((content.text ?? '').length > textMax) throw new Refused('msg_too_long');
  if (weigh(content.blocks ?? []) > world.settings.messageWeight) throw new Refused('msg_blocks_too_long');
}

/** What a new message says; something it must say. */
export function newContent(world: World, args: Obj): Content {
  const content = readContent(world, args);
  const { text, blocks, attachments } = content;
  if (!text && !blocks?.length && !attachments?.length) throw new Refused('no_text');
  return { ...content, text: text || "This content can't be displayed.", blocks: blocks ?? [] };
}
