import { changeFile, grantUpload, wireFile } from '../files.ts';
import { isObj, type Obj, str } from '../json.ts';
import { addMessage } from '../messages.ts';
import { Refused, refusedFor } from '../refused.ts';
import type { Channel, StoredFile } from '../types.ts';
import { decoded, newContent } from './content.ts';
import { type Method, needs, type Request, TIER } from './method.ts';
import { joinedChannel, threadIn } from './reach.ts';

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
function getUploadUrl({ world, args }: Request) {
  const [name, length] = [str(args['filename']), Number(args['length'])];
  if (!name) throw refusedFor('invalid_arguments', ['missing required field: filename [json-pointer:/filename]']);
  if (!Number.isInteger(length) || length < 1) throw new Refused('missing_argument');
  const { id, path } = grantUpload(world, { name, length });
  return { ok: true, upload_url: `${world.origin}${path}`, file_id: id };
}

function namedFiles({ world, args }: Request): readonly StoredFile[] {
  const listed = decoded(args['files']);
  if (!Array.isArray(listed) || listed.length === 0) {
    throw refusedFor('invalid_arguments', ['missing required field: files [json-pointer:/files]']);
  }
  return listed.map((each: unknown) => {
    const { id, title }: Obj = isObj(each) ? each : {};
    const file = world.files.get(str(id));
    if (!file?.bytes || file.completed) throw new Refused('file_not_found');
    return { ...file, title: str(title) || file.name };
  });
}

const CHANNEL = /^[CGDZ][A-Z0-9]+$/;

/** Unlike elsewhere a person is no channel here. https://github.com/slackapi/bolt-js/issues/2115 */
function shelfOf(request: Request): Channel | undefined {
  const id = request.args['channel_id'];
  if (id === undefined) return undefined;
  if (!CHANNEL.test(str(id))) {
    throw refusedFor('invalid_arguments', [
      `input must match regex pattern: ${CHANNEL.source} [json-pointer:/channel_id]`,
    ]);
  }
  const channel = joinedChannel({ ...request, args: { channel: id } });
  if (channel.archived) throw new Refused('is_archived');
  return channel;
}

/** https://docs.slack.dev/reference/methods/files.completeUploadExternal */
function completeUpload(request: Request) {
  const { world, args } = request;
  const files = namedFiles(request);
  const channel = shelfOf(request);
  if (channel) {
    const comment = { text: str(args['initial_comment']), blocks: args['blocks'] ?? [] };
    const { text, blocks } = comment.text || args['blocks'] ? newContent(world, comment) : { text: '', blocks: [] };
    const shared = { files: files.map((file) => wireFile(world, file)) };
    const said = args['initial_comment'] ? { text, blocks: [] } : { text, blocks };
    addMessage(world, { channel: channel.id, user: world.app.user, ...threadIn(request, channel), ...said, ...shared });
  }
  for (const file of files) changeFile(world, file, { title: file.title, completed: true });
  return { ok: true, files: files.map(({ id, title }) => ({ id, title })) };
}

const write = { token: 'bot', scope: needs('files:write'), rate: TIER.four } as const;

export const fileMethods: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': { ...write, run: getUploadUrl },
  'files.completeUploadExternal': { ...write, run: completeUpload },
};
