import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { expect, it } from 'vitest';
import { isLockedOut, isUnready, platformError } from './errors.ts';

const said = (error: string) => new WebAPIPlatformError({ ok: false, error, response_metadata: {} });
const cut = (code: string) =>
  new WebAPIRequestError(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }));
const gone = { kind: 'refused', gone: true };
const refused = { kind: 'refused', gone: false };
const later = { kind: 'unavailable' };
const unclear = { kind: 'unclear' };

it.each([
  ['a 429', new WebAPIRateLimitedError(7), { kind: 'rate-limited', retryAfter: 7_000 }, undefined],
  [
    'a 429 without a wait',
    new Error('Retry header did not contain a valid timeout'),
    { kind: 'rate-limited', retryAfter: 30_000 },
    undefined,
  ],
  ['a channel that is gone', said('channel_not_found'), gone, undefined],
  ['a channel in the archive', said('is_archived'), gone, undefined],
  ['a channel that we are not in', said('not_in_channel'), gone, undefined],
  ['a message that is gone', said('message_not_found'), refused, undefined],
  ['a message too long', said('msg_blocks_too_long'), refused, undefined],
  ['an error nobody has heard of', said('brand_new_error'), refused, undefined],
  ['a token revoked', said('token_revoked'), refused, undefined],
  ['a service that is unavailable', said('service_unavailable'), later, undefined],
  ['an internal error', said('internal_error'), unclear, later],
  ['a page in place of an answer', said('<html>Bad gateway</html>'), unclear, later],
  ['a 503', new WebAPIHTTPError(503, 'Service Unavailable', {}, ''), unclear, later],
  ['a connection refused', cut('ECONNREFUSED'), later, undefined],
  ['a connection reset', cut('ECONNRESET'), unclear, later],
  ['an answer that never came', new WebAPIRequestError(new DOMException('late', 'TimeoutError')), unclear, later],
])(
  '%s is the same fault for a post and for what may be done twice, unless it may have been done',
  (_, error, once, freely) => {
    expect(platformError(error, 'once').fault).toEqual(once);
    expect(platformError(error, 'freely').fault).toEqual(freely ?? once);
  },
);

it('knows a token that is no longer good from other refusals', () => {
  expect(isLockedOut(said('invalid_auth'))).toBe(true);
  expect(isLockedOut(said('channel_not_found'))).toBe(false);
  expect(isLockedOut(undefined)).toBe(false);
});

it('knows a picture that is not ready yet from blocks that are wrong', () => {
  const refused = (...messages: string[]) =>
    new WebAPIPlatformError({ ok: false, error: 'invalid_blocks', response_metadata: { messages } });
  const unready = refused('[ERROR] invalid slack file [json-pointer:/blocks/2/slack_file]');
  expect(isUnready(unready)).toBe(true);
  expect(isUnready(platformError(unready, 'once'))).toBe(true);
  expect(isUnready(refused('[ERROR] must be less than 76 characters [json-pointer:/blocks/0/text/text]'))).toBe(false);
  expect(isUnready(said('invalid_blocks'))).toBe(false);
  expect(isUnready(undefined)).toBe(false);
});
