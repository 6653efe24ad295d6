import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { QueryResult, QueryResultRow } from 'pg';
import type { Tx } from './connect.ts';

const dialect = new PgDialect();

/**
 * A statement that every event pays for: its text is made once for the process, and each connection parses and plans it
 * once, under `name`. Planning costs the database more than running most of ours does; a kept plan costs each connection
 * memory, so what runs seldom goes through `tx.execute`. `text` asks for the values it will be `Given` by their names.
 */
export function statement<Given extends object, Row extends QueryResultRow = never>(
  name: string,
  text: (value: (name: keyof Given & string) => Placeholder) => SQL,
): (tx: Tx, given: Given) => Promise<QueryResult<Row>> {
  const query = dialect.sqlToQuery(text((of) => sql.placeholder(of)));
  return (tx, given) =>
    tx._.session
      .prepareQuery<Prepared<Row>>(query, undefined, name, false)
      .execute(given as Readonly<Record<string, unknown>>);
}

interface Prepared<Row extends QueryResultRow> {
  execute: QueryResult<Row>;
  all: unknown;
  values: unknown;
}
