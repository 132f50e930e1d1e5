import { randomBytes } from 'node:crypto';
import type { Clock } from '../time/clock';
import { seededRandom } from './seededRandom';

/** Where the hub gets new identifiers. Injected, so that a whole run can be repeated from a seed. */
export interface IdSource {
  /**
   * A new identifier: the prefix as given (`contact_`, say) followed by 26 characters of Crockford's base 32.
   * Never repeats within one source, and says nothing about the person or record it names.
   */
  next(prefix: string): string;
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const timeLength = 10;
const randomLength = 16;

/** Identifiers in the shape of a ULID: 48 bits of time, so that they sort by age, and 80 bits from node:crypto. */
export function randomIdSource(clock: Clock): IdSource {
  return {
    next: (prefix) => {
      const random = Array.from(randomBytes(randomLength), (byte) => crockfordAt(byte & 31)).join('');
      return prefix + base32(clock.now().getTime()) + random;
    },
  };
}

/** The same identifiers in the same order for the same seed; a counter stands where the time would be. */
export function seededIdSource(seed: number): IdSource {
  const random = seededRandom(seed);
  let issued = 0;
  return {
    next: (prefix) => {
      issued += 1;
      const letters = Array.from({ length: randomLength }, () => crockfordAt(Math.floor(random() * 32)));
      return prefix + base32(issued) + letters.join('');
    },
  };
}

function base32(value: number): string {
  let rest = value;
  let text = '';
  for (let position = 0; position < timeLength; position += 1) {
    text = crockfordAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

function crockfordAt(index: number): string {
  return crockford.charAt(index);
}
