import type { Collection } from './catalogue';
import { checkMembers, optionalFields } from './commandFields';
import { writing, type CommandRule, type StoreParts } from './commandRule';
import { insertDocument, removeDocument, type Found } from './documents';
import { refuse, StoreFailure } from './failure';
import { compileModification, modifyDocument, upsertDocument } from './modify';
import { planSelection } from './query';
import { asArray, asFields, asName, type Fields } from './values';

const UPDATE_MEMBERS = new Set(['q', 'u', 'multi', 'upsert']);
const DELETE_MEMBERS = new Set(['q', 'limit']);

/** Does each statement in turn; refusals are answered by their index, and end the rest when `ordered`. */
function eachStatement(
  command: Fields,
  member: string,
  run: (statement: Fields, index: number) => void,
): Fields {
  const writeErrors: Fields[] = [];
  for (const [index, statement] of asArray(command[member], member).entries()) {
    try {
      run(asFields(statement, member), index);
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
      writeErrors.push(error.toWriteError(index));
      if (command.ordered !== false) break;
    }
  }
  return writeErrors.length === 0 ? {} : { writeErrors };
}

function matches(parts: StoreParts, collection: Collection, filter: Fields, limit: number): Found[] {
  return [...planSelection(parts.catalogue, collection, { filter, sort: {}, skip: 0, limit }).results];
}

const insert = writing(
  ['insert', 'documents', 'ordered', 'bypassDocumentValidation'],
  (parts, database, command) => {
    const collection = parts.catalogue.findOrCreate(database, asName(command.insert, 'collection'));
    let n = 0;
    const errors = eachStatement(command, 'documents', (document) => {
      insertDocument(parts.catalogue, collection, document);
      n++;
    });
    return { n, ...errors, ok: 1 };
  },
);

interface UpdateOutcome {
  readonly matched: number;
  readonly modified: number;
  readonly upsertedId?: unknown;
}

function updateStatement(parts: StoreParts, collection: Collection, statement: Fields): UpdateOutcome {
  checkMembers({ update: 1, ...statement }, new Set([...UPDATE_MEMBERS, 'update']));
  const filter = optionalFields(statement, 'q');
  const modification = compileModification(statement.u);
  const multi = statement.multi === true;
  if (multi && modification.isReplacement)
    throw new StoreFailure(9, 'multi update is not supported for replacement-style update');
  // All matches are found before the first is changed, so that none is met twice.
  const found = matches(parts, collection, filter, multi ? 0 : 1);
  if (found.length === 0 && statement.upsert === true) {
    const document = upsertDocument(parts.catalogue, collection, filter, modification);
    return { matched: 1, modified: 0, upsertedId: document._id };
  }
  const changed = found.filter(
    (each) => modifyDocument(parts.catalogue, collection, each, modification).changed,
  );
  return { matched: found.length, modified: changed.length };
}

const update = writing(
  ['update', 'updates', 'ordered', 'bypassDocumentValidation'],
  (parts, database, command) => {
    const collection = parts.catalogue.findOrCreate(database, asName(command.update, 'collection'));
    let n = 0;
    let nModified = 0;
    const upserted: Fields[] = [];
    const errors = eachStatement(command, 'updates', (statement, index) => {
      const outcome = updateStatement(parts, collection, statement);
      n += outcome.matched;
      nModified += outcome.modified;
      if ('upsertedId' in outcome) upserted.push({ index, _id: outcome.upsertedId });
    });
    return { n, nModified, ...(upserted.length === 0 ? {} : { upserted }), ...errors, ok: 1 };
  },
);

const remove = writing(['delete', 'deletes', 'ordered'], (parts, database, command) => {
  const collection = parts.catalogue.findOrCreate(database, asName(command.delete, 'collection'));
  let n = 0;
  const errors = eachStatement(command, 'deletes', (statement) => {
    checkMembers({ delete: 1, ...statement }, new Set([...DELETE_MEMBERS, 'delete']));
    const limit = statement.limit ?? 0;
    if (limit !== 0 && limit !== 1) refuse('the limit of a delete is 0 or 1');
    for (const found of matches(parts, collection, optionalFields(statement, 'q'), limit === 1 ? 1 : 0)) {
      removeDocument(parts.catalogue, collection, found);
      n++;
    }
  });
  return { n, ...errors, ok: 1 };
});

/** The commands that write many documents. */
export const WRITE_COMMANDS: Readonly<Record<string, CommandRule>> = { insert, update, delete: remove };
