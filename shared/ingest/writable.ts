import { isStoredAsItIs, type RecordStore, type StoredRecord } from '../subgraph/records';
import { pathOf } from './problem';

/** What one line brings into the store: the fields to be set under an id. */
export interface Writable {
  readonly kind: string;
  readonly id: string;
  /** Everything that the source system decides; a record's restrictions are not among it. */
  readonly fields: Readonly<Record<string, unknown>> & { readonly fingerprint: string };
}

/** Casts a record into the stored shape of its kind; a list says what the store would not take. */
export type Cast = (kind: string, record: StoredRecord) => Promise<Writable | string[]>;

/** The part of mongoose's errors that may be reported: paths, never messages, which quote values. */
interface CastFault {
  readonly path?: unknown;
  readonly errors?: Readonly<Record<string, unknown>>;
}

const castErrors = new Set(['ValidationError', 'StrictModeError', 'CastError', 'ObjectExpectedError']);

const faultsOf = (error: unknown): string[] => {
  if (!(error instanceof Error) || !castErrors.has(error.name)) throw error;
  const { path, errors } = error as CastFault;
  const paths = errors === undefined ? [String(path)] : Object.keys(errors);
  return paths.map((each) => `${pathOf(each.split('.'))}: expected what the store can take`);
};

const asWritable = (
  kind: string,
  { _id: id, restrictions: _restrictions, ...fields }: StoredRecord,
): Writable => ({ kind, id, fields });

/**
 * Casts records with mongoose, in a dry run as in a run, so that both refuse the same lines. A fault here means that
 * the import shape and the stored shape of a kind disagree: the line is refused all the same, and the rest goes on.
 * Content that mongoose would take as it is, as nearly all is, is spared the detour, which is most of an import's time.
 */
export const createCast = (store: RecordStore): Cast => {
  const asItIs = new Map(store.kinds.map(({ name, schema }) => [name, isStoredAsItIs(schema)]));

  return async (kind, record) => {
    const model = store.models.get(kind);
    if (model === undefined) throw new Error(`The store has no collection for ${kind}`);
    if (asItIs.get(kind)?.(record.content) === true) return asWritable(kind, record);
    try {
      const cast = new model(record);
      await cast.validate();
      return asWritable(kind, cast.toObject({ minimize: false, flattenMaps: true }));
    } catch (error) {
      return faultsOf(error);
    }
  };
};
