import { describe, expect, it } from 'vitest';
import { eachLine, oneLine, webLink } from './typed.ts';

describe('an address on the web', () => {
  it.each([
    ['https://meet.example/a?b=c#d', 'https://meet.example/a?b=c#d'],
    ['http://10.0.0.1:8080/x', 'http://10.0.0.1:8080/x'],
    ['meet.example/all', 'https://meet.example/all'],
    ['meet.example:8443/all', 'https://meet.example:8443/all'],
    ['<https://meet.example>', 'https://meet.example'],
    ['HTTPS://Meet.Example', 'HTTPS://Meet.Example'],
  ])('is %s', (typed, link) => {
    expect(webLink(typed)).toBe(link);
  });

  it.each([
    'ftp://x.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@b.example',
    'a meeting room',
    'room',
    'https://',
    'https://a b.example',
    'https://ana:secret@meet.example',
    '',
  ])('is not %s', (typed) => {
    expect(webLink(typed)).toBeUndefined();
  });
});

it('leaves out what cannot be seen, and lines that hold nothing', () => {
  expect(oneLine(' Waste\u202e \n prices\u200b ')).toBe('Waste prices');
  expect(oneLine(' \u200b ')).toBeUndefined();
  expect(eachLine('Who pays?\r\n\n  How long?  \n\u200b')).toEqual(['Who pays?', 'How long?']);
});
