import type { Agency } from '@mash-hub/shared/disclosure';
import { personLine, toStoredPerson } from '@mash-hub/shared/ingest';
import { createPopulation, type Line } from '@mash-hub/shared/population';
import {
  candidateLimit,
  identifierKeysOf,
  identityBlocksOf,
  type Identity,
  type StoredPerson,
} from '@mash-hub/shared/subgraph';

/** An agency's people in memory, found as its store finds them: by number, or by block in the order of the index. */
export interface PeopleOnFile {
  readonly size: number;
  /** Everybody read for a match, and whether the limit left anybody out. */
  readonly find: (identity: Identity) => { readonly people: readonly StoredPerson[]; readonly cut: boolean };
  readonly blocksEach: number;
  readonly largestBlock: readonly [string, number];
}

/** As the import stores a line. Throws for one that the import would refuse. */
export const storedOf = (line: Line): StoredPerson => toStoredPerson(personLine.parse(line));

const filed = (people: readonly StoredPerson[], labelsOf: (person: StoredPerson) => readonly string[]) => {
  const found = new Map<string, StoredPerson[]>();
  for (const person of people)
    for (const label of labelsOf(person)) {
      const there = found.get(label);
      if (there) there.push(person);
      else found.set(label, [person]);
    }
  return found;
};

/** Files the people of a population whom one agency has on record. */
export const peopleOnFile = (seed: number, people: number, agency: Agency): PeopleOnFile => {
  const stored = [...createPopulation({ seed, people }).lines(agency)]
    .filter(({ kind }) => kind === 'PERSON')
    .map(storedOf);
  const byKey = filed(stored, ({ keys }) => keys);
  const byBlock = filed(stored, ({ blocks }) => blocks);
  const largest = [...byBlock].reduce<[string, number]>(
    (best, [block, { length }]) => (length > best[1] ? [block, length] : best),
    ['', 0],
  );
  return {
    size: stored.length,
    find: (identity) => {
      const blocks = [...identityBlocksOf(identity)].sort();
      const inBlocks = new Set(blocks.flatMap((block) => byBlock.get(block) ?? []));
      const numbered = identifierKeysOf(identity).flatMap((key) => byKey.get(key) ?? []);
      const read = [...inBlocks].slice(0, candidateLimit);
      return { people: [...new Set([...numbered, ...read])], cut: inBlocks.size > candidateLimit };
    },
    blocksEach: stored.reduce((sum, { blocks }) => sum + blocks.length, 0) / Math.max(1, stored.length),
    largestBlock: largest,
  };
};
