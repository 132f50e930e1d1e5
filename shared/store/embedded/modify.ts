import type { Catalogue, Collection } from './catalogue';
import { insertDocument, replaceDocument, type Found } from './documents';
import { StoreFailure } from './failure';
import { isOperators } from './filterRules';
import { BSON, type Fields } from './values';
import { compileUpdate } from './updater';
import { placeOf } from './updatePaths';
import { isOperatorUpdate } from './updateRules';

/** An update ready to be applied to any number of documents. */
export interface Modification {
  readonly isReplacement: boolean;
  readonly apply: (document: Fields, inserting: boolean) => Fields;
}

/** Checks and compiles an update document, whether by operators or a replacement; throws StoreFailure. */
export function compileModification(update: unknown): Modification {
  if (isOperatorUpdate(update)) return { isReplacement: false, apply: compileUpdate(update) };
  const replacement = update as Fields;
  return {
    isReplacement: true,
    apply: (document) => {
      const id = document._id ?? replacement._id;
      const { _id: given, ...rest } = replacement;
      return id === undefined ? rest : { _id: given ?? id, ...rest };
    },
  };
}

// An upsert starts from what the filter says must be equal, as in MongoDB.
function equalities(filter: Fields, into: Fields): Fields {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and') (condition as Fields[]).forEach((branch) => equalities(branch, into));
    else if (name.startsWith('$')) continue;
    else if (!isOperators(condition)) placeOf(into, name, true)?.set(condition);
    else if ('$eq' in condition) placeOf(into, name, true)?.set(condition.$eq);
  }
  return into;
}

/** Inserts the document that an upsert without a match makes; answers the document as stored. */
export function upsertDocument(
  catalogue: Catalogue,
  collection: Collection,
  filter: Fields,
  modification: Modification,
): Fields {
  const known = equalities(filter, {});
  const seed: Fields = modification.isReplacement ? ('_id' in known ? { _id: known._id } : {}) : known;
  const made = modification.apply(seed, true);
  const document = '_id' in made ? { _id: made._id, ...made } : { _id: new BSON.ObjectId(), ...made };
  if ('_id' in seed && JSON.stringify(seed._id) !== JSON.stringify(document._id)) {
    throw new StoreFailure(
      66,
      `Performing an update on the path '_id' would modify the immutable field '_id'`,
    );
  }
  insertDocument(catalogue, collection, document);
  return document;
}

/** Applies a modification to a document found; answers its next version and whether it differs. */
export function modifyDocument(
  catalogue: Catalogue,
  collection: Collection,
  found: Found,
  modification: Modification,
): { readonly next: Fields; readonly changed: boolean } {
  const next = modification.apply(found.document, false);
  return { next, changed: replaceDocument(catalogue, collection, found, next) };
}
