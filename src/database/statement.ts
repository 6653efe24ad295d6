import { fillPlaceholders, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { QueryResult, QueryResultRow } from 'pg';
import type { Ready } from './batch.ts';
import type { Tx } from './connect.ts';

export type { QueryResult };

const dialect = new PgDialect();

/**
 * A statement that every event pays for: its text is made once for the process, and each connection parses and plans it
 * once, under `name`. Planning costs the database more than running most of ours does; a kept plan costs each connection
 * memory, so what runs seldom goes through `tx.execute`. `text` asks for the values it will be `Given` by their names.
 */
export function statement<Given extends object, Row extends QueryResultRow = never>(
  name: string,
  text: (value: (name: keyof Given & string) => Placeholder) => SQL,
): Statement<Given, Row> {
  const query = dialect.sqlToQuery(text((of) => sql.placeholder(of)));
  const run = (tx: Tx, given: Given) =>
    tx._.session
      .prepareQuery<Prepared<Row>>(query, undefined, name, false)
      .execute(given as Readonly<Record<string, unknown>>);
  const ready = (given: Given): Ready => ({
    name,
    text: query.sql,
    values: fillPlaceholders(query.params, given as Record<string, unknown>).map(asText),
  });
  return Object.assign(run, { ready });
}

export interface Statement<Given, Row extends QueryResultRow> {
  (tx: Tx, given: Given): Promise<QueryResult<Row>>;
  /** To be sent together with others (see batch.ts): its values may be text, numbers, truths and moments. */
  ready(given: Given): Ready;
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') throw new TypeError('a value that has no text of its own');
  return String(value);
}

interface Prepared<Row extends QueryResultRow> {
  execute: QueryResult<Row>;
  all: unknown;
  values: unknown;
}
