import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { Desk } from './api/call.ts';
import { bodyBytes, misbehave, type Reply, send } from './http.ts';
import { newId, secret } from './ids.ts';
import type { Obj } from './json.ts';
import type { Call, StoredFile } from './types.ts';
import type { World } from './world.ts';

/** A place for a file, and the address to post its bytes to. */
export function grantUpload(world: World, { name, length }: Pick<StoredFile, 'name' | 'length'>): StoredFile {
  const { now, unreadyPosts: unready } = world.settings;
  const path = `/upload/v1/${secret()}`;
  const file = { id: newId('F'), name, title: name, length, path, grantedAt: now(), completed: false, unready };
  world.files.set(file.id, file);
  return file;
}

export const changeFile = (world: World, file: StoredFile, change: Partial<StoredFile>): StoredFile => {
  const changed = { ...file, ...change };
  world.files.set(file.id, changed);
  return changed;
};

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.csv': 'text/csv',
  '.ics': 'text/calendar',
};

/** What is known of a file's kind from its name, as Slack does before it has looked inside. */
export const mimeOf = ({ name }: StoredFile): string => TYPES[extname(name).toLowerCase()] ?? 'text/plain';

/** https://docs.slack.dev/reference/objects/file-object */
export const wireFile = (world: World, file: StoredFile): Obj => ({
  id: file.id,
  name: file.name,
  title: file.title,
  mimetype: mimeOf(file),
  filetype: extname(file.name).slice(1),
  size: file.length,
  user: world.app.user,
  mode: 'hosted',
  is_external: false,
  url_private: `https://files.slack.com/files-pri/${world.team.id}-${file.id}/${encodeURIComponent(file.name)}`,
  permalink: `https://${world.team.domain}.slack.com/files/${world.app.user}/${file.id}/${encodeURIComponent(file.name)}`,
});

function received(world: World, path: string, bytes: Buffer): Reply {
  const file = [...world.files.values()].find((each) => each.path === path);
  if (!file) return { status: 404, body: 'not found' };
  if (world.settings.now() - file.grantedAt > world.settings.uploadMs) return { status: 403, body: 'expired' };
  if (file.bytes) return { status: 400, body: 'already uploaded' };
  if (bytes.byteLength !== file.length) return { status: 400, body: `expected ${file.length} bytes` };
  changeFile(world, file, { bytes });
  return { status: 200, body: `OK - ${bytes.byteLength}` };
}

/** Serves the address that bytes are posted to; bad luck is planned for it as `upload`. */
export async function serveUpload({ world, faults }: Desk, request: IncomingMessage, response: ServerResponse) {
  const bytes = await bodyBytes(request);
  const call: Call = { method: 'upload', args: { length: bytes.byteLength }, token: '', at: world.settings.now() };
  world.calls.push(call);
  const fault = faults.meet('upload', call.args);
  if (fault && !fault.afterDoing) {
    misbehave(response, fault);
    return;
  }
  const reply = received(world, new URL(request.url ?? '/', 'http://slack').pathname, bytes);
  call.status = reply.status;
  if (fault) misbehave(response, fault);
  else send(response, reply);
}
