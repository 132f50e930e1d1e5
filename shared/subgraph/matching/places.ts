import { foldName } from './folding';

/** An address as it is compared: the whole of it folded, and what finds the house. */
export interface Place {
  readonly folded: string;
  readonly postcode: string | null;
  /** Number of the house or flat that comes first. */
  readonly house: string | null;
}

const postcodeShape = /\b([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})\b/i;

// A refuge's post box, an office or a street is the address of many who have nothing to do with each other.
const sharedShape = /\b(p\.? ?o\.? box|refuge|hostel|no fixed (abode|address)|care of|c\/o)\b/i;

/** The address taken apart; null for one that many strangers share, which says nothing about who somebody is. */
export const placeOf = (address: string): Place | null => {
  if (sharedShape.test(address)) return null;
  const postcode = postcodeShape.exec(address);
  const house = /\b\d+[a-z]?\b/i.exec(postcode ? address.replace(postcode[0], '') : address);
  return {
    folded: foldName(address),
    postcode: postcode ? foldName(postcode[0]) : null,
    house: house ? foldName(house[0]) : null,
  };
};

/** Postcode and house number; null where either is missing. */
export const doorOf = ({ postcode, house }: Place): string | null =>
  postcode !== null && house !== null ? `${postcode}/${house}` : null;
