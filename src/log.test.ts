import { DrizzleQueryError } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openLog } from './log.ts';

function logged(fields: Readonly<Record<string, unknown>>): string {
  const lines: string[] = [];
  openLog('info', { write: (line) => void lines.push(line) }).error(fields, 'it failed');
  return lines.join('');
}

it('tells what failed and why, without the parameters of a query', () => {
  const cause = Object.assign(new Error('connection lost'), { code: '57P01' });
  const line = logged({ err: new DrizzleQueryError('select $1', ['what Ana typed'], cause) });
  expect(JSON.parse(line)).toMatchObject({
    msg: 'it failed',
    err: { message: 'Failed query: select $1', cause: { message: 'connection lost', code: '57P01' } },
  });
  expect(line).not.toContain('what Ana typed');
});

it('drops what an error carries along', () => {
  const error = Object.assign(new Error('refused'), { client: { password: 'hidden' }, request: { headers: 'hidden' } });
  expect(logged({ err: error })).not.toContain('hidden');
});

it('writes no token, at any of three depths', () => {
  const line = logged({ token: 'hidden', a: { authorization: 'hidden', b: { password: 'hidden' } } });
  expect(line).not.toContain('hidden');
  expect(line.match(/\[redacted\]/g)).toHaveLength(3);
});
