import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { turnedAway } from './guard.ts';

const asked = (headers: IncomingHttpHeaders, { method = 'GET', address = '127.0.0.1' } = {}) =>
  turnedAway({ method, address, headers: { host: 'localhost:3000', ...headers } });
const OUTSIDE = /only the machine it runs on/;
const FOREIGN = /from its own page only/;

describe('reading', () => {
  it.each(['localhost', 'localhost:3000', 'LOCALHOST:80', '127.0.0.1:3000', '[::1]:3000'])(
    'is answered as %s',
    (host) => {
      expect(asked({ host })).toBeUndefined();
    },
  );

  it.each([
    'example.org',
    'localhost.example.org',
    'localhost:3000.example.org',
    '127.0.0.1.nip.io',
    '127.1',
    'user@localhost',
    'localhost/',
    '0.0.0.0:3000',
    '192.168.1.4:3000',
    '',
  ])('is refused as %j', (host) => {
    expect(asked({ host })).toMatch(OUTSIDE);
  });

  it.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])('is answered from %s', (address) => {
    expect(asked({}, { address })).toBeUndefined();
  });

  it.each(['192.168.1.4', '::ffff:10.0.0.1', 'fe80::1', '2001:db8::1', ''])('is refused from %j', (address) => {
    expect(asked({}, { address })).toMatch(OUTSIDE);
  });

  it('is refused through a proxy on this machine', () => {
    expect(asked({ 'x-forwarded-for': '203.0.113.9' })).toMatch(OUTSIDE);
    expect(asked({ forwarded: 'for=203.0.113.9' })).toMatch(OUTSIDE);
  });
});

describe('changing something', () => {
  const post = (headers: IncomingHttpHeaders) => asked(headers, { method: 'POST' });

  it('is allowed to our own page', () => {
    expect(post({ origin: 'http://localhost:3000' })).toBeUndefined();
    expect(post({ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' })).toBeUndefined();
    expect(post({ 'sec-fetch-site': 'same-origin' })).toBeUndefined();
  });

  it.each<IncomingHttpHeaders>([
    {},
    { origin: 'null' },
    { origin: 'http://localhost:3001' },
    { origin: 'https://localhost:3000' },
    { origin: 'http://127.0.0.1:3000' },
    { origin: 'http://example.org' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' },
  ])('is refused with %j', (headers) => {
    expect(post(headers)).toMatch(FOREIGN);
  });
});
