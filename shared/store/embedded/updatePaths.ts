import { StoreFailure } from './failure';
import { isFields, type Fields } from './values';

/** The place a dotted path names inside a document: the object or array that holds it, and the key there. */
export interface Place {
  readonly get: () => unknown;
  readonly set: (value: unknown) => void;
  readonly remove: () => void;
}

const MAX_PADDING = 1_000;

function fieldPlace(holder: Fields, key: string): Place {
  return {
    get: () => (Object.hasOwn(holder, key) ? holder[key] : undefined),
    set: (value) => {
      holder[key] = value;
    },
    remove: () => {
      Reflect.deleteProperty(holder, key);
    },
  };
}

function elementPlace(holder: unknown[], key: string): Place {
  const position = Number(key);
  return {
    get: () => holder[position],
    set: (value) => {
      if (position > holder.length + MAX_PADDING)
        throw new StoreFailure(2, `array index ${key} is too far beyond the end`);
      while (holder.length < position) holder.push(null);
      holder[position] = value;
    },
    // MongoDB keeps the positions of the other elements.
    remove: () => {
      if (position < holder.length) holder[position] = null;
    },
  };
}

function notViable(part: string, path: string): StoreFailure {
  return new StoreFailure(28, `Cannot create field '${part}' in the element at '${path}'`);
}

/**
 * Finds the place of a path in a document that may be changed. With `create`, missing parents become sub-documents;
 * without, a missing parent answers undefined. A parent that is a value and not a document is refused (code 28).
 */
export function placeOf(document: Fields, path: string, create: boolean): Place | undefined {
  const parts = path.split('.');
  let holder: unknown = document;
  for (const [depth, part] of parts.entries()) {
    const isElement = Array.isArray(holder) && /^\d+$/.test(part);
    if (!isElement && !isFields(holder)) {
      if (create) throw notViable(part, path);
      return undefined;
    }
    const place: Place = isElement
      ? elementPlace(holder as unknown[], part)
      : fieldPlace(holder as Fields, part);
    if (depth === parts.length - 1) return place;
    if (place.get() === undefined) {
      if (!create) return undefined;
      place.set({});
    }
    holder = place.get();
  }
  return undefined;
}
