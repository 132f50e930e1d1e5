import Database from 'libsql';
import { closeSync, openSync } from 'node:fs';

/** A value SQLite stores. */
export type SqlValue = string | number | Buffer;

/**
 * The SQLite file: WAL, every commit synced to disk, locked exclusively for the life of the process that opened it.
 * Opening throws an error with code SQLITE_BUSY while another process has it.
 */
export class SqlDatabase {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(file: string) {
    closeSync(openSync(file, 'a', 0o600));
    this.#database = new Database(file);
    this.#pragma('locking_mode=EXCLUSIVE');
    this.#pragma('journal_mode=WAL');
    // INVARIANT: FULL, so that a committed write survives the loss of the machine, not only of the process.
    this.#pragma('synchronous=FULL');
    this.#pragma('cache_size=-65536');
    this.#database.exec('BEGIN IMMEDIATE; COMMIT');
  }

  #pragma(source: string): void {
    this.#database.prepare(`PRAGMA ${source}`).all([]);
  }

  #prepared(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    if (statement.reader) statement.raw(true);
    this.#statements.set(sql, statement);
    return statement;
  }

  /** Runs a prepared statement; answers the row id of an insert. Parameters go as an array: a lone Buffer aborts libsql. */
  run(sql: string, parameters: readonly SqlValue[] = []): number {
    return Number(this.#prepared(sql).run([...parameters]).lastInsertRowid);
  }

  /** All rows of a prepared query, each an array of its columns. Always read to the end, so that no lock stays. */
  all(sql: string, parameters: readonly SqlValue[] = []): readonly (readonly SqlValue[])[] {
    return this.#prepared(sql).all([...parameters]) as SqlValue[][];
  }

  /** Executes statements that are not worth preparing: transactions and the making of tables. */
  exec(sql: string): void {
    this.#database.exec(sql);
  }

  /** Forgets prepared statements, as is needed after a table was dropped. */
  forgetStatements(): void {
    this.#statements.clear();
  }

  /** Moves the write-ahead log into the file and closes it. */
  close(): void {
    this.#statements.clear();
    try {
      this.#pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      this.#database.close();
    }
  }
}
