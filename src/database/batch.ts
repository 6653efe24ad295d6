import pg from 'pg';

/** A named statement with its values, which can be sent together with others. */
export interface Ready {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | null)[];
}

/** What node-postgres's client calls while what it was given is answered; its own cursors are made the same way. */
interface Batch extends pg.Submittable {
  handleRowDescription(message: { readonly fields: pg.FieldDef[] }): void;
  handleDataRow(message: { readonly fields: unknown[] }): void;
  handleCommandComplete(message: { readonly text: string }): void;
  handleReadyForQuery(): void;
  handleError(error: Error): void;
}

/** The statements that a connection has parsed, by their names. */
type Wire = pg.Connection & { readonly parsedStatements: Record<string, string> };

interface Collected extends pg.QueryResult {
  addFields(fields: readonly pg.FieldDef[]): void;
  parseRow(fields: readonly unknown[]): pg.QueryResultRow;
  addRow(row: pg.QueryResultRow): void;
  addCommandComplete(message: { readonly text: string }): void;
}

/** Exported by pg, which its types do not know yet. */
const { Result } = pg as unknown as { readonly Result: new () => Collected };

/**
 * Sends statements in one go, with a result for each. The server skips all that comes after one that fails, so what stands
 * last is done only if everything before it was. A connection on which this rejected is of no further use.
 * Source: https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING
 */
export function sendTogether(client: pg.PoolClient, all: readonly Ready[]): Promise<readonly pg.QueryResult[]> {
  return new Promise((resolve, reject) => {
    client.query(batch(all, { resolve, reject }));
  });
}

interface Outcome {
  readonly resolve: (results: readonly pg.QueryResult[]) => void;
  readonly reject: (error: Error) => void;
}

function batch(all: readonly Ready[], { resolve, reject }: Outcome): Batch {
  const results: pg.QueryResult[] = [];
  let wire: Wire | undefined;
  let current = new Result();
  return {
    submit: (connection) => {
      wire = connection as Wire;
      write(wire, all);
    },
    handleRowDescription: ({ fields }) => current.addFields(fields),
    handleDataRow: ({ fields }) => current.addRow(current.parseRow(fields)),
    handleCommandComplete: (message) => {
      current.addCommandComplete(message);
      results.push(current);
      current = new Result();
    },
    handleReadyForQuery: () => {
      for (const { name, text } of all) if (wire) wire.parsedStatements[name] = text;
      resolve(results);
    },
    handleError: reject,
  };
}

/** In one packet, where the system allows: each write would wake the server for a part of it. */
function write(wire: Wire, all: readonly Ready[]): void {
  const parsed = new Set(Object.keys(wire.parsedStatements));
  wire.stream.cork();
  for (const { name, text, values } of all) {
    if (!parsed.has(name)) wire.parse({ name, text, types: [] }, true);
    parsed.add(name);
    wire.bind({ statement: name, values: [...values] }, true);
    wire.describe({ type: 'P' }, true);
    wire.execute(null, true);
  }
  wire.sync();
  wire.stream.uncork();
}
