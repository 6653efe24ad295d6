import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csv } from './csv.ts';

/** As RFC 4180 is read. */
function read(table: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of table.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '') break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== '\r\n') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

it('a table is lines of cells, quoted where they need it, marked as UTF-8', () => {
  expect(
    csv([
      ['Title', 'Votes'],
      ['A, "B"\nand C', 3],
      ['Łódź', null],
    ]),
  ).toBe('\ufeffTitle,Votes\r\n"A, ""B""\nand C",3\r\nŁódź,\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1+1'])('“%s” is no formula', (typed) => {
  expect(csv([[typed]])).toContain(`'${typed}`);
});

it('a number below nothing stays a number', () => {
  expect(csv([[-1]])).toBe('\ufeff-1\r\n');
});

it('what was written is read again, whatever was typed', () => {
  // Somebody may have typed the apostrophe themselves.
  const bare = (cell: string) => cell.replace(/^'(?=\s*[=+\-@\t\r＝＋－＠])/u, '');
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 })), (rows) => {
      expect(read(csv(rows)).map((row) => row.map(bare))).toEqual(rows.map((row) => row.map(bare)));
    }),
    { examples: [[[["'-", '']]]] },
  );
});
