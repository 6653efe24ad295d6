import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Upload } from './nouns.ts';
import { invalidJson } from './refusals.ts';

export interface Incoming {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const noContent: Answer = { status: 204 };

/** The JSON of a request, or of its `payload_json` part, and the files beside it. */
export async function readBody(request: IncomingMessage): Promise<Pick<Incoming, 'body' | 'uploads'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  return { body: bytes.length === 0 ? undefined : parsed(bytes.toString()), uploads: [] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidJson();
  }
}

async function readForm(bytes: Buffer, type: string): Promise<Pick<Incoming, 'body' | 'uploads'>> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const uploads: Upload[] = [];
  let body: unknown;
  for (const [field, value] of form) {
    if (typeof value === 'string') body = field === 'payload_json' ? parsed(value) : body;
    else uploads.push({ field, name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { body, uploads };
}

export function write(response: ServerResponse, answer: Answer): void {
  const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
  const type = answer.body === undefined ? {} : { 'Content-Type': 'application/json' };
  response.writeHead(answer.status, { ...type, ...answer.headers });
  response.end(text);
}
