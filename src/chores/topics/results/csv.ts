const BYTE_ORDER_MARK = '\ufeff';

type Cell = string | number | null;

/**
 * A table as a CSV file (https://www.rfc-editor.org/rfc/rfc4180) that spreadsheets open as UTF-8, and in which nothing that
 * somebody typed is a formula (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');

function written(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell ?? '');
  const harmless = /^\s*[=+\-@\t\r＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
