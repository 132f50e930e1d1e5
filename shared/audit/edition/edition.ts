import { z } from 'zod';
import {
  decisionTable,
  items,
  policyVersion,
  tableOf,
  type DecisionRow,
  type ItemRow,
  type RowFor,
} from '../../disclosure';
import { decisionRow, itemRow } from './editionShape';
import { PolicyFault } from './policyFault';

/** The policy rows of one version, as data: what was in force, or what somebody would like to be. */
export interface PolicyEdition {
  readonly version: string;
  readonly table: readonly DecisionRow[];
  readonly items: readonly ItemRow[];
}

/** An edition ready to be asked. */
export interface AskableEdition {
  readonly version: string;
  readonly rowFor: RowFor;
  /** Undefined for an item that this edition does not know. */
  readonly itemOf: (id: string) => ItemRow | undefined;
  readonly items: readonly ItemRow[];
}

/** Editions by their version, as log entries name them. */
export type Editions = ReadonlyMap<string, AskableEdition>;

/** The rows that this build decides by. */
export const currentEdition: PolicyEdition = { version: policyVersion, table: decisionTable, items };

/** An edition as its file keeps it: JSON, two spaces, a line feed at the end. */
export const editionText = ({ version, table, items: rows }: PolicyEdition): string =>
  `${JSON.stringify({ version, table, items: rows }, null, 2)}\n`;

const idOf = (row: unknown): string =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string'
    ? row.id
    : 'without an id';

/** Each row by its shape. Throws {@link PolicyFault} naming the first row that is wrong, or stands twice. */
export const readRows = <Row extends { readonly id: string }>(
  part: 'table' | 'items',
  rows: readonly unknown[],
  shape: z.ZodType<Row>,
): readonly Row[] => {
  const seen = new Set<string>();
  return rows.map((row, index) => {
    const place = `${part} ${idOf(row)} (row ${String(index + 1)})`;
    const read = shape.safeParse(row);
    if (!read.success) {
      const [issue] = read.error.issues;
      const where = issue?.path.join('.') ?? '';
      throw new PolicyFault('ROW_UNREADABLE', place, `${where} ${issue?.message ?? 'is not a row'}`.trim());
    }
    if (seen.has(read.data.id)) throw new PolicyFault('ROW_TWICE', place, 'stands there twice');
    seen.add(read.data.id);
    return read.data;
  });
};

/** An edition, with its table complete. Throws {@link PolicyFault} where a combination has no row or several. */
export const askable = ({ version, table, items: rows }: PolicyEdition): AskableEdition => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { version, rowFor: completeTable(table), itemOf: (id) => byId.get(id), items: rows };
};

const completeTable = (table: readonly DecisionRow[]): RowFor => {
  try {
    return tableOf(table);
  } catch (error) {
    throw new PolicyFault(
      'TABLE_INCOMPLETE',
      'table',
      error instanceof Error ? error.message : 'is incomplete',
    );
  }
};

const outer = z.object({
  version: z.string().min(1),
  table: z.array(z.unknown()),
  items: z.array(z.unknown()),
});

/** An edition from JSON. Throws {@link PolicyFault} naming the row and what is wrong with it. */
export const readEdition = (json: unknown): PolicyEdition => {
  const read = outer.safeParse(json);
  if (!read.success) throw new PolicyFault('NOT_A_POLICY', 'the file', 'needs version, table and items');
  const { version, table, items: rows } = read.data;
  const edition = {
    version,
    table: readRows('table', table, decisionRow),
    items: readRows('items', rows, itemRow),
  };
  askable(edition);
  return edition;
};

/** Some editions, ready to be asked, by version. */
export const editionsOf = (editions: readonly PolicyEdition[]): Editions =>
  new Map(editions.map((edition) => [edition.version, askable(edition)]));
