import type { Collection } from './catalogue';
import { optionalFields } from './commandFields';
import { writing, type CommandRule, type StoreParts } from './commandRule';
import { removeDocument, type Found } from './documents';
import { StoreFailure } from './failure';
import { compileModification, modifyDocument, upsertDocument } from './modify';
import { compileProjection } from './projection';
import { planSelection } from './query';
import { asName, type Fields } from './values';

interface Outcome {
  readonly lastErrorObject: Fields;
  readonly value: Fields | null;
}

function removeFound(parts: StoreParts, collection: Collection, found: Found | undefined): Outcome {
  if (found === undefined) return { lastErrorObject: { n: 0 }, value: null };
  removeDocument(parts.catalogue, collection, found);
  return { lastErrorObject: { n: 1 }, value: found.document };
}

function updateFound(
  parts: StoreParts,
  collection: Collection,
  found: Found | undefined,
  command: Fields,
): Outcome {
  const modification = compileModification(command.update);
  const wantsNew = command.new === true;
  if (found !== undefined) {
    const { next } = modifyDocument(parts.catalogue, collection, found, modification);
    return { lastErrorObject: { n: 1, updatedExisting: true }, value: wantsNew ? next : found.document };
  }
  if (command.upsert !== true) return { lastErrorObject: { n: 0, updatedExisting: false }, value: null };
  const made = upsertDocument(parts.catalogue, collection, optionalFields(command, 'query'), modification);
  const lastErrorObject = { n: 1, updatedExisting: false, upserted: made._id };
  return { lastErrorObject, value: wantsNew ? made : null };
}

/** Finds one document and changes or removes it, as one step that nothing can come between. */
export const findAndModify: CommandRule = writing(
  [
    'findAndModify',
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'bypassDocumentValidation',
  ],
  (parts, database, command) => {
    const collection = parts.catalogue.findOrCreate(database, asName(command.findAndModify, 'collection'));
    const isRemoval = command.remove === true;
    if (isRemoval === 'update' in command)
      throw new StoreFailure(9, 'Either an update or remove=true must be specified');
    const projection = compileProjection(optionalFields(command, 'fields'));
    const selection = {
      filter: optionalFields(command, 'query'),
      sort: optionalFields(command, 'sort'),
      skip: 0,
      limit: 1,
    };
    const [found] = planSelection(parts.catalogue, collection, selection).results;
    const outcome = isRemoval
      ? removeFound(parts, collection, found)
      : updateFound(parts, collection, found, command);
    return { ...outcome, value: outcome.value === null ? null : projection(outcome.value), ok: 1 };
  },
);
